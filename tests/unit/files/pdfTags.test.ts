/** The papers as a reading program and a printer's tray get them: the bytes are read back. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writePaperPdf } from "../../../electron/files/pdf/paper";
import type { Paper, PaperBlock } from "../../../electron/files/pdf/paperModel";
import { readPdf, squeezed, type ReadPdf, type ReadTag } from "../../helpers/pdfText";

const fonts = join(import.meta.dirname, "../../../resources/fonts");

const paper = (body: readonly PaperBlock[], overrides: Partial<Paper> = {}): Paper => ({
  language: "kk", letterhead: { nameRu: "Корпус", nameKk: "Жасақ", head: "Бастық", headPost: "Лауазым", place: "Ақтау" }, numberLine: "№ 1", date: "03.04.2020", addressee: [], title: "Хабарлама", subtitle: "",
  body, pageOf: "{page} / {pages}", ...overrides,
});
const printed = async (of: Paper): Promise<ReadPdf> => readPdf(await writePaperPdf(of, { fonts }));

const chart = (title: string, values: number, kind: "partners" | "weeks" = "partners"): PaperBlock => ({
  kind: "chart", chart: { kind, figure: "", source: "", title, unit: "отбасы", values: Array.from({ length: values }, (_, at) => ({ key: String(at), label: `${title}-жол ${at}.`, value: at, wording: String(at) })) },
});
const table = (rows: number): PaperBlock => ({ kind: "table", columns: [{ title: "Не", share: 0.7 }, { title: "Қанша", share: 0.3, right: true }], rows: Array.from({ length: rows }, (_, at) => [`Қатар ${at}.`, String(at)]) });

const outline = (tags: readonly ReadTag[]): unknown[] => tags.map(({ type, text, children }) => (children.length > 0 ? [type, outline(children)] : [type, text]));
const all = (tags: readonly ReadTag[]): ReadTag[] => tags.flatMap((tag) => [tag, ...all(tag.children)]);

describe("the tags of a paper", () => {
  it("say its title, headings, paragraphs, lists and tables in the order of reading", async () => {
    const { tags } = await printed(paper([
      { kind: "heading", text: "Бөлім" }, { kind: "heading", text: "Серіктес", level: 2 }, { kind: "paragraph", text: "Мәтін." }, { kind: "list", items: ["Бір", "Екі"] },
      { kind: "facts", facts: [["Мекенжай", "Ақтау"]] }, table(1),
    ]));
    expect(outline(tags)).toEqual([["Document", [
      ["P", "Жасақ"], ["P", "Корпус"], ["P", "№1"], ["P", "Ақтау"], ["P", "03.04.2020"], ["H1", "Хабарлама"], ["H2", "Бөлім"], ["H3", "Серіктес"], ["P", "Мәтін."],
      ["L", [["LI", [["LBody", "Бір"]]], ["LI", [["LBody", "Екі"]]]]],
      ["Table", [["TR", [["TH", "Мекенжай"], ["TD", "Ақтау"]]]]],
      ["Table", [["TR", [["TH", "Не"], ["TH", "Қанша"]]], ["TR", [["TD", "Қатар0."], ["TD", "0"]]]]],
      ["P", "Лауазым"], ["P", "Бастық"],
    ]]]);
  });

  it("say of a head whether it is that of a column or of a row", async () => {
    const heads = all((await printed(paper([{ kind: "facts", facts: [["Мекенжай", "Ақтау"]] }, table(1)]))).tags).filter(({ type }) => type === "TH");
    expect(heads.map(({ text, scope }) => [text, scope])).toEqual([["Мекенжай", "Row"], ["Не", "Column"], ["Қанша", "Column"]]);
  });

  it("have every drawn text once: a head that is repeated and the foot of a page are for the eye", async () => {
    const { tags, text, forTheEye, untold, pages } = await printed(paper([{ kind: "heading", text: "Кесте" }, table(90)]));
    expect(pages).toBe(3);
    expect(untold).toBe("");
    expect(forTheEye).toBe("1/3НеҚанша2/3НеҚанша3/3");
    expect([...(tags[0]?.text ?? "") + forTheEye].sort().join("")).toBe([...text].sort().join(""));
    expect(all(tags).filter(({ type }) => type === "TR")).toHaveLength(91);
  });

  it("keep a paragraph in one piece over a page's end", async () => {
    const long = Array.from({ length: 400 }, (_, at) => `Сөз${at}`).join(" ");
    const { tags, pages } = await printed(paper([table(20), { kind: "letter", text: long }]));
    expect(pages).toBeGreaterThan(1);
    expect(all(tags).filter(({ type, text }) => type === "P" && text === squeezed(long))).toHaveLength(1);
  });

  it("give a telephone number as a link on the page it stands on", async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`Қатар ${at}`, { text: `8 7292 ${at} ${"тәулік бойы ".repeat(at % 5)}`, link: `tel:+77292${at}` }]);
    const { links, tags } = await printed(paper([{ kind: "table", columns: [{ title: "Не", share: 0.5 }, { title: "Телефон", share: 0.5 }], rows }]));
    // A link for each word of the number.
    expect([...new Set(links)]).toEqual(rows.map((_, at) => `tel:+77292${at}`));
    expect(all(tags).filter(({ type }) => type === "Link").map(({ text }) => text)).toEqual(rows.map((_, at) => `87292${at}${"тәулікбойы".repeat(at % 5)}`));
  });

  it.each([["ru", "ru-RU"], ["kk", "kk-KZ"], ["en", "en-GB"]] as const)("are those of a document in %s, whose title the window shows", async (language, said) => {
    expect((await printed(paper([], { language }))).said).toEqual({ isTagged: true, language: said, showsTitle: true });
  });

  it("of headings are the bookmarks too", async () => {
    const { bookmarks } = await printed(paper([{ kind: "heading", text: "Бөлім (бірінші)" }, { kind: "heading", text: "Серіктес", level: 2 }, chart("Ұсақ", 3)]));
    expect(bookmarks).toEqual(["Бөлім (бірінші)", "Серіктес", "Ұсақ: отбасы"]);
  });
});

describe("a page never ends with a heading, and nothing gets lost at its end", () => {
  /** Everything a heading may head, in an order of its own for each paper. */
  const follows: readonly ((name: string) => PaperBlock)[] = [
    (name) => ({ kind: "paragraph", text: `${name} мәтіні. `.repeat(12) }), (name) => ({ kind: "list", items: [`${name} бір`, `${name} екі`] }), () => table(4), (name) => chart(`${name} сызбасы`, 12),
    (name) => chart(`${name} апталары`, 30, "weeks"), (name) => ({ kind: "facts", facts: [[`${name} дерегі`, "бар"]] }), () => ({ kind: "table", columns: [{ title: "Ұзын", share: 1 }], rows: [["Сөз ".repeat(300)]] }),
    (name) => ({ kind: "signatures", lines: [`${name} қолы`] }),
  ];
  /** `turn` decides how far down each heading comes to stand and what follows it. */
  function mixed(turn: number, withCharts: boolean): PaperBlock[] {
    const kinds = follows.filter((_, at) => withCharts || (at !== 3 && at !== 4));
    return Array.from({ length: 6 }, (_, at): PaperBlock[] => [
      ...Array.from({ length: (turn * 7 + at * 5) % 11 }, (): PaperBlock => ({ kind: "paragraph", text: "Жол." })),
      { kind: "heading", text: `Бөлім${at}.` }, ...(at % 2 === 0 ? [{ kind: "heading", level: 2, text: `Тарау${at}.` } as const] : []),
      (kinds[(turn + at * 3) % kinds.length] ?? (() => table(4)))(`Н${at}`),
    ]).flat();
  }
  const whole = (body: readonly PaperBlock[]): string[] => body.flatMap((one) => (one.kind === "heading" ? [one.text] : one.kind === "chart" ? [`${one.chart.title}: ${one.chart.unit}`, ...one.chart.values.map(({ label }) => label)] : []));

  it.each(Array.from({ length: 12 }, (_, at) => at))("in papers of mixed blocks, sheaf %d of twelve", async (sheaf) => {
    for (let turn = sheaf * 10; turn < sheaf * 10 + 10; turn++) {
      const body = mixed(turn, turn % 2 === 0);
      const { textOf, text } = await printed(paper(body));
      const footless = textOf.map((page, at) => page.replace(`${at + 1}/${textOf.length}`, ""));
      expect({ turn, closing: footless.slice(0, -1).filter((page) => /(Бөлім|Тарау)\d\.$/.test(page) || page.endsWith(":отбасы")) }).toEqual({ turn, closing: [] });
      expect({ turn, lost: whole(body).filter((said) => !text.includes(squeezed(said))) }).toEqual({ turn, lost: [] });
      expect(textOf.length).toBeGreaterThan(1);
    }
  });

  it("a year of weeks is longer than a page and stands whole, its title above its drawing", async () => {
    const { textOf, text } = await printed(paper([{ kind: "heading", text: "Сызбалар" }, chart("Апталар", 53, "weeks")]));
    expect(textOf).toHaveLength(2);
    expect(textOf[0]).toContain("СызбаларАпталар:отбасыАпталар-жол0.");
    expect(Array.from({ length: 53 }, (_, at) => at).filter((at) => !text.includes(`Апталар-жол${at}.`))).toEqual([]);
  });
});
