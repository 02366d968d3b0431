/** The words of one figure: its label, its statement, its definition. */
import type { Direction } from "../../../shared/contract/base";
import type { OutcomeKind } from "../../../shared/contract/outcomes";
import type { Amount, Unit } from "../../../shared/domain/amounts";
import type { ChipForm, ChipWords } from "../../../shared/domain/briefingText";
import type { Language } from "../../../shared/domain/languages";
import { targetNoun } from "../../../shared/domain/targets";
import { exactly, whole } from "../../../shared/domain/quantities";
import { eachDay, type PhraseRequest, phrase, shortAmount } from "../../../shared/domain/wording";
import { NOUN_UNIT, type Noun, UNIT_NOUN } from "../../../shared/domain/wording.nouns";
import { type CatalogueId, type DefinitionId, measureOf } from "./definitions";
import { nameIn } from "./details";
import type { ClaimFact, Facts, GroupFact, ItemFact, Named, OwnFact } from "./facts";
import type { ComputedFigure, FigureSet } from "./figures";
import { type DefinitionWords, fill, WORDS } from "./words";
import { OWN_WORDS } from "./words.own";

const ITEM_NOUNS: Readonly<Record<string, Noun>> = { grocery_set: "grocery_set", lunch: "lunch", hot_meal: "hot_meal", mask: "mask", hygiene_set: "hygiene_set" };
const MATERIAL_NOUNS: Readonly<Record<string, Noun>> = { memo: "memo", info_sheet: "information_sheet", sticker: "sticker" };
const GROUP_NOUNS: Readonly<Record<string, Noun>> = { doctors: "doctor", homeless: "homeless_person", police: "police_officer", servicemen: "serviceman" };
const OUTCOME_NOUNS: Readonly<Record<string, Noun>> = { memorial: "object", war_document: "document", publication: "publication" };
const DEFINITION_NOUNS: Readonly<Partial<Record<string, Noun>>> = {
  "hq.members": "volunteer", "volunteers.active": "volunteer", "aid.citizens.corps": "citizen", "aid.citizens.campaign": "citizen", "aid.citizens.together": "citizen", "joint.citizens": "citizen", "partners.citizens.bounds": "citizen",
  "own.citizens": "citizen", "own.volunteers": "volunteer", "own.participants": "volunteer", "own.members": "volunteer", "own.learners": "learner", "information.contacted": "conversation", "programmes.participants": "volunteer", "grants.allocated": "small_grant", "grants.implemented": "small_grant",
  "campaigns.held": "campaign", "campaigns.registered": "participant", "campaigns.attended": "participant", "campaigns.cities": "city", "mentors.prepared": "mentor", "grants.applied": "small_grant", "trainings.certificates": "document", "volunteers.cleared": "volunteer", "centres.opened": "support_centre",
};

/** What is counted in words; `name` is what to say beside a noun that names no more than a unit. */
export interface CountedThing {
  readonly noun: Noun;
  readonly name: Named | ItemFact | null;
}

function itemThing(item: ItemFact | null, unit: Unit): CountedThing {
  const noun = item ? ITEM_NOUNS[item.code] : undefined;
  return noun && NOUN_UNIT[noun] === unit ? { noun, name: null } : { noun: UNIT_NOUN[unit], name: item };
}

export const groupNoun = (group: GroupFact | null): Noun => GROUP_NOUNS[group?.kind ?? ""] ?? "person";

/** What a claim counts. */
function claimedThing({ recipientKind, item, group, unit }: ClaimFact): CountedThing {
  if (recipientKind === "item" || recipientKind === "money") return itemThing(item, unit);
  if (recipientKind === "group") return { noun: groupNoun(group), name: null };
  return { noun: unit === "person" ? "citizen" : UNIT_NOUN[unit], name: null };
}

/** The number of a claim with its noun, as it was reported, whether or not it stands in a figure. */
export function numberOfClaim(claim: ClaimFact, lang: Language): string {
  const { noun, name } = claimedThing(claim);
  const counted = phrase({ amount: claim.amount, noun, lang });
  const said = claim.perDay && claim.amount.qualifier !== "unknown" ? eachDay(counted, lang) : counted;
  return name && claim.amount.qualifier !== "unknown" ? fill(WORDS[lang].sentences.named, { name: thingName(name, lang), number: said }) : said;
}

