import { describe, expect, it } from "vitest";
import { textWidth } from "../../../electron/files/docx/template";

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const section = (size: string): string => `<w:sectPr>${size}</w:sectPr>`;
const A4 = section('<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="567" w:right="850" w:bottom="567" w:left="1701"/>');

describe("how wide the text of an office's own paper is", () => {
  it.each<[string, string, number]>([
    ["the page without its margins", `<w:p>${run("[текст]")}</w:p>${A4}`, 9_355],
    ["where Word has cut the words into pieces", `<w:p>${run("[те")}${run("кст]")}</w:p>${A4}`, 9_355],
    ["less the gutter", `<w:p>${run("[текст]")}</w:p>${A4.replace("<w:pgMar", '<w:pgMar w:gutter="355"')}`, 9_000],
    ["one of two columns", `<w:p>${run("[текст]")}</w:p>${A4.replace("</w:sectPr>", '<w:cols w:num="2" w:space="355"/></w:sectPr>')}`, 4_500],
    ["of its own section, not of the next", `<w:p><w:pPr>${section('<w:pgSz w:w="5000"/><w:pgMar w:left="500" w:right="500"/>')}</w:pPr>${run("[текст]")}</w:p><w:p/>${A4}`, 4_000],
    ["of a section that ends further down", `<w:p>${run("[текст]")}</w:p><w:p/>${A4}`, 9_355],
    ["of the cell it stands in", `<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="3216" w:type="dxa"/></w:tcPr><w:p>${run("[текст]")}</w:p></w:tc></w:tr></w:tbl>${A4}`, 3_000],
    ["of the page again below a table", `<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="3216" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p>${run("[текст]")}</w:p>${A4}`, 9_355],
    ["of our own paper where the template does not say", `<w:p>${run("[текст]")}</w:p>`, 9_355],
  ])("%s", (_title, xml, width) => {
    expect(Math.abs(textWidth(xml, "[текст]") - width)).toBeLessThan(3);
  });
});
