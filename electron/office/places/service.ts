/** Places of Kazakhstan by KATO, as of a day; the classifier is read once, when first asked (R18). */
import { setImmediate as breathe } from "node:timers/promises";
import type { Language } from "../../../shared/contract/base";
import { findPlaces, indexingKato, type KatoIndex, type KatoUnit, nameOn, parentOn, parseKatoCsv, placeKey, unitOn, unitsOn } from "../../../shared/domain/kato";
import { applyAdditions, parseKatoAdditions } from "../../../shared/domain/katoAdditions";
import type { ResourceFolder } from "../core/resources";

export interface PlaceChoice {
  readonly code: string;
  readonly nameRu: string;
  readonly nameKk: string;
  /** The units above it, nearest first. */
  readonly withinRu: string;
  readonly withinKk: string;
}

export interface Places {
  regions(date: string): Promise<PlaceChoice[]>;
  /** Units under a parent on a day. */
  under(parentCode: string, date: string): Promise<PlaceChoice[]>;
  /** The same with how many units each of them holds, and the way from the region down to the parent; of the country without one. */
  step(parentCode: string | null, date: string): Promise<{ path: PlaceChoice[]; units: (PlaceChoice & { readonly inside: number })[] }>;
  /** Units whose name begins with or is the text; those of `homeRegion` first. */
  find(text: string, date: string, limit: number, homeRegion: string | null): Promise<PlaceChoice[]>;
  /** A unit by code as of a day, or under that code at any time; null when nobody bears it. */
  get(code: string, date: string): Promise<PlaceChoice | null>;
  name(code: string, date: string, language: Language): Promise<string>;
  /** Looks places up by name for a long list: the one unit of that name in `homeRegion`, or in the country, a town before the administration round it; null when none or several bear it. */
  lookup(date: string, homeRegion: string | null): Promise<(text: string) => string | null>;
}

/** Without units that hold another of them: a town and the administration round it bear one name, and a list means the town. */
function innermost(index: KatoIndex, units: readonly KatoUnit[], date: string): KatoUnit[] {
  const around = new Set<string>();
  for (const unit of units) for (let at = parentOn(index, unit, date); at; at = parentOn(index, at, date)) around.add(at.code);
  return units.filter((unit) => !around.has(unit.code));
}

export function openPlaces(resources: ResourceFolder): Places {
  let loading: Promise<KatoIndex> | null = null;
  const index = (): Promise<KatoIndex> => (loading ??= load(resources));
  return {
    async lookup(date, homeRegion) {
      const all = await index();
      const known = new Map<string, string | null>();
      return (text) => {
        const key = placeKey(text);
        const before = known.get(key);
        if (before !== undefined) return before;
        const found = key === "" ? [] : findPlaces(all, text, date);
        const home = found.filter((unit) => homeRegion !== null && unit.code.slice(0, 2) === homeRegion.slice(0, 2));
        const [only, second] = innermost(all, home.length > 0 ? home : found, date);
        const code = only && !second ? only.code : null;
        known.set(key, code);
        return code;
      };
    },
    async regions(date) {
      const all = await index();
      return unitsOn(all.units, date).filter((unit) => unit.parentCode === null).map((unit) => choice(all, unit, date)).sort(byName);
    },
    async under(parentCode, date) {
      const all = await index();
      return unitsOn(all.units, date).filter((unit) => unit.parentCode === parentCode).map((unit) => choice(all, unit, date)).sort(byName);
    },
    async step(parentCode, date) {
      const all = await index();
      const units = unitsOn(all.units, date);
      const inside = new Map<string, number>();
      for (const { parentCode: above } of units) if (above !== null) inside.set(above, (inside.get(above) ?? 0) + 1);
      const path: KatoUnit[] = [];
      for (let at = parentCode === null ? null : unitOn(all, parentCode, date); at; at = parentOn(all, at, date)) path.unshift(at);
      return {
        path: path.map((unit) => choice(all, unit, date)),
        units: units.filter((unit) => unit.parentCode === parentCode).map((unit) => ({ ...choice(all, unit, date), inside: inside.get(unit.code) ?? 0 })).sort(byName),
      };
    },
    async find(text, date, limit, homeRegion) {
      const all = await index();
      const key = placeKey(text);
      if (!key) return [];
      const exact = findPlaces(all, text, date);
      const begins = exact.length >= limit ? [] : unitsOn(all.units, date).filter((unit) => beginsWith(unit, key));
      const home = (unit: KatoUnit): number => (homeRegion !== null && unit.code.slice(0, 2) === homeRegion.slice(0, 2) ? 0 : 1);
      const found = [...new Set([...exact, ...begins])];
      return found
        .map((unit, rank) => ({ unit, rank }))
        .sort((a, b) => home(a.unit) - home(b.unit) || a.rank - b.rank)
        .slice(0, limit)
        .map(({ unit }) => choice(all, unit, date));
    },
    async get(code, date) {
      const all = await index();
      const unit = unitOn(all, code, date) ?? all.byCode.get(code)?.[0] ?? null;
      return unit && choice(all, unit, date);
    },
    async name(code, date, language) {
      const all = await index();
      const unit = unitOn(all, code, date) ?? all.byCode.get(code)?.[0];
      return unit ? nameOn(unit, date, language) : code;
    },
  };
}

async function load(resources: ResourceFolder): Promise<KatoIndex> {
  const text = (name: string): Promise<string> => resources.text("kato", name);
  const [csv, names, home, aliases, history] = await Promise.all([
    text("kato-2022-10-17.ru.csv"), text("names-kk.json"), text("names-kk-mangystau.json"), text("aliases.json"), text("history.json"),
  ]);
  const units = applyAdditions(parseKatoCsv(csv), parseKatoAdditions({ names: [names, home], aliases, history }));
  // Sixteen thousand names take a moment to fold; the window goes on meanwhile.
  const indexing = indexingKato(units, 500);
  for (;;) {
    const step = indexing.next();
    if (step.done) return step.value;
    await breathe();
  }
}

const beginsWith = (unit: KatoUnit, key: string): boolean =>
  [unit.nameRu, unit.nameKk ?? "", ...unit.aliases].some((name) => name !== "" && placeKey(name).startsWith(key));

const byName = (a: PlaceChoice, b: PlaceChoice): number => a.nameRu.localeCompare(b.nameRu, "ru");

function choice(all: KatoIndex, unit: KatoUnit, date: string): PlaceChoice {
  const above: KatoUnit[] = [];
  for (let at = parentOn(all, unit, date); at; at = parentOn(all, at, date)) above.push(at);
  const within = (language: Language): string => above.map((one) => nameOn(one, date, language)).join(", ");
  return { code: unit.code, nameRu: nameOn(unit, date, "ru"), nameKk: nameOn(unit, date, "kk"), withinRu: within("ru"), withinKk: within("kk") };
}
