/**
 * Keys that the screens put together from a code (`t(\`state.${state}\`)`): each family of words is held against the list
 * that its codes come from, in all three languages, so that no code reaches a screen as itself.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ANSWER_LACKS } from "../../shared/contract/answers";
import { ASSIGNMENT_STATES, SHEET_STATES as ROUTE_SHEET_STATES, STOP_OUTCOMES } from "../../shared/contract/assignments";
import { AUDIT_ACTIONS } from "../../shared/contract/audit";
import { directionSchema, ROLES } from "../../shared/contract/base";
import { PACK_PROBLEMS } from "../../shared/contract/briefingsIssued";
import { CATALOGUE_PROBLEMS, REGION_STANDINGS } from "../../shared/contract/catalogue";
import { CHART_PAGES, CHARTS_OF } from "../../shared/contract/charts";
import { CLAIM_KINDS, LIST_STATES } from "../../shared/contract/claims";
import { OCCURRENCE_STATES } from "../../shared/contract/commitments";
import { CONTACT_CHANNELS, CONTACT_STATES } from "../../shared/contract/contacts";
import { DELIVERY_EVIDENCE, DELIVERY_STATES, RECIPIENT_KINDS } from "../../shared/contract/deliveries";
import { RELATIONS } from "../../shared/contract/families";
import { CALL_STATES } from "../../shared/contract/grantCalls";
import { GRANT_APPLICANTS, GRANT_STATES } from "../../shared/contract/grants";
import { SHEET_STATES } from "../../shared/contract/handoverSheets";
import { CLEARANCE_KINDS, CLEARANCE_STATES, HOST_KINDS } from "../../shared/contract/hosts";
import { ROW_OUTCOMES } from "../../shared/contract/importing";
import { MATERIAL_KINDS, OUTPUT_STATES, OUTPUT_WAYS } from "../../shared/contract/information";
import { ITEM_CATEGORIES } from "../../shared/contract/items";
import { LEARNER_STATES } from "../../shared/contract/learners";
import { COURSES } from "../../shared/domain/learners";
import { pairReasonSchema } from "../../shared/contract/matching";
import { MENTOR_STATES } from "../../shared/contract/mentors";
import { OUTCOME_KINDS, OUTCOME_STATES } from "../../shared/contract/outcomes";
import { PARTNER_KINDS } from "../../shared/contract/partners";
import { SEXES } from "../../shared/contract/people";
import { CREDIT_KINDS, TARGET_INDICATORS, TARGET_SCOPES } from "../../shared/contract/programmes";
import { SPEAKERS } from "../../shared/contract/publications";
import { RECIPIENT_GROUP_KINDS } from "../../shared/contract/recipientGroups";
import { SERVICE_KINDS } from "../../shared/contract/services";
import { STAFF_STATES } from "../../shared/contract/staff";
import { CENTRE_STATES } from "../../shared/contract/supportCentres";
import { OCCUPATIONS, VOLUNTEER_STATUSES } from "../../shared/contract/volunteers";
import { LIMIT_PERIODS } from "../../shared/domain/aidLimits";
import { QUALIFIERS, UNITS } from "../../shared/domain/amounts";
import { ATTACHMENT_KINDS } from "../../shared/domain/attachments";
import { ABSENCE_KINDS, WEEKDAYS } from "../../shared/domain/availability";
import { CHIP_FORMS } from "../../shared/domain/briefingText";
import { CALL_ANSWERS } from "../../shared/domain/challenge";
import { CONSENT_PURPOSES, CONSENT_STATES } from "../../shared/domain/consents";
import { NAMED_WORK_CLASSES } from "../../shared/domain/eligibility";
import { PEOPLE_SOURCES, VULNERABILITIES } from "../../shared/domain/families";
import { IMPORT_KINDS } from "../../shared/domain/importing/types";
import { RESULT_BANDS } from "../../shared/domain/learners";
import { MATCH_REASONS } from "../../shared/domain/matching.weights";
import { MERGE_KINDS } from "../../shared/domain/mergeFields";
import { PRIVACY_LEVELS } from "../../shared/domain/personalColumns";
import { REGIME_KINDS } from "../../shared/domain/regimes";
import { REQUEST_CHANNELS, REQUEST_STATES, URGENCIES } from "../../shared/domain/requests";
import { STOCK_MOVE_KINDS } from "../../shared/domain/stock";
import { DATABASE_PROBLEMS } from "../../electron/database/problems";

const ROOT = resolve(import.meta.dirname, "../..");
const LANGUAGES = ["ru", "kk", "en"] as const;

type Words = { readonly [key: string]: string | Words };
const wordsOf = (language: string, namespace: string): Words => JSON.parse(readFileSync(join(ROOT, "renderer/i18n", language, `${namespace}.json`), "utf8")) as Words;
/** What stands at `namespace:a.b`; a word with plural forms counts as there. */
function at(language: string, key: string): string | Words | undefined {
  const [namespace = "", path = ""] = key.split(":");
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  const inside = steps.reduce<string | Words | undefined>((words, step) => (typeof words === "object" ? words[step] : undefined), wordsOf(language, namespace));
  return typeof inside === "object" ? (inside[last] ?? inside[`${last}_other`]) : undefined;
}
const textAt = (language: string, key: string): boolean => typeof at(language, key) === "string";
const lacking = (keys: readonly string[]): string[] => LANGUAGES.flatMap((language) => keys.filter((key) => !textAt(language, key)).map((key) => `${language} ${key}`));

