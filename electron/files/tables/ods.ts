/** ODS spreadsheets (OASIS OpenDocument 1.2): values of cells. Repeated rows and cells are counted, not copied out. */
import type { TableCell } from "../../../shared/domain/importing/types";
import type { TableCollector } from "./collector";
import { LIMITS } from "./limits";
import type { ReadControl } from "./readControl";
import { UnreadableFileError } from "./unreadable";
import { attributeOf, scanXml, type XmlHandler } from "./xmlScan";
import type { ZipArchive } from "./zipParts";

/** @throws UnreadableFileError */
export async function readOds(archive: ZipArchive, into: TableCollector, control: ReadControl): Promise<void> {
  const scan = (path: string, handler: XmlHandler) => scanXml(archive.unpack(path), handler, control, () => into.rowsRead);
  if (archive.has("META-INF/manifest.xml")) {
    await scan("META-INF/manifest.xml", {
      open(name) {
        if (name === "encryption-data") throw new UnreadableFileError("password");
      },
      close() {},
    });
  }
  const handler = contentHandler(into);
  await scan("content.xml", handler);
  if (!handler.isTable()) throw new UnreadableFileError("not_a_table");
}

function contentHandler(into: TableCollector): XmlHandler & { isTable(): boolean } {
  let row = 0;
  let rowRepeat = 1;
  let cells: TableCell[] = [];
  let column = 0;
  let tag = "";
  let paragraphs: string[] = [];
  let depth = 0;
  let found = false;
  return {
    isTable: () => found,
    open(name, written) {
      if (name === "table") {
        into.startSheet(attributeOf(written, "table:name") ?? "");
        row = 0;
      } else if (name === "spreadsheet") {
        found = true;
      } else if (name === "table-row") {
        rowRepeat = repeated(written, "table:number-rows-repeated");
        cells = [];
        column = 0;
      } else if (name === "table-cell" || name === "covered-table-cell") {
        tag = written;
        paragraphs = [];
      } else if (name === "p") {
        depth += 1;
        paragraphs.push("");
      } else if (name === "s" && depth > 0) {
        paragraphs.push(`${paragraphs.pop() ?? ""} `);
      } else if (name === "annotation") {
        // A remark on a cell is no value of it.
        depth = -1000;
      }
    },
    text(piece) {
      if (depth > 0) paragraphs.push((paragraphs.pop() ?? "") + piece);
    },
    close(name) {
      if (name === "annotation") {
        depth = 0;
        paragraphs = [];
      } else if (name === "p") {
        depth -= 1;
      } else if (name === "table-cell" || name === "covered-table-cell") {
        const value = valueOf(tag, paragraphs.join("\n"), into);
        const times = repeated(tag, "table:number-columns-repeated");
        if (value !== null) {
          if (column + times > LIMITS.columns) throw new UnreadableFileError("too_large", "columns");
          for (let each = 0; each < times; each++) cells[column + each] = value;
        }
        column += times;
      } else if (name === "table-row") {
        if (cells.length > 0) for (let each = 1; each <= rowRepeat; each++) into.addRow(row + each, cells);
        row += rowRepeat;
      }
    },
  };
}

function repeated(tag: string, name: string): number {
  const times = Number(attributeOf(tag, name) ?? 1);
  return Number.isSafeInteger(times) && times > 0 ? times : 1;
}

function valueOf(tag: string, text: string, into: TableCollector): TableCell {
  switch (attributeOf(tag, "office:value-type")) {
    case "float":
    case "currency":
    case "percentage":
      return Number(attributeOf(tag, "office:value") ?? Number.NaN);
    case "date":
      return (attributeOf(tag, "office:date-value") ?? text).slice(0, 10);
    case "boolean":
      return attributeOf(tag, "office:boolean-value") === "true";
    default:
      return text === "" ? null : into.keep(text);
  }
}
