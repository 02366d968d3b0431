/** Every screen of the office, once: what the pictures are taken of and what is searched for barriers. */
import type { Page } from "playwright";
import { matchPath } from "react-router";
import { asked, openFirst } from "./onScreen";
import { REGISTRATION_SCREENS } from "./registrationScreens";
import { SELDOM_SCREENS } from "./seldomScreens";
import { CHART_SCREENS, WORK_SCREENS } from "./workScreens";

export interface Screen {
  readonly name: string;
  /** Address behind the hash. */
  readonly path: string;
  /** Brings the screen into the state meant. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** The route it ends on, where that is another than `path`: with the names of its parts, as the window's routes have them. */
  readonly route?: string;
  /** The call that the office refuses on the way here, which a browser writes down as an error. */
  readonly refused?: string;
  /** What of it the screens before it did not show; without it, all. */
  readonly part?: string;
  /** Nothing of it stays open when the address changes, so the next screen needs no fresh start of the window. */
  readonly leavesNothing?: true;
}

export const REGISTERS = [
  "people", "volunteers", "volunteerGroups", "shifts", "staff", "headquarters", "regimes", "holidays", "families", "consents", "recipientGroups", "partners", "deliveries", "commitments", "claims",
  "informationMaterials", "informationOutputs", "campaigns", "programmes", "learners", "participations", "mentors", "mentees", "supportCentres", "grantCalls", "grants", "trainings", "hosts", "clearances", "outcomes", "services", "contacts", "answers", "phrases", "items", "stores", "stockMoves", "handoverSheets",
] as const;

const editFirst = async (page: Page): Promise<void> => {
  await openFirst(page);
  await page.locator("aside button:has(.tabler-icon-edit)").click();
  await page.locator("aside form").waitFor();
};

/** Calls the office past the screens, as the window does: for what has to be there before a screen can be looked at. */
const call = <Answer>(page: Page, path: string, input: object = {}): Promise<Answer> =>
  page.evaluate(async ([to, body]) => {
    const answer = await fetch(`rpc/${to}`, { method: "POST", headers: { "content-type": "application/json", "x-erikti": "1" }, body: JSON.stringify({ json: body }) });
    const said = (await answer.json()) as { json: Answer };
    if (!answer.ok) throw new Error(`${to}: ${JSON.stringify(said)}`);
    return said.json;
  }, [path, input] as const);

/** What another screen left in the text would be refused when it is issued. */
async function withoutDraft(page: Page): Promise<void> {
  const draft = await call<{ id: string; version: number } | null>(page, "briefings/drafts/of", { from: "2020-03-16", to: "2020-04-03" });
  if (draft) await call(page, "briefings/drafts/remove", { id: draft.id, version: draft.version });
}

/** The briefing of the demo, issued once: what is issued stays. */
async function issuedBriefing(page: Page): Promise<string> {
  const { rows } = await call<{ rows: { id: string }[] }>(page, "briefings/issued/list", { pageSize: 50 });
  if (rows[0]) return rows[0].id;
  const period = { from: "2020-03-16", to: "2020-04-03" };
  await withoutDraft(page);
  await call(page, "briefings/drafts/start", { ...period, languages: ["ru", "kk"] });
  return (await call<{ id: string }>(page, "briefings/issued/issue", { ...period, number: 14 })).id;
}
/** A programme with two targets, one of them fulfilled in part by the learners of the demo. */
async function withTargets(page: Page): Promise<void> {
  const { rows } = await call<{ rows: { id: string; code: string }[] }>(page, "programmes/list", { search: "НП-1", filters: {} });
  if (rows.length === 0) {
    const target = { id: null, indicator: "learners", scope: "corps", unit: "person", low: 300_000, high: null, qualifier: "at_least", due: "2020-12-31", note: "" };
    const targets = [target, { ...target, indicator: "trained", scope: "region", low: 50_000, high: 60_000, due: "2020-04-01" }];
    const { id } = await call<{ id: string }>(page, "programmes/create", { fields: { code: "НП-1", nameRu: "Добровольцы — детям: поддержка детей, которым трудно учиться дома", nameKk: "", organiserId: null, direction: "education", from: "2020-01-01", to: null, targets, note: "" } });
    const { fields } = await call<{ fields: { targets: { id: string }[] } }>(page, "programmes/get", { id });
    await call(page, "programmes/credit", { targetId: fields.targets[0]?.id, ids: null });
  }
  await page.locator("main table").waitFor();
}

