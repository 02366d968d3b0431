/** What the PDF writers are given: finished papers in one language. A writer lays out; it computes and words nothing. */
import type { Chart } from "../../../shared/domain/charts";
import type { Mark } from "../mark";
import type { Letterhead } from "../reportModel";

export type PaperLanguage = "ru" | "kk";

export interface PaperColumn {
  readonly title: string;
  /** Part of the text's width; the shares of a table add up to 1. */
  readonly share: number;
  readonly right?: boolean;
}

/** Text in a cell; with a link where a telephone opens it (`tel:`). */
export type PaperCell = string | { readonly text: string; readonly link: string };

export type PaperBlock =
  /** Level 1 unless it says otherwise; headings are the document's bookmarks. */
  | { readonly kind: "heading"; readonly text: string; readonly level?: 1 | 2 }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "paragraph"; readonly text: string }
  /** Whom a letter speaks to, and what it says: larger than what is only looked up. */
  | { readonly kind: "greeting"; readonly text: string }
  | { readonly kind: "letter"; readonly text: string }
  /** Label and value; lines without a value are left out. */
  | { readonly kind: "facts"; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: "table"; readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly PaperCell[])[]; /** True where each row is signed by hand: rows are taller. */ readonly toSign?: boolean }
  /** Drawn as lines and bars, with every number beside it. */
  | { readonly kind: "chart"; readonly chart: Chart }
  /** A square code that a scanner reads, with what it says beside it. */
  | { readonly kind: "code"; readonly code: string; readonly caption: string }
  /** Lines to sign on, each with what is signed for. */
  | { readonly kind: "signatures"; readonly lines: readonly string[] };

/** An office's paper: letterhead, number, date, text, signature line, page x of y. */
export interface Paper {
  readonly language: PaperLanguage | "en";
  readonly letterhead: Letterhead;
  /** Printed as it stands: a number, or a line to write one on. */
  readonly numberLine: string;
  /** 03.04.2020 */
  readonly date: string;
  /** To whom it goes, on the right above the title; empty for what stays in the office. */
  readonly addressee: readonly string[];
  readonly title: string;
  readonly subtitle: string;
  readonly body: readonly PaperBlock[];
  /** With {page} and {pages}. */
  readonly pageOf: string;
}

/** A volunteer's card, of the size of a bank card. */
export interface VolunteerCard {
  readonly language: PaperLanguage;
  /** Both names of the corps, the one of the card's language first; equal ones once. */
  readonly corps: readonly string[];
  readonly heading: string;
  readonly name: string;
  readonly number: string;
  /** Status, validity and the like, each on a line. */
  readonly lines: readonly string[];
  /** What the square code says: kept to some 130 bytes, or its squares get too small to be read. */
  readonly code: string;
  /** The corps' own mark; the program's, as SVG, where it has none. */
  readonly mark: Mark | string;
  /** Under the card: how to cut it out. */
  readonly hint: string;
}
