/** Whose word a statement is stands in the text and in every file; where it was published, in the auditor's pack. */
import { describe, expect, it } from "vitest";
import { PACK_WORDS } from "../../../electron/files/packWords";
import { chip, words } from "../../../shared/domain/briefingText";
import { saidByLine } from "../../../shared/domain/saidBy";
import { type DemoOffice, openDemoOffice, PERIOD } from "../../helpers/briefings";
import { changed, fileOf, packOf } from "../../helpers/packs";
import { squeezed } from "../../helpers/pdfText";
import { readSheets } from "../../helpers/sheetReader";
import { wordsOfFile } from "../../helpers/wordsOfFile";

const HEAD = ["Мукаш Оралбай", "руководитель корпуса"];

async function issuedWithSpeakers(): Promise<{ desk: DemoOffice; id: string }> {
  const desk = await openDemoOffice();
  const { drafts, issued } = desk.call.briefings;
  const draft = await drafts.start({ ...PERIOD, languages: ["ru"] });
  const line = [words("Помощь получили "), chip("aid.citizens.corps", "nominative"), words(". "), ...saidByLine(HEAD, "ru")];
  const partner = [words("Продукты раздаёт фонд. "), ...saidByLine(["Фонд «Атадан мирас»"], "ru")];
  await drafts.saveText({ id: draft.id, language: "ru", version: draft.texts[0]?.version ?? 0, blocks: [{ kind: "paragraph", line }, { kind: "list", items: [partner] }] });
  return { desk, id: (await issued.issue({ ...PERIOD, number: 14 })).id };
}

describe("a statement", () => {
  it.each(["docx", "pdf", "pptx", "txt", "md"] as const)("says in %s whose word it is", async (format) => {
    const { desk, id } = await issuedWithSpeakers();
    await desk.call.briefings.issued.export({ id, language: "ru", format, privacy: "none" });
    const said = wordsOfFile(format, desk.handedOver.at(-1)?.bytes ?? Buffer.alloc(0));
    for (const sentence of ["Помощь получили 17 граждан.", "Сообщает: Мукаш Оралбай, руководитель корпуса.", "Сообщает: Фонд «Атадан мирас»."]) expect(said).toContain(squeezed(sentence));
  });
});

describe("once it is published", () => {
  async function published() {
    const { desk, id } = await issuedWithSpeakers();
    const [partner] = (await desk.call.partners.list({ filters: { corps: "without" } })).rows;
    const fields = { briefingId: id, speaker: "corps_head", saidBy: "Мукаш Оралбай, руководитель корпуса", partnerId: null, outlet: "Газета «Огни Мангистау»", publishedOn: "2020-04-05", link: "https://ogni.kz/14", note: "" } as const;
    const { contentHash } = await desk.call.briefings.issued.get({ id, language: "ru" });
    const before = await packOf(desk, id);
    await desk.call.publications.create({ fields });
    await desk.call.publications.create({ fields: { ...fields, speaker: "partner", partnerId: partner?.id ?? "", saidBy: "Пресс-служба", outlet: "Instagram", publishedOn: "2020-04-04", link: "" } });
    return { desk, id, contentHash, before, partner: partner?.nameRu ?? "" };
  }
  const sheetOf = async (bytes: Uint8Array) => (await readSheets(bytes)).find(({ name }) => name === PACK_WORDS.ru.publicationSheet)?.rows.map((row) => row.map((cell) => cell ?? "")) ?? null;

  it("where, when, whose word and the link stand in the pack; its checksum stays and it still holds", async () => {
    const { desk, id, contentHash, before, partner } = await published();
    expect(await sheetOf(before)).toBeNull();
    const pack = await packOf(desk, id);
    const [note, , ...rows] = (await sheetOf(pack)) ?? [];
    expect(note?.[0]).toBe(PACK_WORDS.ru.publicationNote);
    expect(rows).toEqual([
      [1, "Газета «Огни Мангистау»", "2020-04-05", "Руководитель корпуса", "Мукаш Оралбай, руководитель корпуса", "https://ogni.kz/14"],
      [1, "Instagram", "2020-04-04", `Партнёр: ${partner}`, "Пресс-служба", ""],
    ]);
    for (const bytes of [before, pack]) expect(await desk.call.briefings.issued.verify({ file: fileOf(bytes), expect: contentHash, language: "ru" })).toMatchObject({ holds: true, problems: [], contentHash });
  });

  it("without personal data the pack has the post and no name, and a pack of the revision before has what was published of it alone", async () => {
    const { desk, id } = await published();
    const rows = (await sheetOf(await packOf(desk, id, "none"))) ?? [];
    expect(rows.slice(2).map((row) => row[4])).toEqual(["", ""]);
    const second = await desk.call.briefings.issued.revise({ id, reason: "Опечатка" });
    await desk.call.publications.create({ fields: { briefingId: second.id, speaker: "youth_centre_head", saidBy: "Серикова А.", partnerId: null, outlet: "Телеканал", publishedOn: "2020-04-06", link: "", note: "" } });
    expect((await sheetOf(await packOf(desk, id)))?.slice(2).map((row) => row[1])).toEqual(["Газета «Огни Мангистау»", "Instagram"]);
    expect((await sheetOf(await packOf(desk, second.id)))?.[2]?.slice(0, 4)).toEqual([2, "Телеканал", "2020-04-06", "Руководитель молодёжного ресурсного центра"]);
  });

  it("a changed sheet of publications changes nothing that is proved, as the sheet itself says", async () => {
    const { desk, id, contentHash } = await published();
    const other = changed(await packOf(desk, id), PACK_WORDS.ru.publicationSheet, (xml) => xml.replace("Огни Мангистау", "Огни Актау"));
    expect(await desk.call.briefings.issued.verify({ file: fileOf(other), expect: contentHash, language: "ru" })).toMatchObject({ holds: true });
  });
});