const openIssued = async (page: Page): Promise<void> => {
  const id = await issuedBriefing(page);
  await page.evaluate((to) => { window.location.hash = `/briefings/issued/${to}`; }, id);
  await page.locator("[data-figure]").first().waitFor();
};

/** What a second revision corrected, with the rows behind it. */
async function corrected(page: Page): Promise<void> {
  const id = await issuedBriefing(page);
  const { all } = await call<{ all: { id: string }[] }>(page, "briefings/issued/get", { id, language: "ru" });
  if (all.length === 1) {
    const { rows: [claim] } = await call<{ rows: { id: string; version: number }[] }>(page, "claims/list", { search: "225", filters: {} });
    const { fields } = await call<{ fields: { amount: object } }>(page, "claims/get", { id: claim?.id });
    await call(page, "claims/update", { id: claim?.id, version: claim?.version, fields: { ...fields, amount: { ...fields.amount, value: 250_000 } } });
    await withoutDraft(page);
    await call(page, "briefings/issued/revise", { id, reason: "Фонд уточнил" });
  }
  await openIssued(page);
  await page.locator(".mantine-SegmentedControl-root").last().locator("label").nth(4).click();
  await page.locator("[data-affected]").first().waitFor();
}

/** Where it was published, with one that a partner said. */
async function published(page: Page): Promise<void> {
  const briefingId = await issuedBriefing(page);
  if ((await call<unknown[]>(page, "publications/of", { briefingId })).length === 0) {
    const { rows: [partner] } = await call<{ rows: { id: string }[] }>(page, "partners/list", { pageSize: 50, filters: {} });
    const fields = { briefingId, speaker: "corps_head", saidBy: "Мукаш Оралбай, руководитель корпуса", partnerId: null, outlet: "Газета «Огни Мангистау»", publishedOn: "2020-04-04", link: "https://ogni.kz/14", note: "" };
    await call(page, "publications/create", { fields });
    await call(page, "publications/create", { fields: { ...fields, speaker: "partner", partnerId: partner?.id, saidBy: "Пресс-служба", outlet: "Instagram", link: "", note: "Прямой эфир" } });
  }
  await openIssued(page);
  await page.locator(".mantine-SegmentedControl-root").last().locator("label").last().click();
  await page.locator("[data-publication]").first().waitFor();
}

const submitEmpty = async (page: Page): Promise<void> => {
  await page.locator("aside form button[type=submit], aside button[type=submit]").last().click();
  await page.locator("[aria-invalid=true], [role=alert]").first().waitFor();
};

/** Its new form is filled in as it opens, so that what is refused is a day taken out of it. */
const noDay = async (page: Page): Promise<void> => {
  await page.locator("aside input[data-path=from]").fill("");
  await page.keyboard.press("Tab");
  await submitEmpty(page);
};

/** Begins the draft where there is none yet, so that the screens may be looked at in any order. */
async function inEditor(page: Page): Promise<void> {
  await page.locator("button:has(.tabler-icon-pencil), .ProseMirror").first().waitFor();
  const begin = page.locator("button:has(.tabler-icon-pencil)");
  if (await begin.count()) await begin.first().click();
  await page.locator(".ProseMirror [data-chip]").first().waitFor();
}

/** Types a number that no figure stands behind, and puts the cursor into a chip. */
async function looseNumber(page: Page): Promise<void> {
  await inEditor(page);
  await page.locator(".ProseMirror p").first().click();
  await page.keyboard.press("End");
  if (!(await page.locator("[data-loose-number]").count())) await page.keyboard.type(" 121.");
  await page.locator("[data-loose-number]").first().waitFor();
  await page.locator("[data-state=saved]").waitFor();
  await page.locator(".ProseMirror [data-chip]").first().click();
}