export function thingOf(figure: Pick<ComputedFigure, "definition" | "key" | "unit">, facts: Facts): CountedThing {
  const known = DEFINITION_NOUNS[figure.definition];
  if (known) return { noun: known, name: null };
  switch (figure.definition as DefinitionId) {
    case "targets.credited":
    case "targets.amounts": {
      const target = facts.targets.get(figure.key);
      return { noun: target ? targetNoun(target) : UNIT_NOUN[figure.unit], name: null };
    }
    case "information.printed":
    case "information.output": {
      const material = facts.materials.get(figure.key) ?? null;
      const noun = MATERIAL_NOUNS[material?.kind ?? ""];
      return noun ? { noun, name: null } : { noun: "piece", name: material };
    }
    case "education.learners":
      return { noun: facts.programmes.get(figure.key)?.pupils ? "pupil" : "learner", name: null };
    case "commitment.kept":
      return itemThing(facts.commitments.get(figure.key)?.item ?? null, figure.unit);
    case "outcomes.done":
      return { noun: OUTCOME_NOUNS[figure.key] ?? UNIT_NOUN[figure.unit], name: null };
    case "own.items": {
      const own = facts.own.get(figure.key);
      return own?.by.item ? itemThing(own.by.item, figure.unit) : { noun: UNIT_NOUN[figure.unit], name: null };
    }
    case "claims.items":
      return itemThing(facts.items.get(figure.key) ?? null, figure.unit);
    case "claims": {
      const claim = facts.claims.get(figure.key);
      return claim ? claimedThing(claim) : { noun: UNIT_NOUN[figure.unit], name: null };
    }
    default:
      return { noun: UNIT_NOUN[figure.unit], name: null };
  }
}

/** A claim of what was given each day; one whose list is complete is counted by its rows. */
export function isPerDay({ definition, key }: Pick<ComputedFigure, "definition" | "key">, facts: Facts): boolean {
  const claim = definition === "claims" ? facts.claims.get(key) : undefined;
  return claim !== undefined && claim.perDay && claim.listState !== "complete";
}

/** The number of a figure with its noun, in a case of the sentence. */
export function numberOfFigure(figure: ComputedFigure, facts: Facts, lang: Language, kase: PhraseRequest["case"] = "nominative"): string {
  const { noun, name } = thingOf(figure, facts);
  const counted = figure.promised !== null && figure.promised.amount.value !== null
    ? phrase({ confirmed: figure.computed.amount, expected: figure.promised, noun, case: kase, lang })
    : phrase({ computed: figure.computed, noun, case: kase, lang });
  const said = isPerDay(figure, facts) && figure.amount.qualifier !== "unknown" ? eachDay(counted, lang) : counted;
  return name && figure.amount.qualifier !== "unknown" ? fill(WORDS[lang].sentences.named, { name: thingName(name, lang), number: said }) : said;
}

export const thingName = (name: Named | ItemFact, lang: Language): string =>
  lang === "en" && "nameEn" in name && name.nameEn ? name.nameEn : nameIn(name, lang);

/** People reached by headcount: as many as came to the only delivery, or as the promised group has where all came, else at least (R6). Null where nobody counted heads. */
export function recipientsOf(figure: ComputedFigure, facts: Facts, lang: Language): string | null {
  if (figure.people === null || figure.people === 0) return null;
  const commitment = facts.commitments.get(figure.key);
  const group = commitment?.group ?? null;
  const noun = commitment?.recipientKind === "family" ? "family" : groupNoun(group);
  const heads = whole(figure.people, NOUN_UNIT[noun]);
  const all = commitment ? group?.headcount === figure.people : figure.rows === 1;
  const amount: Amount = all ? exactly(heads) : { qualifier: "at_least", value: heads, high: null };
  return phrase({ amount, noun, lang });
}

export interface FigureWords {
  readonly label: string;
  /** The whole statement: "600 of 665 lunches; 35 doctors". */
  readonly wording: string;
  /** What counts, and what does not. */
  readonly counts: string;
  readonly leavesOut: string;
}

export function wordFigure(figure: ComputedFigure, facts: Facts, lang: Language): FigureWords {
  const words = WORDS[lang];
  const definition = definitionWords(figure, facts, lang);
  const number = numberOfFigure(figure, facts, lang);
  const recipients = recipientsOf(figure, facts, lang);
  return {
    label: fill(isPerDay(figure, facts) ? words.sentences.claimedPerDay : definition.label, { name: keyName(figure, facts, lang) }),
    wording: isSummary(figure) ? fill(words.sentences.notItemised, { number }) : recipients ? `${number}; ${recipients}` : number,
    counts: definition.counts,
    leavesOut: definition.leavesOut,
  };
}

