/** Screens of a working day that need more on file than the demo has: each puts there what it shows, over the calls the window makes. */
import type { Page } from "playwright";
import { CHART_PAGES } from "../../shared/contract/charts";
import { whole } from "../../shared/domain/quantities";
import { clientOfPage } from "./httpAsk";
import { dialog, go } from "./onScreen";
import { newPerson, volunteerFields } from "./peopleFields";
import type { Screen } from "./screens";

export const TODAY = "2020-04-04";

/** The page of whom to send to the first request in this state. */
async function sendTo(page: Page, state: "new" | "assigned"): Promise<void> {
  const { rows: [request] } = await (await clientOfPage(page)).requests.list({ filters: { state }, sort: "number" });
  await go(page, `/assignments/send/${request?.id ?? ""}`);
  await page.locator("main ul li").first().waitFor();
}

/** The law's rule is applied to days from 2022 on (R21): a girl of twelve on this one. */
export const LATER = "2026-05-06";

export async function childOnFile(page: Page): Promise<void> {
  const call = await clientOfPage(page);
  if ((await call.volunteers.choices({ search: "Кенесова Аружан", limit: 1 })).length > 0) return;
  await call.volunteers.create({ fields: volunteerFields(newPerson("Кенесова Аружан", { birthDate: "2014-01-15" }), { joinedOn: TODAY }) });
}

/** The open route sheet with a stop of which only words say what is wanted. */
async function sheetWithWords(page: Page): Promise<string> {
  const call = await clientOfPage(page);
  const { sheets, rows } = await call.assignments.day({ date: TODAY });
  const second = sheets.find(({ number }) => number !== "2020-0001");
  if (second) return second.number;
  const busy = new Set(rows.flatMap(({ volunteer }) => volunteer?.id ?? []));
  const { rows: [asked] } = await call.requests.list({ search: "2020-0003", filters: {} });
  const free = (await call.volunteers.choices({ search: "", limit: 30 })).find(({ id }) => !busy.has(id));
  await call.assignments.assign({ requestId: asked?.id ?? null, date: TODAY, from: "20:00", to: "21:00", volunteers: [{ id: free?.id ?? "" }] });
  return (await call.assignments.makeSheet({ date: TODAY, volunteerIds: [free?.id ?? ""] })).number;
}

/** The first of what a box offers, whatever language it speaks. */
async function takeFirst(page: Page, box: number): Promise<void> {
  await page.locator("main input[role=combobox], main input[aria-haspopup=listbox]").nth(box).click();
  await page.getByRole("option").first().click();
  await page.getByRole("option").first().waitFor({ state: "hidden" });
}