/** What is missing, of one column, the file's dialog, and the columns with one of the office's own and one that it hides. */
const STATE_REGISTER_SCREENS: readonly Screen[] = [
  { name: "stateRegister", path: "/stateRegister", prepare: (page) => page.locator("tr[data-gap]").first().waitFor(), leavesNothing: true },
  { name: "stateRegister-campaigns", path: "/stateRegister?sheet=campaigns", prepare: (page) => page.locator("tr[data-chosen]").first().waitFor(), leavesNothing: true },
  { name: "stateRegister-export", path: "/stateRegister", prepare: asked(/выгрузить|шығару|take out/iu) },
  { name: "stateRegister-columns", path: "/stateRegister/columns", prepare: (page) => page.locator("tr[data-column]").first().waitFor(), leavesNothing: true },
  {
    name: "stateRegister-columns-own", path: "/stateRegister/columns",
    prepare: async (page) => {
      await page.locator("tr[data-column=since] input[type=checkbox]").first().click();
      await page.locator("tr[data-column=phone] td button").first().click();
      await page.getByRole("button", { name: /добавить свой|өз бағанды|own column/iu }).click();
      await page.locator("tr[data-column=own-1]").scrollIntoViewIfNeeded();
    },
  },
];

const firstCard = (page: Page) => page.locator("[data-request]").first();

/** The same requests on the board, in the list and in the calendar, taken and moved. */
const REQUEST_SCREENS: readonly Screen[] = [
  { name: "requests-board", path: "/requests", prepare: (page) => firstCard(page).waitFor(), leavesNothing: true },
  { name: "requests-card", path: "/requests", route: "/requests/:id", prepare: async (page) => { await firstCard(page).getByRole("link").click(); await page.locator("aside h2").waitFor(); }, leavesNothing: true },
  { name: "requests-list", path: "/requests?view=list", leavesNothing: true },
  { name: "requests-month", path: "/requests?view=month", leavesNothing: true },
  { name: "requests-week", path: "/requests?view=week", leavesNothing: true },
  { name: "requests-new", path: "/requests/new", leavesNothing: true },
  { name: "requests-errors", path: "/requests/new", prepare: submitEmpty },
  { name: "requests-edit", path: "/requests", route: "/requests/:id/edit", part: "aside", prepare: async (page) => { await firstCard(page).getByRole("link").click(); await page.locator("aside button:has(.tabler-icon-edit)").click(); await page.locator("aside form").waitFor(); } },
  { name: "requests-moves", path: "/requests", prepare: async (page) => { await firstCard(page).getByRole("button").click(); await page.getByRole("menuitem").last().waitFor(); } },
  { name: "requests-close", path: "/requests", prepare: async (page) => { await firstCard(page).getByRole("button").click(); await page.getByRole("menuitem").last().click(); await page.getByRole("dialog").waitFor(); } },
  { name: "requests-confirm", path: "/requests", route: "/requests/:id/confirm", prepare: async (page) => { await firstCard(page).getByRole("link").click(); await page.locator("aside button.mantine-Button-root").first().click(); await page.locator("aside form").waitFor(); } },
];

/** Whom to send, the day, and a sheet that came back. */
const SENDING_SCREENS: readonly Screen[] = [
  { name: "assignments-day", path: "/assignments", leavesNothing: true },
  { name: "assignments-work", path: "/assignments/work", leavesNothing: true },
  { name: "assignments-find", path: "/assignments/confirm", leavesNothing: true },
];

const DIALOGS: readonly Screen[] = [
  {
    name: "deliveries-withdraw", path: "/deliveries?state=confirmed",
    prepare: async (page) => {
      await openFirst(page);
      await asked(/отозвать|қайтарып|withdraw/iu)(page);
    },
  },
  { name: "commitments-otherwise", path: "/commitments/due", prepare: asked(/другое кол|басқа мөл|other/iu) },
  { name: "commitments-missed", path: "/commitments/due", prepare: asked(/не состоялась|болмады|miss/iu) },
  { name: "commitments-ahead", path: "/commitments/due?state=all&from=2020-03-28&to=2020-04-06", leavesNothing: true },
  {
    name: "commitments-change", path: "/commitments/due",
    prepare: async (page) => {
      await page.locator("tr[data-due]").first().press("F2");
      await page.getByRole("dialog").first().waitFor();
    },
  },
  {
    name: "commitments-names", path: "/commitments/due",
    prepare: async (page) => {
      await asked(/другое кол|басқа мөл|other/iu)(page);
      await page.getByRole("dialog").locator(".mantine-SegmentedControl-label").last().click();
    },
  },
  {
    name: "commitments-typed", path: "/commitments/new",
    prepare: (page) => page.locator("aside [data-path=line]").fill("каждую среду кроме первой, кроме праздников до 30 апреля"),
  },
  {
    name: "claims-line", path: "/claims",
    prepare: async (page) => {
      await page.locator("main form input").first().fill("Фонд В 320 семей продукты март");
      await page.locator("main form button[type=submit]").waitFor();
    },
  },
  {
    name: "claims-attach", path: "/claims",
    prepare: async (page) => {
      await openFirst(page);
      await asked(/отнести|көмек жазбаларын|attach/iu)(page);
    },
  },
  {
    name: "partners-leave", path: "/partners/new",
    prepare: async (page) => {
      await page.locator("aside input[data-path=nameRu]").fill("Фонд");
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").first().waitFor();
    },
  },
  {
    name: "briefing-left-out", path: "/briefings/compose?from=2020-03-16&to=2020-04-03&figure=aid.citizens.corps",
    prepare: async (page) => {
      await page.getByRole("tab").nth(1).click();
      await page.locator("[role=tabpanel] tbody tr").first().waitFor();
    },
  },
];

