/**
 * The briefing's text: our own sentences over the figures, section by section. Numbers come worded from
 * `shared/domain/wording.ts`; each sentence names the figures it speaks of, so that a number bound to none can be found (R16).
 */
import { type Language, listed } from "../../../shared/domain/languages";
import { sortKey } from "../../../shared/domain/names";
import { formatLocalDate, formatPeriod } from "../../../shared/domain/periods";
import { describeRecurrence } from "../../../shared/domain/recurrence.words";
import { formatValue, phrase } from "../../../shared/domain/wording";
import { UNIT_NOUN } from "../../../shared/domain/wording.nouns";
import { SECTIONS, type Section } from "./definitions";
import { nameIn } from "./details";
import type { ClaimFact, Named, ProgrammeFact } from "./facts";
import type { ComputedFigure, FigureSet } from "./figures";
import { goesOn, type TextFacts } from "./textFacts";
import { fill, type SentenceKey, WORDS } from "./words";
import { groupNoun, keyName, numberOfFigure, recipientsOf, thingName, thingOf } from "./wordFigures";

/** One sentence with the ids of the figures whose numbers stand in it. */
export interface TextSentence {
  readonly text: string;
  readonly figures: readonly string[];
}

export type TextBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly sentences: readonly TextSentence[] }
  | { readonly kind: "list"; readonly items: readonly TextSentence[] };

/** The text in one language; sections without anything to say are left out. */
export function briefingText(set: FigureSet, beside: TextFacts, language: Language): TextBlock[] {
  const speaker = new Speaker(set, beside, language);
  const opening: TextBlock = { kind: "paragraph", sentences: [speaker.say("period", { period: formatPeriod(set.period) })] };
  const sections = SECTIONS.flatMap((section): TextBlock[] => {
    const blocks = speaker.section(section);
    return blocks.length ? [{ kind: "heading", level: 1, text: WORDS[language].sections[section] }, ...blocks] : [];
  });
  return [opening, ...sections];
}

/** The text without its marks, for a message or the command line. */
export function plainText(blocks: readonly TextBlock[]): string {
  const lines = blocks.map((block) => {
    if (block.kind === "heading") return block.text;
    if (block.kind === "paragraph") return block.sentences.map((sentence) => sentence.text).join(" ");
    return block.items.map((item) => `– ${item.text}`).join("\n");
  });
  return lines.join("\n\n");
}

class Speaker {
  constructor(
    private readonly set: FigureSet,
    private readonly beside: TextFacts,
    private readonly language: Language,
  ) {}

  say(key: SentenceKey, slots: Readonly<Record<string, string>>, figures: readonly ComputedFigure[] = []): TextSentence {
    return { text: fill(WORDS[this.language].sentences[key], slots), figures: figures.map((figure) => figure.id) };
  }

  section(section: Section): TextBlock[] {
    switch (section) {
      case "headquarters":
        return paragraph(this.of("hq.members").map((figure) => this.say("members", { name: this.name(figure), date: formatLocalDate(this.set.period.to), number: this.number(figure) }, [figure])));
      case "information":
        return list([...this.of("information.output")].sort(uncountedLast).flatMap((figure) => this.output(figure)));
      case "targeted_aid":
        return list(this.aid());
      case "education":
        return list(this.education());
      case "partners":
        return this.partners();
    }
  }

  private of(definition: string): ComputedFigure[] {
    return this.set.figures.filter((figure) => figure.definition === definition);
  }
  private one(definition: string): ComputedFigure | null {
    return this.of(definition).find((figure) => figure.amount.value !== 0) ?? null;
  }
  private number(figure: ComputedFigure, kase: "nominative" | "dative" = "nominative"): string {
    return numberOfFigure(figure, this.set.facts, this.language, kase);
  }
  private name(figure: ComputedFigure): string {
    return keyName(figure, this.set.facts, this.language);
  }
  private organiser(organiser: Named | null): string {
    return organiser ? fill(WORDS[this.language].sentences.organiser, { name: nameIn(organiser, this.language) }) : "";
  }

