/** The sheet that is signed line by line: the paper an auditor asks for first. */
import type { ItemAmount } from "../../../shared/contract/values";
import { exactly } from "../../../shared/domain/quantities";
import type { Paper } from "../../files/pdf/paperModel";
import { nameIn } from "../core/wording";
import { sheetKind } from "../handoverSheets/kind";
import { sheetExtra } from "../handoverSheets/queries";
import { type Asked, dated, fieldsOf, itemsText, paperOf } from "./parts";
import { fill } from "./words";

/** What all rows together are due. */
const times = (items: readonly ItemAmount[], rows: number): ItemAmount[] => items.map((one) => ({ ...one, amount: exactly((one.amount.value ?? 0) * rows) }));

export async function handoverSheet(asked: Asked): Promise<Paper> {
  const { language, words: { sheet: words }, office, id } = asked;
  const fields = await fieldsOf(sheetKind, asked);
  const { number, items, providers, store, campaign, rows } = await sheetExtra(office.database.reader, id);
  const due = itemsText(items, language);
  const place = [fields.katoCode === null ? "" : await office.places.name(fields.katoCode, fields.date, language), fields.place].filter(Boolean).join(", ");
  return paperOf(asked, {
    title: fill(words.title, { number }),
    body: [
      {
        kind: "facts",
        facts: [
          [words.date, dated(fields.date)],
          [words.place, place],
          [words.providers, providers.map((partner) => nameIn(language, partner)).join(", ")],
          [words.store, store ? nameIn(language, store) : ""],
          [words.campaign, campaign ? nameIn(language, campaign) : ""],
          [words.due, due],
        ],
      },
      {
        kind: "table",
        toSign: true,
        columns: [
          { title: words.at, share: 0.06, right: true }, { title: words.name, share: 0.32 }, { title: words.address, share: 0.23 }, { title: words.what, share: 0.19 }, { title: words.signature, share: 0.2 },
        ],
        rows: rows.map(({ row, name, address }) => [String(row), name, address, due, ""]),
      },
      {
        kind: "facts",
        facts: [
          [words.total, `${fill(words.totalRows, { rows: rows.length })}\n${itemsText(times(items, rows.length), language)}`],
          [words.given, "______________________"],
          [words.absent, "____________________________________________"],
        ],
      },
      { kind: "signatures", lines: [words.handed, words.present] },
    ],
  });
}
