/**
 * The first draft of a briefing's text: our own sentences over the figures, section by section. A number stands in it as a
 * chip of its figure, and whatever else may hold digits (a name, a rule of recurrence) is marked as no figure (R16).
 */
import { chip, type ChipForm, type DraftBlock, type Line, noFigure, type Piece, tidyBlocks, words } from "../../../shared/domain/briefingText";
import { type Language, listed } from "../../../shared/domain/languages";
import { sortKey } from "../../../shared/domain/names";
import { formatLocalDate, formatPeriod } from "../../../shared/domain/periods";
import { describeRecurrence } from "../../../shared/domain/recurrence.words";
import { SECTIONS, type Section } from "./definitions";
import { nameIn } from "./details";
import type { ClaimFact, Named, ProgrammeFact } from "./facts";
import type { ComputedFigure, FigureSet } from "./figures";
import { onlyPlanned, type TextFacts } from "./textFacts";
import { fillLine, type SentenceKey, WORDS } from "./words";
import { toldAs } from "./words.told";
import { isPerDay, keyName, numberOfClaim, recipientsOf, thingName, thingOf } from "./wordFigures";

/** The text in one language; sections without anything to say are left out. */
export function briefingText(set: FigureSet, beside: TextFacts, language: Language): DraftBlock[] {
  const speaker = new Speaker(set, beside, language);
  const opening: DraftBlock = { kind: "paragraph", line: speaker.say("period", { period: formatPeriod(set.period) }) };
  const sections = SECTIONS.flatMap((section): DraftBlock[] => {
    const blocks = speaker.section(section);
    return blocks.length ? [{ kind: "heading", level: 1, line: [words(WORDS[language].sections[section])] }, ...blocks] : [];
  });
  return tidyBlocks([opening, ...sections]);
}

class Speaker {
  constructor(
    private readonly set: FigureSet,
    private readonly beside: TextFacts,
    private readonly language: Language,
  ) {}

  say(key: SentenceKey, slots: Readonly<Record<string, string | Line>>): Line {
    return fillLine(WORDS[this.language].sentences[key], slots);
  }

  section(section: Section): DraftBlock[] {
    switch (section) {
      case "headquarters":
        return paragraph([
          ...this.of("hq.members").map((figure) => this.say("members", { name: this.name(figure), date: formatLocalDate(this.set.period.to), number: said(figure) })),
          ...["volunteers.active", "volunteers.hours"].flatMap((definition) => this.of(definition)).filter(tells).map((figure) => this.told(figure)),
        ]);
      case "information":
        return list([...[...this.of("information.output")].sort(uncountedLast).flatMap((figure) => this.output(figure)), ...["information.contacted", "information.printed"].flatMap((definition) => this.of(definition)).filter(tells).map((figure) => this.told(figure))]);
      case "targeted_aid":
        return list(this.aid());
      case "education":
        return list(this.education());
      case "programmes":
        return list(this.set.figures.filter((figure) => figure.section === "programmes" && tells(figure)).map((figure) => this.told(figure)));
      case "partners":
        return this.partners();
      case "own":
        return list(this.set.figures.filter((figure) => figure.section === "own").map((figure) => this.say("ownFigure", { name: this.name(figure), number: said(figure, "statement") })));
    }
  }

  /** A figure that one sentence says. */
  private told(figure: ComputedFigure): Line {
    const told = toldAs(figure.definition, figure.key, this.language);
    if (!told) throw new Error(`${figure.definition} has no sentence.`);
    return fillLine(told.sentence, { name: this.name(figure), date: formatLocalDate(this.set.period.to), number: said(figure, told.form) });
  }
  private of(definition: string): ComputedFigure[] {
    return this.set.figures.filter((figure) => figure.definition === definition);
  }
  private one(definition: string): ComputedFigure | null {
    return this.of(definition).find((figure) => figure.amount.value !== 0) ?? null;
  }
  private name(figure: ComputedFigure): Line {
    return named(keyName(figure, this.set.facts, this.language));
  }
  private organiser(organiser: Named | null): Line {
    return organiser ? this.say("organiser", { name: this.nameOf(organiser) }) : [];
  }
  private nameOf(each: Named): Line {
    return named(nameIn(each, this.language));
  }