const FAMILIES: readonly (readonly [family: string, codes: readonly string[]])[] = [
  ["answers:lacks", ANSWER_LACKS], ["assignments:outcome", STOP_OUTCOMES], ["assignments:sheetState", ROUTE_SHEET_STATES], ["assignments:state", ASSIGNMENT_STATES],
  ["assignments:source", ["assignment", "shift"]], ["assignments:reason.hours", ["fit", "unknown", "other"]],
  ["assignments:reason.near", ["village", "town", "district", "region", "elsewhere", "unknown"]], ["assignments:refusal", ["under_age", "birth_date_unknown"]],
  ["briefings:editor.form", CHIP_FORMS], ["briefings:verify.problem", PACK_PROBLEMS], ["briefings:verify.office", ["unknown", "found"]], ["briefings:warnings.month_perhaps_cut", ["items", "claims"]], ["briefings:warnings.month_perhaps_begun", ["items", "claims"]],
  ["catalogue:problem", CATALOGUE_PROBLEMS], ["catalogue:standing", REGION_STANDINGS], ["claims:kind", CLAIM_KINDS], ["claims:listState", LIST_STATES], ["claims:listHint", LIST_STATES],
  ["clearances:kind", CLEARANCE_KINDS], ["clearances:state", CLEARANCE_STATES], ["commitments:state", OCCURRENCE_STATES], ["common:direction", directionSchema.options],
  ["common:qualifier", QUALIFIERS], ["common:recipientKind", RECIPIENT_KINDS], ["common:unit", UNITS], ["consents:purpose", CONSENT_PURPOSES], ["consents:state", CONSENT_STATES],
  ["contacts:channel", CONTACT_CHANNELS], ["contacts:state", CONTACT_STATES], ["deliveries:state", DELIVERY_STATES], ["deliveries:evidence", DELIVERY_EVIDENCE], ["families:relation", RELATIONS],
  ["families:vulnerability", VULNERABILITIES], ["families:card.source", PEOPLE_SOURCES], ["grants:applicantKind", GRANT_APPLICANTS], ["grants:state", GRANT_STATES], ["grantCalls:state", CALL_STATES], ["handoverSheets:state", SHEET_STATES],
  ["hosts:kind", HOST_KINDS], ["importing:about", IMPORT_KINDS], ["importing:kind", IMPORT_KINDS], ["importing:outcome", ROW_OUTCOMES], ["informationMaterials:kind", MATERIAL_KINDS],
  ["campaigns:answer", CALL_ANSWERS], ["charts:of", CHART_PAGES],
  ...CHART_PAGES.flatMap((page) => [[`charts:chart.${page}`, CHARTS_OF[page]], [`charts:unit.${page}`, CHARTS_OF[page]]] as const), ["informationMaterials:language", LANGUAGES], ["informationOutputs:how", OUTPUT_WAYS], ["informationOutputs:state", OUTPUT_STATES], ["items:category", ITEM_CATEGORIES], ["items:unit", UNITS], ["journal:action", AUDIT_ACTIONS],
  ["learners:state", LEARNER_STATES], ["learners:band", RESULT_BANDS], ["campaigns:online", ["online", "place"]], ["learners:course", COURSES], ["learners:ruralSchool", ["rural", "town"]], ["matching:merged", MERGE_KINDS], ["matching:keptApart", MERGE_KINDS], ["mentors:state", MENTOR_STATES], ["outcomes:kind", OUTCOME_KINDS], ["outcomes:state", OUTCOME_STATES],
  ["partners:kind", PARTNER_KINDS], ["person:sex", SEXES], ["person:similar.band", ["same", "look"]], ["person:similar.reason", MATCH_REASONS], ["matching:reason", pairReasonSchema.exclude(MATCH_REASONS).options], ["programmes:indicator", TARGET_INDICATORS],
  ["programmes:scope", TARGET_SCOPES], ["publications:speaker", SPEAKERS], ["recipientGroups:kind", RECIPIENT_GROUP_KINDS], ["refusals:database", DATABASE_PROBLEMS], ["regimes:kind", REGIME_KINDS],
  ["requests:channel", REQUEST_CHANNELS], ["requests:state", REQUEST_STATES], ["requests:urgency", URGENCIES], ["requests:workClass", NAMED_WORK_CLASSES], ["services:kind", SERVICE_KINDS],
  ["settings:limits.period", LIMIT_PERIODS], ["settings:role", ROLES], ["settings:roleHint", ROLES], ["shifts:workClass", NAMED_WORK_CLASSES], ["staff:state", STAFF_STATES],
  ["stockMoves:kind", STOCK_MOVE_KINDS], ["supportCentres:state", CENTRE_STATES], ["volunteers:absenceKind", ABSENCE_KINDS], ["volunteers:occupationKind", OCCUPATIONS],
  ["volunteers:status", VOLUNTEER_STATUSES], ["volunteers:weekday", WEEKDAYS.map(String)], ["attachments:kind", ATTACHMENT_KINDS], ["lists:export.level", PRIVACY_LEVELS], ["lists:export.levelHint", PRIVACY_LEVELS],
  ["shell:kind", CREDIT_KINDS],
];