export const WORK_SCREENS: readonly Screen[] = [
  { name: "assignments-send", path: "/assignments", route: "/assignments/send/:requestId", prepare: async (page) => { await childOnFile(page); await sendTo(page, "new"); } },
  { name: "assignments-sent", path: "/assignments", prepare: async (page) => { await sendTo(page, "assigned"); await page.locator("[data-assignment]").first().waitFor(); } },
  {
    name: "assignments-parent", path: "/assignments",
    prepare: async (page) => {
      await childOnFile(page);
      const call = await clientOfPage(page);
      const { rows: [like] } = await call.requests.list({ filters: { state: "new" }, sort: "number" });
      const { fields } = await call.requests.get({ id: like?.id ?? "" });
      const { id } = await call.requests.create({ fields: { ...fields, dueDate: LATER } });
      await go(page, `/assignments/send/${id}`);
      await page.getByRole("listitem").filter({ hasText: "Кенесова" }).getByRole("button").click();
      await dialog(page);
    },
  },
  { name: "assignments-confirm", path: "/assignments/confirm?number=2020-0001", prepare: (page) => page.locator("tr[data-request]").first().waitFor() },
  {
    name: "assignments-otherwise", path: "/assignments/confirm?number=2020-0001",
    prepare: async (page) => {
      await page.locator("tr[data-request] input[type=checkbox]").first().uncheck();
      await page.locator("tr[data-request] .mantine-SegmentedControl-label").last().click();
      await page.locator("tr[data-request] input[required]").first().waitFor();
    },
  },
  {
    name: "assignments-store", path: "/assignments",
    prepare: async (page) => {
      const number = await sheetWithWords(page);
      await go(page, `/assignments/confirm?number=${number}`);
      await page.locator("tr[data-request]").first().waitFor();
      await takeFirst(page, 0);
      await page.locator("tr[data-request] input[inputmode=decimal], tr[data-request] input[inputmode=numeric]").first().fill("9000");
      await takeFirst(page, 2);
      await page.locator("main [role=status] [role=alert], main [role=status] .mantine-Alert-root").first().waitFor();
    },
  },
  {
    name: "assignments-stale", path: "/assignments",
    prepare: async (page) => {
      const call = await clientOfPage(page);
      const sheet = await call.assignments.sheet({ number: "2020-0001" });
      await call.papers.make({ paper: "route_sheet", id: sheet.id, language: "ru" });
      const [stop] = sheet.stops;
      const { record, fields } = await call.requests.get({ id: stop?.id ?? "" });
      await call.requests.update({ id: record.id, version: record.version, fields: { ...fields, address: `${fields.address}, со двора` } });
      await go(page, "/assignments/confirm?number=2020-0001");
      await page.locator("main .mantine-Alert-root").first().waitFor();
    },
  },
  {
    name: "assignments-print", path: "/assignments",
    prepare: async (page) => {
      await page.locator("li[data-sheet] button:has(.tabler-icon-printer)").first().click();
      await dialog(page);
    },
  },
  {
    name: "handoverSheets-print", path: "/handoverSheets",
    prepare: async (page) => {
      await page.locator("tbody tr[tabindex]").first().click();
      await page.locator("aside button:has(.tabler-icon-printer)").click();
      await dialog(page);
    },
  },
  {
    name: "handoverSheets-stale", path: "/handoverSheets",
    prepare: async (page) => {
      const call = await clientOfPage(page);
      const { rows: [sheet] } = await call.handoverSheets.list({ filters: { state: "open" } });
      const id = sheet?.id ?? "";
      await call.papers.make({ paper: "handover_sheet", id, language: "ru" });
      const { record, fields } = await call.handoverSheets.get({ id });
      await call.handoverSheets.update({ id, version: record.version, fields: { ...fields, lines: fields.lines.map((line) => ({ ...line, quantity: whole(30, "set") })) } });
      await go(page, `/handoverSheets/${id}/signed`);
      await page.locator("main .mantine-Alert-root").nth(1).waitFor();
    },
  },
  {
    name: "shifts-times", path: "/shifts?sort=name",
    prepare: async (page) => {
      // The post on the road: a night, over midnight.
      await page.locator("tbody tr[tabindex]").nth(1).click();
      await page.locator("aside a[href*='/shifts/attendance/']").click();
      await page.locator("main table tr[data-volunteer]").first().getByRole("button", { name: /время|уақыт/iu }).first().click();
      await dialog(page);
    },
  },
  {
    name: "shifts-swap", path: "/shifts",
    prepare: async (page) => {
      await page.locator("tbody tr[tabindex]").first().click();
      await page.locator("aside tr[data-volunteer] button:has(.tabler-icon-arrows-exchange)").first().click();
      await dialog(page);
    },
  },
  {
    name: "shifts-headcounts", path: "/shifts?sort=name",
    prepare: async (page) => {
      await page.locator("tbody tr[tabindex]").last().click();
      await page.locator("aside button:has(.tabler-icon-users)").click();
      await dialog(page);
    },
  },
  {
    name: "commitments-cancel", path: "/commitments/due",
    prepare: async (page) => {
      await page.locator("tr[data-due]").first().press("Shift+Delete");
      await dialog(page);
    },
  },
  {
    name: "claims-partly", path: "/claims",
    prepare: async (page) => {
      const call = await clientOfPage(page);
      const { rows: claims } = await call.claims.list({ search: "225", filters: {} });
      const id = claims[0]?.id ?? "";
      const { record, extra } = await call.claims.get({ id });
      if (extra.rows.length === 0) {
        const [family] = await call.families.choices({ search: "", limit: 1 });
        const { fields } = await call.claims.get({ id });
        const sets = (await call.items.all()).find(({ label }) => label === "Продуктовый набор");
        const given = await call.deliveries.create({
          fields: {
            date: fields.fromDate, state: "confirmed", direction: "targeted_aid", campaignId: null, providers: fields.partners, volunteers: [], recipientKind: "family", recipientId: family?.id ?? null, headcount: null,
            lines: [{ itemKindId: sets?.id ?? "", qualifier: "exact", quantity: whole(1, "set"), unit: "set" }], katoCode: null, place: "", storeId: null, note: "",
          },
        });
        const { version } = await call.claims.attachRows({ id, version: record.version, deliveryIds: [given.id] });
        await call.claims.update({ id, version, fields: { ...(await call.claims.get({ id })).fields, listState: "partial" } });
      }
      await go(page, `/claims/${id}`);
      await page.locator("aside [data-state=partial]").first().waitFor();
    },
  },
  {
    name: "requests-twice", path: "/requests/new",
    prepare: async (page) => {
      const { rows: [open] } = await (await clientOfPage(page)).requests.list({ filters: { state: "new" }, sort: "number" });
      await page.locator("aside input[data-path=callerName]").fill("Калиева Сауле");
      await page.locator("aside input[data-path=callerPhone]").fill(open?.phone ?? "");
      await page.locator("aside button:has(.tabler-icon-user-plus)").click();
      await page.locator("aside [role=status] .mantine-Alert-root a").first().waitFor();
    },
  },
  {
    name: "deliveries-withdrawn", path: "/deliveries",
    prepare: async (page) => {
      const call = await clientOfPage(page);
      const { rows: withdrawn } = await call.deliveries.list({ filters: { state: "withdrawn" } });
      if (withdrawn.length === 0) {
        const { rows: [given] } = await call.deliveries.list({ filters: { state: "confirmed" }, sort: "number" });
        await call.deliveries.withdraw({ id: given?.id ?? "", version: given?.version ?? 1, reason: "Записали дважды" });
      }
      const { rows: [one] } = await call.deliveries.list({ filters: { state: "withdrawn" } });
      await go(page, `/deliveries/${one?.id ?? ""}`);
      await page.locator("aside h2").first().waitFor();
    },
  },
  {
    name: "deliveries-asked", path: "/deliveries/new",
    prepare: async (page) => {
      const { rows: [open] } = await (await clientOfPage(page)).requests.list({ filters: { state: "new" }, sort: "number" });
      const box = page.locator("aside input[data-path=recipientId]");
      await box.fill(open?.recipient.nameRu ?? "");
      await page.getByRole("option", { name: open?.recipient.nameRu ?? "" }).first().click();
      await page.locator("aside [role=status] .mantine-Alert-root a").first().waitFor();
    },
  },
];

/** Some of those who were selected have learned something by now. */
async function learned(page: Page): Promise<void> {
  const call = await clientOfPage(page);
  const { rows } = await call.learners.list({ filters: { state: "selected" }, pageSize: 12 });
  for (const [at, { id }] of rows.entries()) {
    const { record, fields } = await call.learners.get({ id });
    const subjects = [{ name: "Математика", chosen: false, score: 5 + at, outOf: 20 }, { name: "История Казахстана", chosen: false, score: at % 3 ? 8 + at : null, outOf: 20 }, { name: "Физика", chosen: true, score: 70 + at, outOf: null }];
    await call.learners.update({ id, version: record.version, fields: { ...fields, lessonsHeld: 24, lessonsAttended: 2 * at, subjects } });
  }
}

/** The charts of the registers that have them. */
export const CHART_SCREENS: readonly Screen[] = CHART_PAGES.map((name) => ({
  name: `${name}-charts`, path: `/${name}`,
  prepare: async (page) => {
    if (name === "learners") await learned(page);
    await page.getByRole("button", { name: /^(Графики|Графиктер|Charts)$/u }).click();
    await page.getByRole("dialog").locator("table, p").first().waitFor();
  },
}));
