/** A consent to the use of personal data, to be signed: Kazakh left, Russian right, sentence beside sentence. */
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import type { ConsentPurpose } from "../../../shared/domain/consents";
import type { Letterhead } from "../reportModel";
import { CONSENT_WORDS } from "./consentWords";
import { letterheadBlock } from "./letterhead";
import { BASE_STYLESHEET, LANGUAGE_TAGS, PAGE, reportStyles, TABLE_STYLE, TEXT_WIDTH } from "./styles";

export interface ConsentForm {
  readonly letterhead: Letterhead;
  readonly purposes: readonly ConsentPurpose[];
  readonly name: string;
  /** 12.03.1985; empty texts leave a line to write on. */
  readonly birthDate: string;
  readonly iin: string;
  readonly address: string;
}

const KEPT_BACK = ["transfer", "publication"] as const;
const BLANK = "____________________";

/** One column of the form, paragraph by paragraph; both languages have the same number of them. */
function paragraphsOf(language: "kk" | "ru", form: ConsentForm): string[] {
  const words = CONSENT_WORDS[language];
  const corps = language === "kk" ? form.letterhead.nameKk || form.letterhead.nameRu : form.letterhead.nameRu;
  const filled = (label: string, value: string): string => `${label} ${value || BLANK}`;
  return [
    words.title,
    words.law,
    filled(words.fields.name, form.name),
    filled(words.fields.birthDate, form.birthDate),
    filled(words.fields.iin, form.iin),
    filled(words.fields.address, form.address),
    words.agree.replace("{corps}", corps),
    words.data,
    ...form.purposes.map((purpose) => words.purposes[purpose]),
    // What the paper does not ask for, it rules out.
    ...KEPT_BACK.filter((purpose) => !form.purposes.includes(purpose)).map((purpose) => words.keptBack[purpose]),
    words.term,
    words.withdraw,
    words.child,
    `${words.signature} ${BLANK}`,
    `${words.date} ${BLANK}`,
  ];
}

/** Writes the form as a DOCX file. */
export async function writeConsentDocx(form: ConsentForm): Promise<Uint8Array> {
  const width = Math.round(TEXT_WIDTH / 2);
  const cell = (text: string, language: "kk" | "ru", bold: boolean): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: [
        new Paragraph({
          style: "TableText",
          alignment: bold ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { before: 60, after: 60 },
          children: [new TextRun({ text, bold, language: { value: LANGUAGE_TAGS[language] } })],
        }),
      ],
    });
  const [kk, ru] = [paragraphsOf("kk", form), paragraphsOf("ru", form)];
  const table = new Table({
    style: TABLE_STYLE,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [width, TEXT_WIDTH - width],
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: kk.map((text, at) => new TableRow({ cantSplit: true, children: [cell(text, "kk", at === 0), cell(ru[at] ?? "", "ru", at === 0)] })),
  });
  const document = new Document({
    title: CONSENT_WORDS.ru.title,
    creator: form.letterhead.nameRu,
    externalStyles: BASE_STYLESHEET,
    styles: reportStyles("ru"),
    sections: [{ properties: { page: PAGE }, children: [letterheadBlock(form.letterhead), new Paragraph({}), table] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
