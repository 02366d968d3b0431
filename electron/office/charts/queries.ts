/**
 * The numbers of the registers' charts. What a briefing counts is drawn from its figures, so that a chart and a briefing
 * cannot differ; the rest is counted here.
 */
import type { ChartPage, RegisterChart } from "../../../shared/contract/charts";
import { sumAmounts } from "../../../shared/domain/amountArithmetic";
import { type Unit, unitScale } from "../../../shared/domain/amounts";
import { weeksOf } from "../../../shared/domain/charts";
import type { Language } from "../../../shared/domain/languages";
import type { OutcomeKind } from "../../../shared/contract/outcomes";
import { formatPeriod, type Period } from "../../../shared/domain/periods";
import { creditedAmount } from "../../../shared/domain/targets";
import { exactly, UNKNOWN, whole } from "../../../shared/domain/quantities";
import { phrase, shortAmount } from "../../../shared/domain/wording";
import { UNIT_NOUN } from "../../../shared/domain/wording.nouns";
import { type Askable, rowsOf } from "../../database/reader";
import { type CatalogueId } from "../briefings/definitions";
import { computeFigures } from "../briefings/figures";
import { CAMPAIGNS_ATTENDED, CAMPAIGNS_REACH, CAMPAIGNS_REGISTERED } from "../briefings/rowSets/programmes";
import { namedRows } from "../../database/namedRows";
import { partParameters } from "../briefings/tally";
import { keyName, numberOfFigure, wordFigure } from "../briefings/wordFigures";
import { refIn, refsOf } from "../core/recordNames";
import { nameIn } from "../core/wording";
import type { Office } from "../createOffice";
import { targetsInPeriod } from "../programmes/underWay";
import { corpsOf, todayOf } from "../settings/service";
import { learning } from "./learning";

/** More bars than these nobody compares. */
const MOST = 40;
const TOPICS = 12;

type ChartMaker = (office: Office, period: Period, language: Language) => Promise<RegisterChart[]>;

const MAKERS: Readonly<Record<ChartPage, readonly ChartMaker[]>> = {
  programmes: [targets, figures({ participants: "programmes.participants" })],
  campaigns: [figures({ registered: "campaigns.registered", attended: "campaigns.attended", reach: "campaigns.reach" })],
  informationOutputs: [figures({ materials: "information.output", conversations: "information.contacted" })],
  contacts: [contactsBy("channels", "channel", "contacts:channel"), contactsBy("topics", "topic", null), contactWeeks],
  learners: [figures({ selected: "education.learners" }), decisions, learning],
  grants: [figures({ allocated: "grants.allocated", money: "grants.money", implemented: "grants.implemented" })],
  participations: [figures({ participants: "programmes.participants" })],
  mentors: [mentorsPrepared],
  outcomes: [outcomesOf("trees", "tree"), outcomesOf("waste", "tonne"), outcomesOf("memorial", "piece"), outcomesOf("publication", "piece")],
  supportCentres: [centresOpened],
  trainings: [trainedByTopic],
};

/** The charts of a register for a period, both days inclusive. */
export async function chartsOf(office: Office, page: ChartPage, period: Period, language: Language): Promise<RegisterChart[]> {
  const found: RegisterChart[] = [];
  for (const make of MAKERS[page]) found.push(...(await make(office, period, language)));
  return found.filter((chart) => chart.values.some((one) => one.value > 0));
}

/** Campaigns whose numbers are not drawn because they go on beyond these days, by name. */
export async function partlyInside(office: Office, period: Period, language: Language): Promise<string[]> {
  const from = office.database.reports;
  const { partnerId } = await corpsOf(office.database.reader);
  const numbers = [CAMPAIGNS_REGISTERED, CAMPAIGNS_ATTENDED, CAMPAIGNS_REACH].map(({ sql }) => `select id, date, reason from (${sql}) candidate`).join(" union ");
  const rows = await namedRows<{ id: string }>(from, `select id from (${numbers}) numbers where reason = 'period_overlaps' order by date, id`, partParameters({ period, corpsPartnerId: partnerId, today: await todayOf(office) }));
  const names = await refsOf(from, "campaigns", rows.map(({ id }) => id));
  return rows.map(({ id }) => nameIn(language, refIn(names, id)));
}