  private output(figure: ComputedFigure): TextSentence[] {
    if (figure.amount.value === 0) return [];
    const words = WORDS[this.language];
    const ways = (this.beside.ways.get(figure.key) ?? []).flatMap((way) => words.ways[way] ?? []);
    const way = listed(ways.map((each, at) => (at === 0 ? each : each.charAt(0).toLowerCase() + each.slice(1))), this.language);
    const name = this.name(figure);
    if (figure.amount.value === null) return [this.say("unknownOutput", { way, name }, [figure])];
    if (thingOf(figure, this.set.facts).name === null) return [this.say("output", { way, number: this.marked(figure, this.number(figure)) }, [figure])];
    const number = phrase({ computed: figure.computed, noun: "piece", lang: this.language });
    return [this.say("otherOutput", { way, name, number: this.marked(figure, number) }, [figure])];
  }

  /** A rounded count says in the text, too, that no rows stand behind it (R9). */
  private marked(figure: ComputedFigure, number: string): string {
    return figure.itemised ? number : fill(WORDS[this.language].sentences.notItemised, { number });
  }

  private aid(): TextSentence[] {
    const [corps, deliveries, together] = [this.one("aid.citizens.corps"), this.one("aid.deliveries.corps"), this.one("aid.citizens.together")];
    const [families, people] = [this.one("aid.families.itemised"), this.one("aid.families.people")];
    const campaigns = this.of("aid.citizens.campaign").filter((figure) => figure.amount.value !== 0);
    const sentences: TextSentence[] = [];
    if (corps && deliveries) {
      const count = formatValue(deliveries.amount.value ?? 0, deliveries.unit, this.language);
      sentences.push(this.say("citizensCorps", { citizens: this.number(corps, "dative"), deliveries: this.number(deliveries), count }, [corps, deliveries]));
    }
    for (const figure of campaigns) {
      const campaign = this.set.facts.campaigns.get(figure.key);
      const key = this.beside.volunteered.has(figure.key) ? "campaignVolunteers" : "campaign";
      sentences.push(this.say(key, { name: this.name(figure), organiser: this.organiser(campaign?.organiser ?? null), citizens: this.number(figure, "dative") }, [figure]));
    }
    const alone = [corps, ...campaigns].some((figure) => figure?.amount.value === together?.amount.value);
    if (together && !alone) sentences.push(this.say("together", { citizens: this.number(together, "dative") }, [together]));
    if (families) sentences.push(this.say("families", { families: this.number(families) }, [families]));
    if (families && people && people.amount.value !== null) sentences.push(this.say("familiesPeople", { people: this.number(people) }, [people]));
    return sentences;
  }

  /** Who was selected is a figure; the lessons to come are a plan and carry no number. */
  private education(): TextSentence[] {
    const selected = this.of("education.learners").filter((figure) => figure.amount.value !== 0);
    const counted = selected.map((figure): TextSentence => {
      const programme = this.set.facts.programmes.get(figure.key);
      const said = this.say("selected", { name: this.name(figure), organiser: this.organiser(programme?.organiser ?? null), number: this.number(figure) }, [figure]);
      return programme && goesOn(programme, this.set.period) ? { ...said, text: `${said.text} ${WORDS[this.language].sentences.lessonsPlanned}` } : said;
    });
    const keys = new Set(selected.map((figure) => figure.key));
    const others = this.beside.programmes.filter((programme) => !keys.has(programme.id));
    return [...counted, ...others.map((programme) => this.running(programme))];
  }

  private running(programme: ProgrammeFact): TextSentence {
    return this.say("running", { name: nameIn(programme, this.language), organiser: this.organiser(programme.organiser) });
  }

  private partners(): TextBlock[] {
    const blocks = [...this.byPartner()].flatMap(([, { names, ids, figures }]): TextBlock[] => {
      const sponsors = ids.flatMap((id) => this.beside.sponsors.get(id) ?? []);
      const items = figures.map((figure) => (figure.definition === "commitment.kept" ? this.kept(figure) : this.claimed(figure)));
      if (sponsors.length) items.push(this.say("sponsors", { names: sponsors.map((sponsor) => nameIn(sponsor, this.language)).join(", ") }));
      return [{ kind: "heading", level: 2, text: names }, ...list(items)];
    });
    const totals = [
      ...this.of("claims.items").filter((figure) => figure.amount.value !== null).map((figure) => this.say("itemsTogether", { number: this.number(figure) }, [figure])),
      ...this.bounds("partners.families.bounds", "familiesBounds", "familiesMeet"),
      ...this.bounds("partners.citizens.bounds", "citizensBounds", "citizensMeet"),
      ...this.beside.beside.map((claim) => this.besideClaim(claim)),
    ];
    return [...blocks, ...list(totals)];
  }