function definitionWords(figure: ComputedFigure, facts: Facts, lang: Language): DefinitionWords {
  const measure = measureOf(figure.definition);
  if (measure === null) return WORDS[lang].definitions[figure.definition as CatalogueId];
  const own = facts.own.get(figure.key);
  const list = own ? narrowedBy(own, lang) : [];
  const { measures, only, placeUnknown } = OWN_WORDS[lang];
  const { counts, leavesOut } = measures[measure];
  return {
    label: "{name}",
    counts: list.length > 0 ? `${counts} ${fill(only, { list: list.join(", ") })}` : counts,
    leavesOut: own?.by.district ? `${leavesOut} ${placeUnknown}` : leavesOut,
  };
}

/** What a composed figure is narrowed by, in words. */
function narrowedBy({ by }: OwnFact, lang: Language): string[] {
  const own = OWN_WORDS[lang];
  const code = (table: Readonly<Record<string, string>>, value: string | null): string[] => (value === null ? [] : [table[value] || value]);
  return [
    ...code(WORDS[lang].directions, by.direction), ...[by.programme, by.provider, by.campaign, by.item].flatMap((named) => (named ? [thingName(named, lang)] : [])),
    ...code(own.occupations, by.occupation), ...code(own.courses, by.course), ...code(own.schools, by.school), ...code(WORDS[lang].vulnerabilities, by.vulnerability), ...(by.place ? [nameIn(by.place, lang)] : by.district === null ? [] : [fill(own.place, { code: by.district })]),
    ...code(own.channels, by.channel), ...(by.topic === null ? [] : [fill(own.topic, { words: by.topic })]),
  ];
}

/** What a chip of this figure says in each form; empty where it has none. A number that nobody knows is said as such in the statement only (R9). */
export function chipWords(figure: ComputedFigure, facts: Facts, lang: Language): Record<ChipForm, string> {
  const { noun, name } = thingOf(figure, facts);
  const { wording } = wordFigure(figure, facts, lang);
  const known = figure.amount.value !== null || figure.method === "sum_expected";
  const number = (kase: PhraseRequest["case"]): string => (known ? numberOfFigure(figure, facts, lang, kase) : "");
  const counted = known ? phrase({ computed: figure.computed, noun, lang }) : "";
  const bare = counted && isPerDay(figure, facts) ? eachDay(counted, lang) : counted;
  const plain = name === null ? number("nominative") : bare;
  return {
    statement: wording,
    nominative: number("nominative"), genitive: number("genitive"), dative: number("dative"), accusative: number("accusative"),
    plain: isSummary(figure) && plain ? fill(WORDS[lang].sentences.notItemised, { number: plain }) : plain,
    number: figure.amount.value === null ? "" : shortAmount(figure.amount, figure.unit, lang),
    people: recipientsOf(figure, facts, lang) ?? "",
    name: keyName(figure, facts, lang),
  };
}

/** Chips of all figures of a period. */
export const chipsOf = (set: FigureSet, lang: Language): ChipWords => new Map(set.figures.map((figure) => [figure.id, chipWords(figure, set.facts, lang)]));

/** A rounded count of the corps' own that no rows stand behind. */
const isSummary = (figure: ComputedFigure): boolean => figure.definition === "information.output" && !figure.itemised && figure.amount.value !== null;

const joined = (names: readonly (Named | ItemFact | null)[], lang: Language): string => names.flatMap((name) => (name ? [thingName(name, lang)] : [])).join(", ");

/** The record behind a figure's key by name. */
export function keyName(figure: Pick<ComputedFigure, "definition" | "key">, facts: Facts, lang: Language): string {
  const { key } = figure;
  if (figure.definition === "joint.direction") return WORDS[lang].directions[key as Direction];
  if (figure.definition === "outcomes.done") return WORDS[lang].outcomes[key as OutcomeKind];
  const commitment = facts.commitments.get(key);
  const claim = facts.claims.get(key);
  const target = facts.targets.get(key);
  if (target) return `${nameIn(target.programme, lang)}: ${WORDS[lang].indicators[target.indicator]}`;
  if (commitment) return joined([commitment.partner, commitment.item, commitment.group], lang);
  if (claim) return joined([...claim.partners, claim.item], lang);
  return joined([facts.headquarters.get(key) ?? facts.materials.get(key) ?? facts.campaigns.get(key) ?? facts.programmes.get(key) ?? facts.items.get(key) ?? facts.topics.get(key) ?? facts.own.get(key) ?? null], lang);
}