/** What every register has: its list, a card, and its form, new, filled and refused. */
export const REGISTER_SCREENS: readonly Screen[] = REGISTERS.flatMap((register): Screen[] => [
  { name: `${register}-list`, path: `/${register}`, leavesNothing: true },
  { name: `${register}-card`, path: `/${register}`, route: `/${register}/:id`, prepare: openFirst, leavesNothing: true },
  { name: `${register}-new`, path: `/${register}/new`, part: "aside", leavesNothing: true },
  { name: `${register}-edit`, path: `/${register}`, route: `/${register}/:id/edit`, part: "aside", prepare: editFirst },
  { name: `${register}-errors`, path: `/${register}/new`, part: "aside", prepare: register === "regimes" ? noDay : submitEmpty },
]);

/** What only one page has. */
export const OWN_SCREENS: readonly Screen[] = [
  { name: "home", path: "/home" },
  { name: "home-desk", path: "/home", prepare: async (page) => { await page.locator("header button:has(.tabler-icon-user)").click(); await page.getByRole("menuitem").last().waitFor(); } },
  { name: "volunteers-papers", path: "/volunteers", prepare: async (page) => { await openFirst(page); await page.locator("aside button:has(.tabler-icon-printer)").click(); await page.getByRole("menuitem").last().waitFor(); } },
  { name: "volunteers-filters", path: "/volunteers?status=active&ageFrom=18&availableOn=2020-04-04T10:00", prepare: (page) => page.locator("button:has(.tabler-icon-filter)").click() },
  { name: "volunteers-status", path: "/volunteers", prepare: async (page) => { await openFirst(page); await page.locator("aside section").last().getByRole("button").click(); await page.getByRole("dialog").waitFor(); } },
  { name: "volunteers-columns", path: "/volunteers", prepare: (page) => page.locator("button:has(.tabler-icon-columns-3)").click() },
  {
    name: "volunteers-marked",
    path: "/volunteers",
    prepare: async (page) => {
      await page.locator("tbody input[type=checkbox]").first().check();
      await page.locator("button:has(.tabler-icon-file-export)").click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "volunteers-print",
    path: "/volunteers",
    prepare: async (page) => {
      await openFirst(page);
      await page.locator("aside button:has(.tabler-icon-printer)").click();
      await page.getByRole("menuitem").nth(1).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "shifts-week", path: "/shifts/week" },
  {
    name: "shifts-attendance",
    path: "/shifts?sort=name",
    route: "/shifts/attendance/:id",
    prepare: async (page) => {
      await page.locator("tbody tr[tabindex]").last().click();
      await page.locator("aside a[href*='/shifts/attendance/']").click();
      await page.locator("main table tr[data-volunteer]").first().waitFor();
    },
  },
  {
    name: "shifts-remind",
    path: "/shifts",
    prepare: async (page) => {
      await openFirst(page);
      await page.locator("aside tr[data-volunteer] button").first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "stock", path: "/stock?from=2020-03-16&to=2020-04-04" },
  {
    name: "handoverSheets-signed",
    path: "/handoverSheets",
    route: "/handoverSheets/:id/signed",
    prepare: async (page) => {
      await openFirst(page);
      await page.locator("aside a[href$='/signed']").click();
      await page.locator("main input[inputmode=numeric]").fill("2, 4");
      await page.keyboard.press("Enter");
      await page.locator("tr[data-struck]").first().waitFor();
    },
  },
  { name: "ownFigures-empty", path: "/ownFigures", leavesNothing: true },
  { name: "ownFigures-ready", path: "/ownFigures", part: "[role=dialog]", prepare: async (page) => { await page.locator("main header button.mantine-Button-root, main button.mantine-Button-root").first().click(); await page.getByRole("dialog").getByRole("checkbox").first().check(); } },
  { name: "ownFigures-new", path: "/ownFigures/new", leavesNothing: true },
  { name: "ownFigures-errors", path: "/ownFigures/new", prepare: submitEmpty },
  { name: "partners-nothing-found", path: "/partners?q=qwertyuiop" },
  ...STATE_REGISTER_SCREENS,
  { name: "commitments-due", path: "/commitments/due" },
  { name: "briefing", path: "/briefings/compose?from=2020-03-16&to=2020-04-03" },
  { name: "briefings-list", path: "/briefings" },
  { name: "issued", path: "/briefings", route: "/briefings/issued/:id", prepare: openIssued },
  { name: "issued-text", path: "/briefings", prepare: async (page) => { await openIssued(page); await page.locator(".mantine-SegmentedControl-root").last().locator("label").nth(1).click(); } },
  { name: "issued-published", path: "/briefings", prepare: published },
  { name: "issued-publish", path: "/briefings", prepare: async (page) => { await published(page); await page.locator("section button:has(.tabler-icon-plus)").click(); await page.getByRole("dialog").waitFor(); } },
  { name: "briefings-compare", path: "/briefings/compare?before=2020-02-26_2020-03-15&after=2020-03-16_2020-04-03", prepare: (page) => page.locator("[data-compared]").first().waitFor() },
  { name: "briefings-press", path: "/briefings/press?from=2020-03-16&to=2020-04-03", prepare: async (page) => { await page.locator("[data-press]").waitFor(); await page.keyboard.press("ArrowRight"); await page.keyboard.press("Space"); await page.locator("[data-explained]").waitFor(); } },
  { name: "briefings-verify", path: "/briefings/verify" },
  { name: "briefing-targets", path: "/briefings/compose?from=2020-03-16&to=2020-04-03&view=targets", prepare: withTargets },
  { name: "briefing-text", path: "/briefings/compose?from=2020-03-16&to=2020-04-03&view=text" },
  { name: "briefing-figure", path: "/briefings/compose?from=2020-03-16&to=2020-04-03&figure=aid.citizens.corps" },
  { name: "briefing-warnings", path: "/briefings/compose?from=2020-03-16&to=2020-04-03", prepare: async (page) => { await page.locator("main button:has(.tabler-icon-alert-triangle)").click(); await page.locator("[data-warning]").first().waitFor(); } },
  { name: "briefing-charts", path: "/briefings/compose?from=2020-03-16&to=2020-04-03&view=charts", prepare: (page) => page.locator(".recharts-surface").first().waitFor() },
  { name: "briefing-editor", path: "/briefings/compose?from=2020-03-16&to=2020-04-03&view=text", prepare: inEditor },
  {
    name: "briefing-template", path: "/briefings/compose?from=2020-03-16&to=2020-04-03&view=text",
    async prepare(page) {
      await inEditor(page);
      await page.locator("main section button:has(.tabler-icon-dots)").click();
      await page.getByRole("menuitem").first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "briefing-phrases", path: "/briefings/compose?from=2020-03-16&to=2020-04-03&view=text",
    async prepare(page) {
      await inEditor(page);
      await page.getByRole("button", { name: /вставить фразу|тіркес қою|insert a phrase/iu }).click();
      await page.getByRole("option").first().waitFor();
    },
  },
  { name: "briefing-editor-loose", path: "/briefings/compose?from=2020-03-16&to=2020-04-03&view=text", prepare: looseNumber },
  ...DIALOGS,
  { name: "contacts-desk", path: "/contacts/desk", prepare: (page) => page.locator("[data-channel=together]").waitFor() },
  ...CHART_SCREENS,
  { name: "programmes-catalogue", path: "/programmes/catalogue", prepare: (page) => page.locator("article").first().waitFor() },
  {
    name: "programmes-take-over", path: "/programmes/catalogue",
    prepare: async (page) => {
      await page.locator("article button").first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "programmes-credit", path: "/programmes",
    prepare: async (page) => {
      await withTargets(page);
      await page.reload();
      await page.locator("tbody tr[tabindex]").filter({ hasText: "НП-1" }).first().click();
      await page.getByRole("complementary").getByRole("button", { name: /засчитать|есептеу|credit/iu }).first().click();
      await page.getByRole("dialog").getByText(/^(?:Засчитано|Есептелген|Credited)$/u).first().click();
      await page.getByRole("dialog").getByRole("checkbox").nth(1).waitFor();
    },
  },
  { name: "programmes-catalogue-import", path: "/programmes/catalogue", prepare: asked(/загрузить каталог|тізім жүктеу|load a catalogue/iu) },
  ...REQUEST_SCREENS,
  ...SENDING_SCREENS,
  ...WORK_SCREENS,
  ...SELDOM_SCREENS,
  ...REGISTRATION_SCREENS,
  { name: "journal", path: "/journal" },
  { name: "journal-entry", path: "/journal", prepare: async (page) => { await page.locator("main tbody tr").last().click(); await page.getByRole("dialog").locator("[data-touched], table").first().waitFor(); } },
  { name: "settings", path: "/settings" },
  {
    name: "search",
    path: "/home",
    prepare: async (page) => {
      await page.keyboard.press("Control+K");
      await page.locator("input.mantine-Spotlight-search").fill("фонд");
      await page.locator(".mantine-Spotlight-action").first().waitFor();
    },
  },
  // Last: the claim that it corrects is drawn on others as the demo has it.
  { name: "issued-corrections", path: "/briefings", prepare: corrected },
];

/** The same office before anything was entered. */
export const EMPTY_SCREENS: readonly Screen[] = [
  "home", ...REGISTERS, "requests", "assignments", "stock", "briefings", "review", "imports", "journal", "commitments/due", "contacts/desk", "families/several", "consents/lacking", "stateRegister", "stateRegister/columns", "shifts/week",
].map((path) => ({ name: `empty-${path.replace("/", "-")}`, path: `/${path}`, leavesNothing: true }));

/**
 * Waits until the page has asked for nothing twice in a row. (The change stream never ends, so the network never idles.)
 * One quiet look is not enough: a screen that has just been drawn has not asked yet.
 */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => { delete document.documentElement.dataset["quiet"]; });
  await page.waitForFunction(() => {
    const { dataset } = document.documentElement;
    const before = dataset["quiet"] === "yes";
    dataset["quiet"] = dataset["fetching"] === "0" ? "yes" : "no";
    return before && dataset["quiet"] === "yes";
  }, undefined, { polling: 60 });
}

/** What a page showed last: after what leaves nothing behind the next screen is one step away, as for a person. */
const shownLast = new WeakMap<Page, Screen>();

/** Leaves whatever is open by way of an address that shows nothing; `false` where something asks to stay or stands over every page. */
async function leave(page: Page): Promise<boolean> {
  await page.evaluate(() => { window.location.hash = "/nowhere"; });
  const left = await page.waitForFunction(() => document.querySelector("main a[href='#/home']") !== null, undefined, { polling: 30, timeout: 1_500 }).catch(() => null);
  return left !== null && (await page.locator("[role=dialog], [role=menu], [role=listbox]").count()) === 0;
}

/** A screen that says it is of a route and stands on another would cover what it does not show. */
async function endsOn(page: Page, route: string): Promise<void> {
  const address = new URL(page.url()).hash.slice(1).split("?")[0] ?? "";
  if (!matchPath(route, address)) throw new Error(`It ends on ${address} and not on ${route}`);
}

/** Goes to a screen and waits until it has drawn what it asked for; in a window begun anew where a picture is to show nothing of what was before. */
export async function show(page: Page, address: string, screen: Screen, { anew = false } = {}): Promise<void> {
  const last = shownLast.get(page);
  if (last?.leavesNothing || (!anew && last && (await leave(page)))) {
    await page.evaluate((path) => { window.location.hash = path; }, screen.path);
    await page.waitForFunction((path) => window.location.hash.startsWith(`#${path.split("?")[0]}`), screen.path);
  } else {
    await page.goto("about:blank");
    await page.goto(`${address}#${screen.path}`);
  }
  shownLast.set(page, screen);
  await page.locator("main a[href='#/home']").waitFor({ state: "detached" });
  await page.locator("main h1, main h2").first().waitFor();
  await settled(page);
  await screen.prepare?.(page);
  await settled(page);
  if (screen.route) await endsOn(page, screen.route);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