  /** Figures of each partner, or of those who reported together, in the order of the figures' names. */
  private byPartner(): Map<string, { names: string; ids: string[]; figures: ComputedFigure[] }> {
    const found = new Map<string, { names: string; ids: string[]; figures: ComputedFigure[] }>();
    for (const figure of this.set.figures) {
      const commitment = this.set.facts.commitments.get(figure.key);
      const partners = commitment ? [commitment.partner] : (this.set.facts.claims.get(figure.key)?.partners ?? null);
      if (!partners || partners.length === 0) continue;
      const key = partners.map((partner) => partner.id).join(" ");
      const group = found.get(key) ?? { names: partners.map((partner) => nameIn(partner, this.language)).join(", "), ids: partners.map((partner) => partner.id), figures: [] };
      group.figures.push(figure);
      found.set(key, group);
    }
    return new Map([...found].sort(([, a], [, b]) => (sortKey(a.names) < sortKey(b.names) ? -1 : 1)));
  }

  private kept(figure: ComputedFigure): TextSentence {
    const rule = this.set.facts.commitments.get(figure.key)?.rule ?? "";
    const people = recipientsOf(figure, this.set.facts, this.language);
    const recipients = people ? fill(WORDS[this.language].sentences.recipients, { people }) : "";
    const key = figure.expected === null ? "keptPlain" : "kept";
    return this.say(key, { number: this.number(figure), rule: describeRecurrence(rule || "FREQ=DAILY;COUNT=1", this.language), recipients }, [figure]);
  }

  private claimed(figure: ComputedFigure): TextSentence {
    const claim = this.set.facts.claims.get(figure.key);
    const parts = claim ? this.claimDetails(claim) : [];
    if (figure.amount.value === null) return this.say("claimedNoNumber", { details: parts.join(", ") || this.name(figure) }, [figure]);
    const key = claim?.listState === "complete" ? "listed" : claim?.listState === "partial" ? "claimedPartly" : "claimed";
    const counted = thingOf(figure, this.set.facts);
    const named = claim?.item && (claim.recipientKind === "item" || claim.recipientKind === "money") && counted.name === null;
    const details = named && figure.amount.value !== null ? parts.slice(1) : parts;
    const number = counted.name ? phrase({ computed: figure.computed, noun: counted.noun, lang: this.language }) : this.number(figure);
    return this.say(key, { number, details: details.map((part) => `, ${part}`).join("") }, [figure]);
  }

  /** What was given, to which group, to people in which need. */
  private claimDetails(claim: ClaimFact): string[] {
    const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
    const needs = claim.vulnerabilities.flatMap((code) => WORDS[this.language].vulnerabilities[code] || []);
    return [
      ...(claim.item ? [lower(thingName(claim.item, this.language))] : []),
      ...(claim.group ? [lower(nameIn(claim.group, this.language))] : []),
      ...(needs.length ? [listed(needs, this.language)] : []),
    ];
  }

  private bounds(definition: string, open: SentenceKey, meet: SentenceKey): TextSentence[] {
    return this.of(definition).filter((figure) => figure.amount.value !== null).map((figure) => {
      const meets = figure.amount.qualifier === "exact" || figure.amount.qualifier === "about";
      return this.say(meets ? meet : open, { number: this.number(figure) }, [figure]);
    });
  }

  private besideClaim(claim: ClaimFact): TextSentence {
    const noun = claim.recipientKind === "group" ? groupNoun(claim.group) : claim.recipientKind === "person" ? "citizen" : UNIT_NOUN[claim.unit];
    return this.say("beside", {
      partner: claim.partners.map((partner) => nameIn(partner, this.language)).join(", "),
      number: phrase({ amount: claim.amount, noun, lang: this.language }),
      period: formatPeriod({ from: claim.from, to: claim.to }),
    });
  }
}

const uncountedLast = (a: ComputedFigure, b: ComputedFigure): number => Number(a.amount.value === null) - Number(b.amount.value === null);
const paragraph = (sentences: readonly TextSentence[]): TextBlock[] => (sentences.length ? [{ kind: "paragraph", sentences }] : []);
const list = (items: readonly TextSentence[]): TextBlock[] => (items.length ? [{ kind: "list", items }] : []);
