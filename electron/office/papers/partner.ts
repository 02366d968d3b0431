/** A letter of thanks to a partner. */
import type { Paper, PaperBlock } from "../../files/pdf/paperModel";
import { nameIn } from "../core/wording";
import { givenBy } from "../deliveries/participation";
import { partnerKind } from "../partners/kind";
import { type Asked, corpsName, daysText, fieldsOf, paperOf } from "./parts";
import { fill } from "./words";

export async function partnerThanks(asked: Asked): Promise<Paper> {
  const { language, words: { thanks }, office, id, days } = asked;
  const fields = await fieldsOf(partnerKind, asked);
  const { count } = await givenBy(office.database.reader, id, days);
  const said = daysText(days, language);
  const values = { corps: corpsName(asked), days: said && ` ${said}`, done: count > 0 ? fill(thanks.partnerDone, { count }) : "" };
  return paperOf(asked, {
    title: thanks.title,
    addressee: [nameIn(language, fields), fields.address].filter(Boolean),
    body: [
      { kind: "greeting", text: thanks.dearPartners },
      ...thanks.partner.map((text): PaperBlock => ({ kind: "letter", text: fill(text, values) })),
    ],
  });
}