/** A chart for each definition, a bar for each of its figures. */
function figures(codes: Readonly<Record<string, CatalogueId>>): ChartMaker {
  return async (office, period, language) => {
    const corps = await corpsOf(office.database.reader);
    const wanted = new Set<string>(Object.values(codes));
    const set = await computeFigures(office.database.reports, { period, corpsPartnerId: corps.partnerId, today: await todayOf(office) }, (definition) => wanted.has(definition));
    return Object.entries(codes).map(([code, definition]) => ({
      code, form: "bars", words: null,
      values: set.figures.filter((figure) => figure.definition === definition && figure.amount.value !== null).slice(0, MOST).map((figure) => ({
        label: keyName(figure, set.facts, language) || wordFigure(figure, set.facts, language).label,
        value: (figure.amount.value ?? 0) / unitScale(figure.unit), wording: numberOfFigure(figure, set.facts, language),
      })),
    }));
  };
}

/** How far each target of the programmes of the period had come by its last day; their units differ, so a bar is a share. */
async function targets(office: Office, period: Period, language: Language): Promise<RegisterChart[]> {
  const all = await targetsInPeriod(office.database.reports, period, await todayOf(office));
  const found = all.flatMap(({ needed, ...target }) => (needed === null || needed === 0 ? [] : [{ ...target, needed }])).slice(0, MOST);
  const said = ({ byEnd, unknownByEnd, asked, unit }: (typeof found)[number]): string =>
    `${shortAmount(creditedAmount(byEnd, unknownByEnd), unit, language)} / ${shortAmount(asked, unit, language)}`;
  return [{
    code: "targets", form: "bars", words: null,
    values: found.map((target) => ({
      label: `${INDICATOR_MARK}${target.indicator}, ${SCOPE_MARK}${target.scope}: ${nameIn(language, target)}`, value: Math.floor((Math.min(target.byEnd, target.needed) / target.needed) * 100), wording: said(target),
    })),
  }];
}

/** The screen puts the words of the indicator and of its scope in their places: first, because a long name is cut beside its bar. */
const INDICATOR_MARK = "programmes:indicator.";
const SCOPE_MARK = "programmes:scope.";

const peopleWords = (count: number, language: Language): string => phrase({ amount: exactly(whole(count, "person")), noun: "person", lang: language });
const consultations = (count: number, language: Language): string => phrase({ amount: exactly(whole(count, "contact")), noun: "contact", lang: language });

async function contactCounts(from: Askable, column: "channel" | "topic" | "date", { from: first, to }: Period): Promise<{ label: string; count: number }[]> {
  const rows = await rowsOf<{ label: string; count: number }>(from, `select ${column} as label, count(*) as count from contact where deleted_at is null and date >= ? and date <= ? group by ${column} order by 2 desc, 1`, [first, to]);
  return rows.map(({ label, count }) => ({ label, count: Number(count) }));
}

function contactsBy(code: string, column: "channel" | "topic", words: string | null): ChartMaker {
  return async (office, period, language) => {
    const counts = (await contactCounts(office.database.reports, column, period)).slice(0, TOPICS);
    return [{ code, form: "bars", words, values: counts.map(({ label, count }) => ({ label, value: count, wording: consultations(count, language) })) }];
  };
}

async function contactWeeks(office: Office, period: Period, language: Language): Promise<RegisterChart[]> {
  const days = await contactCounts(office.database.reports, "date", period);
  const values = weeksOf(period).map((week) => {
    const count = days.filter(({ label }) => label >= week.from && label <= week.to).reduce((sum, day) => sum + day.count, 0);
    return { label: formatPeriod(week), value: count, wording: consultations(count, language) };
  });
  return [{ code: "weeks", form: "weeks", words: null, values }];
}

/** Everybody on the lists of the programmes that run in the period, each person once for each decision. */
async function decisions(office: Office, { from, to }: Period, language: Language): Promise<RegisterChart[]> {
  const rows = await rowsOf<{ label: string; count: number }>(
    office.database.reports,
    `select l.state as label, count(distinct coalesce(p.merged_into_id, p.id)) as count from learner l join programme pr on pr.id = l.programme_id join person p on p.id = l.person_id
     where l.deleted_at is null and pr.deleted_at is null and p.deleted_at is null and pr.from_date <= ? and (pr.to_date is null or pr.to_date >= ?) group by l.state order by 2 desc`,
    [to, from],
  );
  return [{ code: "decisions", form: "bars", words: "learners:state", values: rows.map(({ label, count }) => ({ label, value: Number(count), wording: peopleWords(Number(count), language) })) }];
}

