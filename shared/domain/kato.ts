/**
 * KATO, the state classifier of administrative-territorial objects (NK RK 11), read by date (R18).
 *
 * A code alone names no place: since 8 June 2022 the code 191010000 means Qonaev, before it meant Taldyqorgan.
 * So every look-up takes the day, and a stored code is read together with the day it was recorded.
 */
import { nameTokens } from "./names";

export const KATO_LEVELS = [
  "region", "republic_city", "district", "city_district", "city_administration", "city", "rural_district", "village",
] as const;
export type KatoLevel = (typeof KATO_LEVELS)[number];

/** The name a unit bore on the days from..to, both inclusive; null is open-ended. */
export interface KatoFormerName {
  readonly from: string | null;
  readonly to: string | null;
  readonly nameRu: string;
  readonly nameKk: string;
}

export interface KatoUnit {
  /** Nine digits. Not unique over time; see the head of this file. */
  readonly code: string;
  readonly parentCode: string | null;
  /** As the classifier prints it, with the type word: "г.Актау", "Бейнеуский район". */
  readonly nameRu: string;
  readonly nameKk: string | null;
  readonly level: KatoLevel;
  /** First and last local day (YYYY-MM-DD) on which the unit existed under this code; null is open-ended. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly aliases: readonly string[];
  readonly formerNames: readonly KatoFormerName[];
  /** The unit that covered this place before validFrom: an earlier code, or the unit it was split from. */
  readonly predecessorCode: string | null;
  /** The unit that took this place over after validTo. */
  readonly successorCode: string | null;
}

/** The classifier file is not in the form `id;parent_id;code;name`. `line` counts from 1. */
export class KatoFormatError extends Error {
  readonly code = "kato_format";
  constructor(readonly line: number, reason: string) {
    super(`KATO file, line ${line}: ${reason}`);
    this.name = "KatoFormatError";
  }
}

const REPUBLIC_CITIES: ReadonlySet<string> = new Set(["71", "75", "79"]);
/** Second pair of digits: below this a city of regional significance, from here on a district. */
const FIRST_DISTRICT = "32";

/**
 * The level that a code's own digits say: 2 (region) + 2 (district or city) + 2 (rural district or city) + 3 (settlement).
 * `rural_district` includes the administrations of towns and settlements below a district.
 * Throws RangeError when the text is not nine digits.
 */
export function levelOf(code: string): KatoLevel {
  if (!/^\d{9}$/.test(code)) throw new RangeError(`KATO code has nine digits, got "${code}"`);
  const region = code.slice(0, 2);
  const district = code.slice(2, 4);
  const rural = code.slice(4, 6);
  const place = code.slice(6);
  if (district === "00") return REPUBLIC_CITIES.has(region) ? "republic_city" : "region";
  if (REPUBLIC_CITIES.has(region)) return "city_district";
  if (rural === "00" && place === "000") return district < FIRST_DISTRICT ? "city_administration" : "district";
  if (rural === "10" && place === "000") return "city";
  if (place === "000") return "rural_district";
  return rural.startsWith("2") && place === "100" ? "city" : "village";
}

/** The region that the code's digits name. For the region on a given day see `regionOn`. */
export function regionOf(code: string): string {
  return `${code.slice(0, 2)}0000000`;
}

/** The district or city administration that the code's digits name; null for a region and for a city of the republic. */
export function districtOf(code: string): string | null {
  const level = levelOf(code);
  if (level === "region" || level === "republic_city") return null;
  return level === "city_district" ? code : `${code.slice(0, 4)}00000`;
}

/**
 * Reads the classifier's file: UTF-8 with or without BOM, a heading, then `id;parent_id;code;name` with parent 0 for a region.
 * The file knows one day only, so every unit comes out open-ended; `applyAdditions` gives it its history.
 */