describe("every code of", () => {
  it.each(FAMILIES)("%s has a word in every language", (family, codes) => expect(lacking(codes.map((code) => `${family}.${code}`))).toEqual([]));

  it("the problems of a database has a title and an advice", () =>
    expect(lacking([...DATABASE_PROBLEMS, "unreachable", "no_session", "other"].flatMap((code) => [`start:problem.${code}.title`, `start:problem.${code}.advice`]))).toEqual([]));
});

const sources = (folder: string): { path: string; text: string }[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path)).map((path) => ({ path: `${folder}/${path}`, text: readFileSync(join(ROOT, folder, path), "utf8") }));
const found = (texts: readonly { text: string }[], pattern: RegExp): string[] => [...new Set(texts.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? "")))].sort();

describe("what the office says", () => {
  const office = [...sources("electron/office"), ...sources("electron/database"), ...sources("shared")];

  it("each reason of a refusal has a sentence", () => {
    const reasons = found(office, /\brefused\("(\w+)"/g);
    expect(reasons.length).toBeGreaterThan(50);
    expect(lacking(reasons.map((reason) => `refusals:reason.${reason}`))).toEqual([]);
  });

  it("each problem of a field has a sentence", () => {
    // What a list from outside has wrong is said by words of its own (`problemWords`), and a warning by the field it belongs to.
    const refusing = office.filter(({ path }) => !/^shared\/domain\/(importing\/|people\.ts)/.test(path));
    const problems = found(refusing, /\bfield: [^,\n]+, kind: "(\w+)"/g);
    expect(problems.length).toBeGreaterThan(40);
    expect(lacking(problems.map((problem) => `refusals:field.${problem}`))).toEqual([]);
  });

  it("each code of a refused call has a sentence, or the sentence comes from what it carries", () =>
    expect(lacking(["NOT_FOUND", "FORBIDDEN", "SIGN_IN_NEEDED", "UNAUTHORIZED"].map((code) => `refusals:code.${code}`))).toEqual([]));

  it("each kind that the journal names has a name", () => {
    const kinds = [...found(office, /\bjournal\(\{[^}]*?\bkind: "(\w+)"/g), ...found(office, /^ {2}kind: "(\w+)",$/gm)];
    expect(kinds.length).toBeGreaterThan(25);
    expect(lacking(kinds.map((kind) => `shell:kind.${kind}`))).toEqual([]);
  });
});

describe("what the window shows", () => {
  const window = sources("renderer");
  const features = window.filter(({ path }) => path.endsWith(".feature.tsx"));

  it("each place in the rail has a name, and each group of them", () => {
    const navigation = window.filter(({ path }) => path.endsWith("app/navigation.ts"));
    const keys = [...found(navigation, /path: "(\w+)"/g).map((place) => `shell:page.${place}`), ...found(navigation, /name: "(\w+)"/g).map((group) => `shell:group.${group}`)];
    expect(keys.length).toBeGreaterThan(30);
    expect(lacking(keys)).toEqual([]);
  });

  it.each(features.map(({ path, text }) => [/^ {2}name: "(\w+)",$/m.exec(text)?.[1] ?? path, text] as const))("each column and filter of %s has a title", (name, text) => {
    const columns = found([{ text }], /\{ key: "(\w+)",/g).map((key) => `column.${key}`);
    const filters = found([{ text }], /\{ name: "(\w+)", kind: "(?:option|date|number|place|record|link)"/g).map((key) => `filter.${key}`);
    expect(columns.length).toBeGreaterThan(0);
    const wanted = [...columns, ...filters];
    expect(LANGUAGES.flatMap((language) => wanted.filter((key) => !textAt(language, `${name}:${key}`) && !textAt(language, `common:${key}`)).map((key) => `${language} ${name}:${key}`))).toEqual([]);
  });

  it.each(LANGUAGES)("each problem with the database is called by a name of its own in %s", (language) => {
    const titles = [...DATABASE_PROBLEMS, "no_session"].map((code) => at(language, `start:problem.${code}.title`));
    expect(new Set(titles).size).toBe(DATABASE_PROBLEMS.length + 1);
  });

  it("each family of words that a screen puts together is there, under one of the names the file reads", () => {
    const missing = window.flatMap(({ path, text }) => {
      const own = [...new Set([...text.matchAll(/useTranslation\((?:\[([^\]]+)\]|"(\w+)")\)/g)].flatMap((match) => (match[1] ?? `"${match[2] ?? ""}"`).split(",").map((part) => /"(\w+)"/.exec(part)?.[1] ?? "")))].filter(Boolean);
      return [...text.matchAll(/\bt\(`([\w:.]+)\.\$\{/g)].flatMap((match) => {
        const family = match[1] ?? "";
        // The parts that all registers share read the words of whichever feature they stand in: see the test of columns and filters.
        if (path.startsWith("renderer/ui/register/") && family === "column") return [];
        const namespaces = family.includes(":") ? [""] : [...own, "common", /features\/(\w+)\//.exec(path)?.[1] ?? "common", /(\w+)\.feature\.tsx$/.exec(path)?.[1] ?? "common"];
        const isThere = namespaces.some((namespace) => {
          try {
            return LANGUAGES.every((language) => typeof at(language, namespace ? `${namespace}:${family}` : family) === "object");
          } catch {
            return false;
          }
        });
        return isThere ? [] : [`${path}: ${family}`];
      });
    });
    expect(missing).toEqual([]);
  });
});