  private output(figure: ComputedFigure): Line[] {
    if (figure.amount.value === 0) return [];
    const ways = (this.beside.ways.get(figure.key) ?? []).flatMap((way) => WORDS[this.language].ways[way] ?? []);
    const way = listed(ways.map((each, at) => (at === 0 ? each : each.charAt(0).toLowerCase() + each.slice(1))), this.language);
    if (figure.amount.value === null) return [this.say("unknownOutput", { way, name: said(figure, "name") })];
    // A rounded count says in the text, too, that no rows stand behind it (R9): both forms carry that.
    if (thingOf(figure, this.set.facts).name === null) return [this.say("output", { way, number: said(figure, "statement") })];
    return [this.say("otherOutput", { way, name: this.name(figure), number: said(figure, "plain") })];
  }

  private aid(): Line[] {
    const [corps, deliveries, together] = [this.one("aid.citizens.corps"), this.one("aid.deliveries.corps"), this.one("aid.citizens.together")];
    const [families, people] = [this.one("aid.families.itemised"), this.one("aid.families.people")];
    const campaigns = this.of("aid.citizens.campaign").filter((figure) => figure.amount.value !== 0);
    const sentences: Line[] = [];
    if (corps && deliveries) sentences.push(this.say("citizensCorps", { citizens: said(corps, "dative"), deliveries: said(deliveries), count: said(deliveries, "number") }));
    sentences.push(...this.corpsBesides());
    for (const figure of campaigns) {
      const campaign = this.set.facts.campaigns.get(figure.key);
      const key = this.beside.volunteered.has(figure.key) ? "campaignVolunteers" : "campaign";
      sentences.push(this.say(key, { name: this.name(figure), organiser: this.organiser(campaign?.organiser ?? null), citizens: said(figure, "dative") }));
    }
    const alone = [corps, ...campaigns].some((figure) => figure?.amount.value === together?.amount.value);
    if (together && !alone) sentences.push(this.say("together", { citizens: said(together, "dative") }));
    if (families) sentences.push(this.say("families", { families: said(families) }));
    if (families && people && people.amount.value !== null) sentences.push(this.say("familiesPeople", { people: said(people) }));
    return sentences;
  }

  /** Families and groups helped by the corps itself: neither adds to its citizens (R25). */
  private corpsBesides(): Line[] {
    const [families, servings, deliveries] = [this.one("aid.families.corps"), this.one("aid.groups.corps"), this.one("aid.groups.deliveries")];
    return [
      ...(families ? [this.say("familiesCorps", { families: said(families) })] : []),
      ...(servings && deliveries && tells(servings) ? [this.say("groupsCorps", { deliveries: said(deliveries), count: said(deliveries, "number"), servings: said(servings), people: said(servings, "people") })] : []),
    ];
  }

  /** Who was selected is a figure; lessons that are still to begin are a plan and carry no number. */
  private education(): Line[] {
    const selected = this.of("education.learners").filter((figure) => figure.amount.value !== 0);
    const counted = selected.map((figure): Line => {
      const programme = this.set.facts.programmes.get(figure.key);
      const line = this.say("selected", { name: this.name(figure), organiser: this.organiser(programme?.organiser ?? null), number: said(figure) });
      return programme && onlyPlanned(programme, this.set.period, this.beside) ? [...line, words(` ${WORDS[this.language].sentences.lessonsPlanned}`)] : line;
    });
    const keys = new Set(selected.map((figure) => figure.key));
    const others = this.beside.programmes.filter((programme) => !keys.has(programme.id));
    return [...counted, ...others.map((programme) => this.running(programme))];
  }

  private running(programme: ProgrammeFact): Line {
    return this.say("running", { name: this.nameOf(programme), organiser: this.organiser(programme.organiser) });
  }