export function parseKatoCsv(text: string): KatoUnit[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (lines[0] !== "id;parent_id;code;name") throw new KatoFormatError(1, "the heading should be id;parent_id;code;name");
  const codeById = new Map<string, string>();
  const rows: { readonly line: number; readonly parentId: string; readonly code: string; readonly name: string }[] = [];
  for (const [index, text] of lines.entries()) {
    if (index === 0 || text === "") continue;
    const line = index + 1;
    const [id, parentId, code, name, ...rest] = text.split(";");
    if (!id || !parentId || !code || !name || rest.length > 0) throw new KatoFormatError(line, "a row has four filled columns");
    if (!/^\d{9}$/.test(code)) throw new KatoFormatError(line, `"${code}" is not a code of nine digits`);
    codeById.set(id, code);
    rows.push({ line, parentId, code, name: name.trim() });
  }
  return rows.map(({ line, parentId, code, name }) => {
    const parentCode = parentId === "0" ? null : codeById.get(parentId);
    if (parentCode === undefined) throw new KatoFormatError(line, `there is no row with id ${parentId}`);
    return {
      code, parentCode, nameRu: name, nameKk: null, level: levelOf(code), validFrom: null, validTo: null,
      aliases: [], formerNames: [], predecessorCode: null, successorCode: null,
    };
  });
}

function covers(from: string | null, to: string | null, date: string): boolean {
  return (from === null || from <= date) && (to === null || date <= to);
}

/** The units that existed on a local day. */
export function unitsOn(units: readonly KatoUnit[], date: string): KatoUnit[] {
  return units.filter((unit) => covers(unit.validFrom, unit.validTo, date));
}

/** The unit's name on a day. Where no Kazakh name is known, and in English, the Russian name stands (R18). */
export function nameOn(unit: KatoUnit, date: string, lang: "ru" | "kk" | "en"): string {
  const name = unit.formerNames.find(({ from, to }) => covers(from, to, date)) ?? unit;
  return lang === "kk" ? (name.nameKk ?? name.nameRu) : name.nameRu;
}

/** All units of all times, ready for look-ups. */
export interface KatoIndex {
  readonly units: readonly KatoUnit[];
  readonly byCode: ReadonlyMap<string, readonly KatoUnit[]>;
  readonly byName: ReadonlyMap<string, readonly KatoUnit[]>;
}

/** Indexes units (parsed, with additions applied) by code and by every name they bear or bore. */
export function indexKato(units: readonly KatoUnit[]): KatoIndex {
  const indexing = indexingKato(units, Number.POSITIVE_INFINITY);
  for (;;) {
    const step = indexing.next();
    if (step.done) return step.value;
  }
}

/** The same, handing over after every `portion` units, so that whoever has other work can do it in between. */
export function* indexingKato(units: readonly KatoUnit[], portion: number): Generator<void, KatoIndex> {
  const byCode = new Map<string, KatoUnit[]>();
  const byName = new Map<string, KatoUnit[]>();
  const add = (map: Map<string, KatoUnit[]>, key: string, unit: KatoUnit): void => {
    const list = map.get(key);
    if (list) list.push(unit);
    else map.set(key, [unit]);
  };
  for (const [at, unit] of units.entries()) {
    if (at > 0 && at % portion === 0) yield;
    add(byCode, unit.code, unit);
    const former = unit.formerNames.flatMap(({ nameRu, nameKk }) => [nameRu, nameKk]);
    const keys = new Set([unit.nameRu, unit.nameKk ?? unit.nameRu, ...former, ...unit.aliases].map(placeKey));
    for (const key of keys) if (key !== "") add(byName, key, unit);
  }
  return { units, byCode, byName };
}

/** The unit that bore this code on this day, or null. */
export function unitOn(index: KatoIndex, code: string, date: string): KatoUnit | null {
  return index.byCode.get(code)?.find((unit) => covers(unit.validFrom, unit.validTo, date)) ?? null;
}

/**
 * The unit that stood on the place of `unit` on another day: itself, its earlier code, the unit it was split from,
 * or its successor. Null when the record does not reach that far.
 */