/** Mentors who were prepared in the period, by programme, each person once (R1). */
async function mentorsPrepared(office: Office, { from, to }: Period, language: Language): Promise<RegisterChart[]> {
  const rows = await rowsOf<{ nameRu: string; nameKk: string; count: number }>(
    office.database.reports,
    `select pr.name_ru as "nameRu", pr.name_kk as "nameKk", count(distinct coalesce(p.merged_into_id, p.id)) as count from mentor m join programme pr on pr.id = m.programme_id join person p on p.id = m.person_id
     where m.deleted_at is null and pr.deleted_at is null and p.deleted_at is null and m.prepared_on >= ? and m.prepared_on <= ? group by pr.id, pr.name_ru, pr.name_kk order by 3 desc`,
    [from, to],
  );
  return [{ code: "prepared", form: "bars", words: null, values: rows.map((row) => ({ label: nameIn(language, row), value: Number(row.count), wording: peopleWords(Number(row.count), language) })) }];
}

/** What came of the work of one kind, by programme; each kind has a unit of its own, so each is a chart (R2). */
function outcomesOf(kind: OutcomeKind, unit: Unit): ChartMaker {
  return async (office, { from, to }, language) => {
    const rows = await rowsOf<{ nameRu: string; nameKk: string; amount: number | null; unknown: number }>(
      office.database.reports,
      `select coalesce(pr.name_ru, '') as "nameRu", coalesce(pr.name_kk, '') as "nameKk", ${unit === "piece" ? `count(*) * ${whole(1, unit)}` : "sum(o.quantity)"} as amount, ${unit === "piece" ? "0" : "sum(case when o.quantity is null then 1 else 0 end)"} as unknown
       from outcome o left join programme pr on pr.id = o.programme_id and pr.deleted_at is null
       where o.deleted_at is null and o.kind = ? and o.state = 'done' and o.done_on >= ? and o.done_on <= ? and o.done_on <= ? group by coalesce(pr.id, ''), 1, 2 order by 3 desc`,
      [kind, from, to, await todayOf(office)],
    );
    return [{
      code: kind, form: "bars", words: null,
      values: rows.map((row) => {
        const amounts = [...(row.amount === null ? [] : [exactly(Number(row.amount))]), ...(Number(row.unknown) > 0 ? [UNKNOWN] : [])];
        return { label: nameIn(language, row) || NO_PROGRAMME_MARK, value: Number(row.amount ?? 0) / unitScale(unit), wording: phrase({ amount: sumAmounts(amounts).amount, noun: UNIT_NOUN[unit], lang: language }) };
      }),
    }];
  };
}

/** Centres opened in the period, by programme. */
async function centresOpened(office: Office, { from, to }: Period, language: Language): Promise<RegisterChart[]> {
  const rows = await rowsOf<{ nameRu: string; nameKk: string; count: number }>(
    office.database.reports,
    `select coalesce(pr.name_ru, '') as "nameRu", coalesce(pr.name_kk, '') as "nameKk", count(*) as count from support_centre c left join programme pr on pr.id = c.programme_id and pr.deleted_at is null
     where c.deleted_at is null and c.state <> 'planned' and c.opened_on >= ? and c.opened_on <= ? and c.opened_on <= ? group by coalesce(pr.id, ''), 1, 2 order by 3 desc`,
    [from, to, await todayOf(office)],
  );
  return [{
    code: "opened", form: "bars", words: null,
    values: rows.map((row) => ({ label: nameIn(language, row) || NO_PROGRAMME_MARK, value: Number(row.count), wording: phrase({ amount: exactly(whole(Number(row.count), "place")), noun: "support_centre", lang: language }) })),
  }];
}

/** The screen says in its place that it belongs to no programme. */
const NO_PROGRAMME_MARK = "charts:noProgramme";

/** People who were taught in the period, by topic; whoever came to two topics stands in both. */
async function trainedByTopic(office: Office, { from, to }: Period, language: Language): Promise<RegisterChart[]> {
  const today = await todayOf(office);
  const rows = await rowsOf<{ label: string; count: number }>(
    office.database.reports,
    // One topic however it is spelled; in the words most trainings have.
    `select (select same.topic from training same where same.sort_key = t.sort_key and same.deleted_at is null group by same.topic order by count(*) desc, same.topic limit 1) as label,
       count(distinct coalesce(p.merged_into_id, p.id)) as count from training t join training_attendance a on a.training_id = t.id join person p on p.id = a.person_id
     where t.deleted_at is null and p.deleted_at is null and t.date >= ? and coalesce(t.to_date, t.date) <= ? group by t.sort_key order by 2 desc, 1`,
    // R3: what is only planned taught nobody.
    [from, to < today ? to : today],
  );
  return [{ code: "topics", form: "bars", words: null, values: rows.slice(0, TOPICS).map(({ label, count }) => ({ label, value: Number(count), wording: peopleWords(Number(count), language) })) }];
}
