/**
 * What is added by hand to the classifier's file (R18): Kazakh names, usual spellings, earlier codes and names.
 * The data with their sources lie in `resources/kato/`; this file checks their form and joins them to the units.
 */
import { z } from "zod";
import { type KatoUnit, levelOf } from "./kato";

const code = z.string().regex(/^\d{9}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const formerName = z.object({
  from: day.nullable(), to: day.nullable(), nameRu: z.string(), nameKk: z.string(), source: z.string(),
});

const namesFile = z.object({ source: z.string(), names: z.record(code, z.string().min(1)) });
const aliasesFile = z.object({ source: z.string(), aliases: z.record(code, z.array(z.string().min(1))) });
const historyFile = z.object({
  about: z.string(),
  completeFrom: day,
  notes: z.array(z.string()),
  sources: z.record(z.string(), z.string()),
  changes: z.array(z.object({ code, validFrom: day, partOf: code.optional(), source: z.string() })),
  formerUnits: z.array(z.object({
    code, parentCode: code.nullable(), nameRu: z.string(), nameKk: z.string(), validTo: day, successorCode: code,
    formerNames: z.array(formerName).optional(), source: z.string(),
  })),
  formerNames: z.array(formerName.extend({ code })),
});

export interface KatoAdditions {
  readonly namesKk: Readonly<Record<string, string>>;
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly history: z.infer<typeof historyFile>;
}

/** The additions do not fit their form, each other, or the classifier. */
export class KatoAdditionsError extends Error {
  readonly code = "kato_additions";
  constructor(reason: string) {
    super(`KATO additions: ${reason}`);
    this.name = "KatoAdditionsError";
  }
}

/**
 * Reads the JSON texts of `resources/kato/`: several files of Kazakh names, one of aliases, one of history.
 * Throws KatoAdditionsError for a wrong form, a code named twice, or a source that is not explained.
 */
export function parseKatoAdditions(texts: { readonly names: readonly string[]; readonly aliases: string; readonly history: string }): KatoAdditions {
  const namesKk: Record<string, string> = {};
  for (const text of texts.names) {
    for (const [unit, name] of Object.entries(checked(namesFile, text).names)) {
      if (namesKk[unit] !== undefined) throw new KatoAdditionsError(`${unit} has two Kazakh names`);
      namesKk[unit] = name;
    }
  }
  const { aliases } = checked(aliasesFile, texts.aliases);
  const history = checked(historyFile, texts.history);
  const cited = [
    ...history.changes, ...history.formerUnits, ...history.formerNames,
    ...history.formerUnits.flatMap((unit) => unit.formerNames ?? []),
  ];
  for (const { source } of cited) {
    if (history.sources[source] === undefined) throw new KatoAdditionsError(`the source "${source}" is not explained`);
  }
  return { namesKk, aliases, history };
}

function checked<T>(schema: z.ZodType<T>, text: string): T {
  const result = schema.safeParse(JSON.parse(text));
  if (!result.success) throw new KatoAdditionsError(z.prettifyError(result.error));
  return result.data;
}

/** The day after a local date. */
function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/**
 * Units with their history: dates, earlier codes as units of their own, names by date, Kazakh names, aliases.
 * Throws KatoAdditionsError when an addition speaks of a code that the classifier does not have.
 */
export function applyAdditions(units: readonly KatoUnit[], additions: KatoAdditions): KatoUnit[] {
  const { namesKk, aliases, history } = additions;
  const known = new Set(units.map((unit) => unit.code));
  const named = [
    ...Object.keys(namesKk), ...Object.keys(aliases), ...history.changes.map((change) => change.code),
    ...history.formerUnits.map((unit) => unit.successorCode), ...history.formerNames.map((name) => name.code),
  ];
  for (const unit of named) if (!known.has(unit)) throw new KatoAdditionsError(`the classifier has no unit ${unit}`);

  const changeOf = new Map(history.changes.map((change) => [change.code, change]));
  const formerOf = new Map(history.formerUnits.map((unit) => [unit.successorCode, unit]));
  const present = units.map((unit): KatoUnit => {
    const change = changeOf.get(unit.code);
    const former = formerOf.get(unit.code);
    return {
      ...unit,
      nameKk: namesKk[unit.code] ?? unit.nameKk,
      aliases: aliases[unit.code] ?? unit.aliases,
      validFrom: change?.validFrom ?? (former ? dayAfter(former.validTo) : unit.validFrom),
      predecessorCode: former?.code ?? change?.partOf ?? unit.predecessorCode,
      formerNames: history.formerNames.filter((name) => name.code === unit.code),
    };
  });
  const past = history.formerUnits.map((unit): KatoUnit => ({
    code: unit.code, parentCode: unit.parentCode, nameRu: unit.nameRu, nameKk: unit.nameKk, level: levelOf(unit.code),
    validFrom: null, validTo: unit.validTo, aliases: aliases[unit.successorCode] ?? [],
    formerNames: unit.formerNames ?? [], predecessorCode: null, successorCode: unit.successorCode,
  }));
  return [...present, ...past];
}
