/** Makers and services around one place as an information sheet to be put up or sent: who, what, telephone, when it was checked. */
import { SERVICE_KINDS } from "../../../shared/contract/services";
import { formatPhone } from "../../../shared/domain/phones";
import type { Paper, PaperBlock } from "../../files/pdf/paperModel";
import { nameIn } from "../core/wording";
import { serviceKind } from "../services/kind";
import { serviceExtra, servicesAround } from "../services/queries";
import { type Asked, dated, fieldsOf, paperOf } from "./parts";

export async function serviceSheet(asked: Asked): Promise<Paper> {
  const { language, words: { services: words }, office, id } = asked;
  const { katoCode } = await fieldsOf(serviceKind, asked);
  const extra = await serviceExtra(office, id);
  const listed = await servicesAround(office.database.reader, katoCode);
  const blocks = SERVICE_KINDS.flatMap((kind): PaperBlock[] => {
    const rows = listed.filter((one) => one.kind === kind);
    if (rows.length === 0) return [];
    return [
      { kind: "heading", text: words[kind] },
      {
        kind: "table",
        columns: [{ title: words.name, share: 0.27 }, { title: words.offer, share: 0.31 }, { title: words.phone, share: 0.17 }, { title: words.hours, share: 0.12 }, { title: words.checked, share: 0.13 }],
        rows: rows.map((one) => {
          const phone = formatPhone(one.phone);
          const offer = language === "kk" && one.offerKk ? one.offerKk : one.offerRu;
          return [[nameIn(language, one), one.address].filter(Boolean).join("\n"), offer, phone === "" ? "" : { text: phone, link: `tel:${one.phone.replace(/[^\d+]/gu, "")}` }, one.hours, dated(one.checkedOn)];
        }),
      },
    ];
  });
  return paperOf(asked, { title: words.title, subtitle: language === "kk" ? extra.placeKk : extra.placeRu, body: [...blocks, { kind: "paragraph", text: words.hint }] });
}
