/** What every sheet of the state's register is read with. */
import type { Language } from "../../../shared/domain/languages";
import type { LocalDate } from "../../../shared/domain/periods";
import { type RegisterRecord } from "../../../shared/domain/stateRegister";
import { type Askable, rowsOf } from "../../database/reader";
import type { Office } from "../createOffice";
import { corpsOf } from "../settings/service";
import type { Corps } from "../../../shared/contract/system";

export interface RegisterDays {
  /** Programmes and campaigns that were held from this day on. */
  readonly from: LocalDate;
  /** The day everything else stands as of. */
  readonly on: LocalDate;
}

export interface Asking extends RegisterDays {
  readonly reader: Askable;
  readonly corps: Corps;
  readonly language: Language;
  /** R19: whether IINs are read out, or masked. */
  readonly seesIin: boolean;
  /** "г.Актау, Мангистауская область" of the classifier as of `on`; null where no place is recorded. */
  placeOf(code: string | null): Promise<string | null>;
}

/** Reads records of one sheet, some hundreds at a time. */
export type SheetReader = (asking: Asking) => AsyncIterable<readonly RegisterRecord[]>;

/** The classifier's unit between a town and its region ("Актау Г.А.", "Ақтау қ.ә."): it says nothing that the town's name does not. */
const TOWN_AS_A_WHOLE = /\s(?:Г\.А\.|қ\.ә\.)$/u;

export async function askingOf(office: Office, days: RegisterDays, language: Language, seesIin: boolean): Promise<Asking> {
  const names = new Map<string, string>();
  return {
    ...days, language, seesIin, reader: office.database.reports, corps: await corpsOf(office.database.reader),
    async placeOf(code) {
      if (code === null) return null;
      const known = names.get(code);
      if (known !== undefined) return known;
      const place = await office.places.get(code, days.on);
      const above = (place ? (language === "kk" ? place.withinKk : place.withinRu) : "").split(", ").filter((unit) => unit !== "" && !TOWN_AS_A_WHOLE.test(unit));
      const name = place === null ? code : [language === "kk" ? place.nameKk : place.nameRu, ...above].join(", ");
      names.set(code, name);
      return name;
    },
  };
}

const PART = 500;

/** Rows for many ids, some hundreds at a time; the query holds `(?)` where they go. */
export async function* partsOf<Row>({ reader }: Asking, ids: readonly string[], sql: string): AsyncGenerator<Row[]> {
  for (let start = 0; start < ids.length; start += PART) yield await rowsFor<Row>(reader, ids.slice(start, start + PART), sql);
}

export const rowsFor = <Row>(reader: Askable, ids: readonly string[], sql: string): Promise<Row[]> =>
  ids.length === 0 ? Promise.resolve([]) : rowsOf<Row>(reader, sql.replace("(?)", `(${ids.map(() => "?").join(", ")})`), ids);

export const text = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value : null);
export const day = (value: string | null): { readonly date: string } | null => (value === null ? null : { date: value });
