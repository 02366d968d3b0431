/** What a revision corrected stands in every paper of it, not only in the auditor's workbook (R15). */
import { Document, Packer, Paragraph } from "docx";
import { describe, expect, it } from "vitest";
import { correctionsOf } from "../../../electron/files/corrections";
import { PACK_WORDS } from "../../../electron/files/packWords";
import { writeReportOnTemplate } from "../../../electron/files/docx/template";
import { frozenReport } from "../../../electron/office/briefings/frozenReport";
import { issuedById } from "../../../electron/office/briefings/freeze";
import { type DemoOffice, mergeTwo, openDemoOffice, PERIOD } from "../../helpers/briefings";
import { packOf } from "../../helpers/packs";
import { squeezed } from "../../helpers/pdfText";
import { readSheets } from "../../helpers/sheetReader";
import { wordsOfFile } from "../../helpers/wordsOfFile";

const REASON = "Двое оказались одним человеком";
const LANGUAGES = ["ru", "kk"] as const;

async function revised(): Promise<{ desk: DemoOffice; first: string; second: string }> {
  const desk = await openDemoOffice();
  const first = await desk.call.briefings.issued.issue({ ...PERIOD, number: 14 });
  await mergeTwo(desk.office);
  const second = await desk.call.briefings.issued.revise({ id: first.id, reason: REASON });
  return { desk, first: first.id, second: second.id };
}

const paper = async (): Promise<Uint8Array> => new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children: [new Paragraph("[текст]")] }] })));

const modelOf = async ({ office }: DemoOffice, id: string, language: (typeof LANGUAGES)[number]) =>
  frozenReport(office.database.reports, { briefing: await issuedById(office.database.reader, id), language, privacy: "none" });

/** The file's words without white space. */
async function read(desk: DemoOffice, id: string, language: (typeof LANGUAGES)[number], format: "docx" | "pdf" | "pptx" | "txt" | "md"): Promise<string> {
  await desk.call.briefings.issued.export({ id, language, format, privacy: "none" });
  const bytes = desk.handedOver.at(-1)?.bytes ?? Buffer.alloc(0);
  return wordsOfFile(format, bytes);
}

describe("R15 a correction", () => {
  it.each(["docx", "pdf", "pptx", "txt", "md"] as const)("stands in %s in both languages with old, new and reason, and not in the first revision", async (format) => {
    const { desk, first, second } = await revised();
    for (const language of LANGUAGES) {
      const words = PACK_WORDS[language];
      const [correction] = correctionsOf(await modelOf(desk, second, language));
      expect(correction?.reason).toContain(REASON);
      expect(correction?.figures.some(({ before, after }) => before.includes("17") && after.includes("16"))).toBe(true);
      const said = await read(desk, second, language, format);
      for (const part of [words.corrections, REASON, words.before, words.after]) expect(said).toContain(squeezed(part));
      for (const { figure, before, after } of correction?.figures ?? []) {
        const inOrder = [figure, before, after].map(squeezed);
        expect(said).toMatch(new RegExp(inOrder.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".{0,20}?"), "u"));
      }
      expect(await read(desk, first, language, format)).not.toContain(squeezed(REASON));
    }
  });

  it("stands on the office's own Word paper", async () => {
    const { desk, second } = await revised();
    const model = await modelOf(desk, second, "ru");
    const said = wordsOfFile("docx", await writeReportOnTemplate(model, await paper()));
    for (const part of ["Исправления", REASON, ...(correctionsOf(model)[0]?.figures.flatMap(({ before, after }) => [before, after]) ?? [])]) expect(said).toContain(squeezed(part));
  });

  it("is the same in the papers as in the workbook's sheet of revisions, and each revision is told", async () => {
    const { desk, second } = await revised();
    const third = await desk.call.briefings.issued.revise({ id: second, reason: "Опечатка в фамилии" });
    const model = await modelOf(desk, third.id, "ru");
    const corrections = correctionsOf(model);
    expect(corrections.map(({ figures }) => figures.length > 0)).toEqual([false, true]);
    expect(corrections[0]).toMatchObject({ reason: "Редакция 3 от 04.04.2020. Причина: Опечатка в фамилии", note: PACK_WORDS.ru.correctionNone });
    const sheet = (await readSheets(await packOf(desk, third.id, "none"))).find(({ name }) => name === PACK_WORDS.ru.revisionSheet)?.rows ?? [];
    for (const { figure, before, after } of corrections[1]?.figures ?? []) expect(sheet.map((row) => [row[1], row[2], row[3]])).toContainEqual([figure, before, after]);
  });

  it("of more figures than a paper holds names the first and says how many more there are", async () => {
    const { desk, second } = await revised();
    const { issued } = await modelOf(desk, second, "kk");
    const [change] = issued?.changes ?? [];
    if (!issued || !change) throw new Error("nothing was corrected");
    const [many] = correctionsOf({ issued: { ...issued, changes: Array.from({ length: 50 }, (_, at) => ({ ...change, figure: `${change.figure} ${at}` })) } });
    expect([many?.figures.length, many?.note]).toEqual([20, "Түзетілген қалған көрсеткіштер (30) аудитор кітабының «Редакциялар» парағында."]);
  });
});