  private partners(): DraftBlock[] {
    const blocks = [...this.byPartner()].flatMap(([, { names, ids, figures }]): DraftBlock[] => {
      const sponsors = ids.flatMap((id) => this.beside.sponsors.get(id) ?? []);
      const items = figures.map((figure) => (figure.definition === "commitment.kept" ? this.kept(figure) : this.claimed(figure)));
      if (sponsors.length) items.push(this.say("sponsors", { names: named(sponsors.map((sponsor) => nameIn(sponsor, this.language)).join(", ")) }));
      return [{ kind: "heading", level: 2, line: named(names) }, ...list(items)];
    });
    const totals = [
      ...this.of("claims.items").filter((figure) => figure.amount.value !== null).map((figure) => this.say("itemsTogether", { number: said(figure) })),
      ...this.joint(),
      ...this.bounds("partners.families.bounds", "familiesBounds", "familiesMeet"),
      ...this.bounds("partners.citizens.bounds", "citizensBounds", "citizensMeet"),
      ...this.beside.beside.map((claim) => this.besideClaim(claim)),
    ];
    // Under a heading of their own: behind the last partner they would read as that partner's.
    const heading: DraftBlock = { kind: "heading", level: 2, line: this.say("allPartners", {}) };
    return [...blocks, ...(totals.length ? [heading, ...list(totals)] : [])];
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

  /** What others gave with the corps' volunteers taking part; by direction only where there are several. */
  private joint(): Line[] {
    const deliveries = this.one("joint.deliveries");
    if (!deliveries) return [];
    const reached = [this.one("joint.citizens"), this.one("joint.families")].flatMap((figure) => (figure ? [said(figure)] : []));
    const people = reached.length ? this.say("jointReached", { people: separated(reached) }) : [];
    const groups = this.one("joint.groups");
    const servings = groups ? this.say("jointGroups", { servings: said(groups), people: said(groups, "people") }) : [];
    const directions = this.of("joint.direction");
    const parts = directions.map((figure) => this.say("jointDirection", { name: this.name(figure), deliveries: said(figure), count: said(figure, "number") }));
    return [
      this.say("jointAid", { deliveries: said(deliveries), count: said(deliveries, "number"), reached: people, groups: servings }),
      ...(directions.length > 1 ? [this.say("jointDirections", { parts: separated(parts) })] : []),
    ];
  }

  private kept(figure: ComputedFigure): Line {
    const rule = this.set.facts.commitments.get(figure.key)?.rule ?? "";
    const people = recipientsOf(figure, this.set.facts, this.language);
    const recipients = people ? this.say("recipients", { people: said(figure, "people") }) : [];
    const key = figure.expected === null ? "keptPlain" : "kept";
    return this.say(key, { number: said(figure), rule: [noFigure(describeRecurrence(rule || "FREQ=DAILY;COUNT=1", this.language), "rule")], recipients });
  }

  /** What a partner reported; where, in the partner's own words. */
  private claimed(figure: ComputedFigure): Line {
    const claim = this.set.facts.claims.get(figure.key);
    const parts = claim ? this.claimDetails(claim) : [];
    const area = claim?.area ? ` (${claim.area})` : "";
    if (figure.amount.value === null) return this.say("claimedNoNumber", { details: named(`${parts.join(", ") || keyName(figure, this.set.facts, this.language)}${area}`) });
    const key = claim?.listState === "complete" ? "listed" : claim?.listState === "partial" ? "claimedPartly" : "claimed";
    const counted = thingOf(figure, this.set.facts);
    const itself = claim?.item && (claim.recipientKind === "item" || claim.recipientKind === "money") && counted.name === null;
    const details = itself ? parts.slice(1) : parts;
    // A number a day means little without its days.
    const days = claim && isPerDay(figure, this.set.facts) ? [formatPeriod(claim)] : [];
    return this.say(key, { number: said(figure, counted.name ? "plain" : "nominative"), details: named(`${[...details, ...days].map((part) => `, ${part}`).join("")}${area}`) });
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

  private bounds(definition: string, open: SentenceKey, meet: SentenceKey): Line[] {
    return this.of(definition).filter((figure) => figure.amount.value !== null).map((figure) => {
      const meets = figure.amount.qualifier === "exact" || figure.amount.qualifier === "about";
      return this.say(meets ? meet : open, { number: said(figure) });
    });
  }

  private besideClaim(claim: ClaimFact): Line {
    return this.say("beside", {
      partner: named(claim.partners.map((partner) => nameIn(partner, this.language)).join(", ")),
      number: [noFigure(numberOfClaim(claim, this.language), "reported")],
      period: formatPeriod({ from: claim.from, to: claim.to }),
    });
  }
}

/** Neither nothing nor a number that nobody knows. */
const tells = (figure: ComputedFigure): boolean => figure.amount.value !== 0 && figure.amount.value !== null;
const said = (figure: ComputedFigure, form: ChipForm = "nominative"): Piece[] => [chip(figure.id, form)];
const separated = (lines: readonly Line[]): Line => lines.flatMap((line, at) => (at === 0 ? line : [words("; "), ...line]));
const named = (name: string): Piece[] => [noFigure(name, "name")];
const uncountedLast = (a: ComputedFigure, b: ComputedFigure): number => Number(a.amount.value === null) - Number(b.amount.value === null);
const paragraph = (sentences: readonly Line[]): DraftBlock[] =>
  sentences.length ? [{ kind: "paragraph", line: sentences.flatMap((sentence, at) => (at === 0 ? sentence : [words(" "), ...sentence])) }] : [];
const list = (items: readonly Line[]): DraftBlock[] => (items.length ? [{ kind: "list", items }] : []);