export function unitAsOf(index: KatoIndex, unit: KatoUnit, date: string): KatoUnit | null {
  let at: KatoUnit = unit;
  // The guard only bounds a circle in hand-written data; real chains have two or three links.
  for (let step = 0; step < 8; step += 1) {
    if (covers(at.validFrom, at.validTo, date)) return at;
    const earlier = at.validFrom !== null && date < at.validFrom;
    const code = earlier ? at.predecessorCode : at.successorCode;
    const edge = earlier ? at.validFrom : at.validTo;
    if (code === null || edge === null) return null;
    const next = neighbour(index, code, edge, earlier);
    if (next === null) return null;
    at = next;
  }
  return null;
}

/** Of the units that bore `code`, the one on the other side of the day `edge`: codes are given out again. */
function neighbour(index: KatoIndex, code: string, edge: string, earlier: boolean): KatoUnit | null {
  const units = index.byCode.get(code) ?? [];
  return units.find((unit) => (earlier
    ? unit.validFrom === null || unit.validFrom < edge
    : unit.validTo === null || unit.validTo > edge)) ?? null;
}

/** The unit directly above on that day; null for a region, a city of the republic and an unknown parent. */
export function parentOn(index: KatoIndex, unit: KatoUnit, date: string): KatoUnit | null {
  if (unit.parentCode === null) return null;
  const candidates = index.byCode.get(unit.parentCode) ?? [];
  const own = candidates.find(({ validTo }) => (unit.validTo === null ? validTo === null : validTo === null || validTo >= unit.validTo));
  return own ? unitAsOf(index, own, date) : null;
}

function ancestorOn(index: KatoIndex, unit: KatoUnit, date: string, levels: readonly KatoLevel[]): KatoUnit | null {
  let at = unitAsOf(index, unit, date);
  while (at !== null && !levels.includes(at.level)) at = parentOn(index, at, date);
  return at;
}

/** The region or city of the republic in which the unit lay on that day: Semey lay in East Kazakhstan in 2020. */
export function regionOn(index: KatoIndex, unit: KatoUnit, date: string): KatoUnit | null {
  return ancestorOn(index, unit, date, ["region", "republic_city"]);
}

/** The district, city district or city administration in which the unit lay on that day. */
export function districtOn(index: KatoIndex, unit: KatoUnit, date: string): KatoUnit | null {
  return ancestorOn(index, unit, date, ["district", "city_district", "city_administration"]);
}

// Longer words first: "а о" must not be taken for "а".
const TYPE_WORD = /(^|\s)(городская администрация|ауылдық округі|поселок|область|разъезд|разъезі|зимовка|қыстауы|қаласы|облысы|ауданы|ауылы|облыс|аудан|ауыл|қала|кенті|имени|город|район|село|р-н|рзд|обл|им|қ\s*ә|а\s*о|г\s*а|с\s*о|с\s*а|п\s*а|г|с|п|қ|а)(?=\s|$)/g;

/** A place name as compared: without its type word, folded across scripts as people's names are (R22). */
export function placeKey(text: string): string {
  const words = text.normalize("NFC").toLowerCase().replace(/[.,«»()]/g, " ").replace(/\s+/g, " ").trim();
  const bare = words.replace(TYPE_WORD, " ").trim();
  // A unit that is called by its type word alone ("Ферма", "Село") must not lose its name.
  return nameTokens(bare === "" ? words : bare).join(" ");
}

/** Units on that day whose Russian, Kazakh, earlier or usual name is the text; larger units first. */
export function findPlaces(index: KatoIndex, text: string, date: string): KatoUnit[] {
  const found = unitsOn(index.byName.get(placeKey(text)) ?? [], date);
  return found.sort((a, b) => KATO_LEVELS.indexOf(a.level) - KATO_LEVELS.indexOf(b.level) || (a.code < b.code ? -1 : 1));
}
