import { describe, expect, it } from "vitest";
import { attachmentTypeOf } from "../../../electron/files/attachmentType";
import { attachmentFileName } from "../../../shared/domain/attachments";
import { DOCX, HEIC, JPEG, PDF, PLAIN_ZIP, PNG, PROGRAM, SVG, WEBP, XLSX } from "../../helpers/attachmentFiles";

describe("the type of a file is told by its content", () => {
  it.each([
    ["a JPEG picture", JPEG, "image/jpeg"],
    ["a PNG picture", PNG, "image/png"],
    ["a WebP picture", WEBP, "image/webp"],
    ["a photograph of a telephone", HEIC, "image/heic"],
    ["a PDF", PDF, "application/pdf"],
    ["a PDF with a scanner's words before it", Buffer.concat([Buffer.from("scan\n"), PDF]), "application/pdf"],
    ["a Word document", DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["a workbook", XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["another archive", PLAIN_ZIP, null],
    ["half a document", DOCX.subarray(0, 40), null],
    ["a program", PROGRAM, null],
    ["a drawing that may carry a script", SVG, null],
    ["two bytes", Buffer.from([0xff, 0xd8]), null],
  ])("%s", (_title, bytes, type) => {
    expect(attachmentTypeOf(bytes)).toBe(type);
  });

  it.each([
    ["скан.pdf", "application/pdf", "скан.pdf"],
    ["фото.JPEG", "image/jpeg", "фото.JPEG"],
    ["счёт.exe", "application/pdf", "счёт.exe.pdf"],
    ["", "image/png", "file.png"],
  ])("%s of %s leaves as %s", (name, type, expected) => {
    expect(attachmentFileName(name, type)).toBe(expected);
  });
});
