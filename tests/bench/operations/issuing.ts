/**
 * A briefing of half a year on its way out: issued, written into every kind of file, checked by its file alone. What is
 * issued is append-only, so each round is taken back before it would be kept; the region stays as it was.
 */
import { Document, Packer, Paragraph } from "docx";
import pptxgen from "pptxgenjs";
import { join } from "node:path";
import pdfMake from "pdfmake";
import { insertMany } from "../../../electron/database/bulk";
import { rowsOf } from "../../../electron/database/reader";
import type { WriteTransaction } from "../../../electron/database/writeQueue";
import type { ReportModel } from "../../../electron/files/reportModel";
import { REPORT_WRITERS, type ReportFormat } from "../../../electron/files/reportWriters";
import { readTable } from "../../../electron/files/tables/readTable";
import { checkPack } from "../../../electron/files/verify/checkPack";
import { readPack } from "../../../electron/files/verify/readPack";
import { issueBriefing, issuedById } from "../../../electron/office/briefings/freeze";
import { frozenReport } from "../../../electron/office/briefings/frozenReport";
import type { Office } from "../../../electron/office/createOffice";
import type { Operation } from "../measure";

/** Deliveries of half a year are a tenth of those of five years. */
const PERIOD = { from: "2023-01-01", to: "2023-06-30" };
const NAME = "pack.xlsx";
const TABLES = ["briefing_figure", "briefing_text", "briefing_chart", "briefing_row"] as const;
type Value = string | number | null;

export function issuingOperations(office: Office, rounds: number): Operation[] {
  const fonts = join(office.resources.path, "fonts");
  let same: { table: string; columns: string[]; rows: Value[][] }[] = [];
  let rowCount = 0;
  let pack: Uint8Array = new Uint8Array();
  let model: ReportModel | null = null;
  const prepared = async (): Promise<ReportModel> => {
    if (model) return model;
    await issuedAndTakenBack(office, async (tx, id) => {
      const briefing = await issuedById(tx, id);
      rowCount = briefing.rowCount;
      pack = await whole(REPORT_WRITERS.xlsx.write(await frozenReport(tx, { briefing, language: "ru", privacy: "masked" }), { fonts }));
      model = { ...(await frozenReport(tx, { briefing, language: "ru", privacy: "masked" })), sheets: [] };
      same = [];
      for (const table of TABLES) {
        const found = await rowsOf<Record<string, Value>>(tx, `select * from ${table} where briefing_id = ?`, [id]);
        const columns = Object.keys(found[0] ?? {});
        same.push({ table, columns, rows: found.map((row) => columns.map((column) => row[column] ?? null)) });
      }
    });
    if (!model) throw new Error("No briefing was issued.");
    return model;
  };
  const file = (format: Exclude<ReportFormat, "xlsx">, floorIs: string, floor: (texts: string[]) => Promise<unknown>): Operation => ({
    name: `export: ${format} of half a year`, mostTimesFloor: 6, floorIs, rounds,
    prepare: async () => void (await prepared()),
    run: async () => (await whole(REPORT_WRITERS[format].write(await prepared(), { fonts }))).length,
    floor: async () => void (await floor(textsOf(await prepared()))),
  });
  return [
    {
      name: "briefing: issue of half a year", mostTimesFloor: 10, floorIs: "bare inserts of the same rows", rounds,
      prepare: async () => void (await prepared()),
      async run() {
        await issuedAndTakenBack(office, async () => undefined);
        return rowCount;
      },
      floor: () => takenBack(office, async (tx) => {
        await tx.manager.query("pragma defer_foreign_keys = on");
        for (const { table, columns, rows } of same) if (rows.length > 0) await insertMany(tx, table, columns, rows);
      }),
    },
    {
      name: "verify: the pack of half a year", mostTimesFloor: 3, floorIs: "reading the same file", rounds,
      prepare: async () => void (await prepared()),
      async run() {
        const { figures, altered } = await checkPack(await readPack(pack, NAME));
        const wrong = figures.filter((each) => !each.same);
        if (wrong.length + altered.length > 0) throw new Error(`${wrong.length} figures and ${altered.length} rows of an untouched pack differ.`);
        return rowCount;
      },
      floor: async () => void (await readTable(pack, NAME)),
    },
    file("docx", "the same texts through the library alone", (texts) => Packer.toBuffer(new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] }))),
    file("pdf", "the same texts through the library alone", (texts) => pdfOf(texts, fonts)),
    file("pptx", "the same texts through the library alone", (texts) => slidesOf(texts)),
    file("txt", "the same texts as bytes", (texts) => Promise.resolve(new TextEncoder().encode(texts.join("\n")))),
  ];
}

async function slidesOf(texts: readonly string[]): Promise<unknown> {
  const deck = new pptxgen();
  for (let start = 0; start < texts.length; start += 8) deck.addSlide().addText(texts.slice(start, start + 8).map((text) => ({ text, options: { breakLine: true } })), { x: 0.5, y: 0.5, w: 9, h: 5 });
  return deck.write({ outputType: "uint8array" });
}

function pdfOf(texts: string[], fonts: string): Promise<unknown> {
  pdfMake.setFonts({ Noto: { normal: join(fonts, "NotoSans-Regular.ttf"), bold: join(fonts, "NotoSans-Bold.ttf") } });
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy((path) => path.startsWith(fonts));
  return pdfMake.createPdf({ content: texts, defaultStyle: { font: "Noto" } }).getBuffer();
}

/** What a reader of the file sees, piece by piece. */
const textsOf = ({ text, figures }: ReportModel): string[] => [
  ...text.flatMap((block) => (block.kind === "list" ? block.items : [block.text])),
  ...figures.flatMap(({ label, wording, rows }) => [label, wording, String(rows)]),
];

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of pieces) parts.push(part);
  return Buffer.concat(parts);
}

class TakenBack extends Error {}

/** Runs a write and takes everything back. */
async function takenBack(office: Office, work: (tx: WriteTransaction) => Promise<void>): Promise<void> {
  await office.database.queue?.run(async (tx) => {
    await work(tx);
    throw new TakenBack();
  }).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
}

/** Issues through the office as it is, but for the queue, which takes back what it did. */
async function issuedAndTakenBack(office: Office, look: (tx: WriteTransaction, id: string) => Promise<void>): Promise<void> {
  const { queue } = office.database;
  if (!queue) throw new Error("The region cannot be written to.");
  const run = async <T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> =>
    queue.run(async (tx) => {
      const issued = await work(tx);
      await look(tx, (issued as { id: string }).id);
      throw new TakenBack();
    });
  const forgetful = Object.create(office, { database: { value: Object.create(office.database, { queue: { value: { run } } }) } }) as Office;
  await issueBriefing(forgetful, null, { period: PERIOD, number: null }).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
}
