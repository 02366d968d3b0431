/** Screens that show something only once a thing has happened that does not happen every day: each lets it happen first. */
import { Document, Packer, Paragraph } from "docx";
import type { Page } from "playwright";
import { fileOf, pngOf } from "./attachmentFiles";
import { clientOfPage } from "./httpAsk";
import { dialog, go } from "./onScreen";
import { shiftFields } from "./peopleFields";
import type { Screen } from "./screens";
import { childOnFile, LATER, TODAY } from "./workScreens";

/** A shift of a day on which the law's rule is applied (R21). */
async function laterShift(page: Page, nameRu: string, work: "ordinary" | "heavy"): Promise<void> {
  const call = await clientOfPage(page);
  const { rows: [known] } = await call.shifts.list({ search: nameRu, filters: {} });
  const id = known?.id ?? (await call.shifts.create({ fields: shiftFields({ nameRu, nameKk: nameRu, date: LATER, workClasses: work === "heavy" ? ["heavy_or_harmful"] : [] }) })).id;
  await go(page, `/shifts/${id}`);
  await page.locator("aside h2").waitFor();
}

/** Something given out of a store of which nobody knows how much. */
async function givenUncounted(page: Page): Promise<void> {
  const call = await clientOfPage(page);
  const [family] = await call.families.choices({ search: "", limit: 1 });
  const [store] = await call.stores.choices({ search: "", limit: 1 });
  const flour = (await call.items.all()).find(({ label }) => label === "Мука" || label === "Ұн");
  const { rows: [like] } = await call.deliveries.list({ filters: { state: "confirmed" }, sort: "number" });
  const { fields } = await call.deliveries.get({ id: like?.id ?? "" });
  const lines = [{ itemKindId: flour?.id ?? "", qualifier: "unknown" as const, quantity: null, unit: "kilogram" as const }];
  await call.deliveries.create({ fields: { ...fields, state: "confirmed", recipientKind: "family", recipientId: family?.id ?? null, headcount: null, storeId: store?.id ?? null, lines } });
}

/** A delivery that a route sheet of its own proves. */
async function givenOnARound(page: Page): Promise<string> {
  const call = await clientOfPage(page);
  const { rows } = await call.assignments.day({ date: TODAY });
  const busy = new Set(rows.flatMap(({ volunteer }) => volunteer?.id ?? []));
  const free = (await call.volunteers.choices({ search: "", limit: 30 })).find(({ id }) => !busy.has(id));
  const { rows: [like] } = await call.requests.list({ search: "2020-0002", filters: {} });
  const { fields } = await call.requests.get({ id: like?.id ?? "" });
  const request = await call.requests.create({ fields });
  await call.assignments.assign({ requestId: request.id, date: TODAY, from: "18:00", to: "19:00", volunteers: [{ id: free?.id ?? "" }] });
  const { number } = await call.assignments.makeSheet({ date: TODAY, volunteerIds: [free?.id ?? ""] });
  const sheet = await call.assignments.sheet({ number });
  await call.assignments.confirmSheet({
    id: sheet.id, version: sheet.version, date: TODAY,
    stops: sheet.stops.map(({ id, items }) => ({ requestId: id, outcome: "given" as const, reason: "", lines: items.map(({ item, amount }) => ({ itemKindId: item.id, quantity: amount.value })) })),
  });
  const { rows: [given] } = await call.deliveries.list({ filters: { from: TODAY, to: TODAY }, sort: "number", descending: true });
  return given?.id ?? "";
}

/** A column with more cards than the board draws. Three hundred requests would say nothing more than their number, so that is put into the answer. */
async function longColumn(page: Page): Promise<void> {
  await page.route("**/rpc/requests/board", async (route) => {
    const answer = await route.fetch();
    const { json } = (await answer.json()) as { json: { columns: { total: number }[] } };
    await route.fulfill({ response: answer, json: { json: { ...json, columns: json.columns.map((column, at) => (at === 0 ? { ...column, total: column.total + 300 } : column)) } } });
  });
  await page.reload();
  const inList = page.locator("[data-column] a.mantine-Button-root");
  const more = page.locator("[data-column] button.mantine-Button-root");
  await more.or(inList).first().waitFor();
  // Fifty more with each press; two hundred in, the list is offered.
  while (await more.count()) await more.first().click({ timeout: 2_000 }).catch(() => null);
  await inList.first().scrollIntoViewIfNeeded();
  await page.unroute("**/rpc/requests/board");
}

export const SELDOM_SCREENS: readonly Screen[] = [
  {
    name: "shifts-parent", path: "/shifts", route: "/shifts/:id", refused: "shifts/signUp",
    prepare: async (page) => {
      await childOnFile(page);
      await laterShift(page, "Уборка парка", "ordinary");
      await page.locator("aside form input").first().fill("Кенесова");
      await page.getByRole("option", { name: /Кенесова/u }).first().click();
      await page.locator("aside form button[type=submit]").click();
      await dialog(page);
    },
  },
  {
    name: "shifts-headcounts-adults", path: "/shifts", route: "/shifts/:id",
    prepare: async (page) => {
      await laterShift(page, "Разгрузка угля", "heavy");
      await page.locator("aside button:has(.tabler-icon-users)").click();
      await page.getByRole("dialog").getByRole("alert").waitFor();
    },
  },
  {
    name: "stock-uncounted", path: "/stock",
    prepare: async (page) => {
      await givenUncounted(page);
      await page.locator("main a[href*='amounts=unknown']").waitFor();
    },
  },
  {
    name: "deliveries-evidence", path: "/deliveries?evidence=none",
    prepare: (page) => page.locator("button:has(.tabler-icon-filter)").click(),
  },
  {
    name: "deliveries-round", path: "/deliveries", route: "/deliveries/:id",
    prepare: async (page) => {
      const id = await givenOnARound(page);
      await go(page, `/deliveries/${id}`);
      await page.locator("aside a[href*='/assignments/confirm']").waitFor();
    },
  },
  { name: "requests-many", path: "/requests", prepare: longColumn },
  {
    name: "settings-hours", path: "/settings",
    prepare: async (page) => {
      const hours = page.locator("form:has([data-path='weekly.0.from'])");
      await hours.getByRole("button").last().scrollIntoViewIfNeeded();
      // The last of its buttons but one puts a single day beside the week.
      await hours.locator("button[type=button]").last().click();
      await hours.locator("[data-path='exceptions.0.from']").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "settings-own", path: "/settings",
    prepare: async (page) => {
      const call = await clientOfPage(page);
      const paper = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("[текст]")] }] }));
      await call.setup.setLetterTemplate({ file: fileOf(paper, "бланк корпуса.docx") });
      await call.setup.setMark({ file: fileOf(pngOf(240, 120), "знак.png") });
      await page.reload();
      await page.locator("main img").waitFor();
      await page.getByText("бланк корпуса.docx").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "ownFigures-card", path: "/ownFigures", route: "/ownFigures/:id",
    prepare: async (page) => {
      await go(page, `/ownFigures/${await ownFigure(page)}`);
      await page.locator("aside h2").waitFor();
    },
  },
  {
    name: "ownFigures-edit", path: "/ownFigures", route: "/ownFigures/:id/edit", part: "aside",
    prepare: async (page) => {
      await go(page, `/ownFigures/${await ownFigure(page)}/edit`);
      await page.locator("aside form").waitFor();
    },
  },
];

async function ownFigure(page: Page): Promise<string> {
  const call = await clientOfPage(page);
  const { rows: [known] } = await call.ownFigures.list({ filters: {} });
  const fields = { nameRu: "Волонтёры-учителя", nameKk: "Мұғалім еріктілер", nameEn: "", measure: "volunteers" as const, direction: null, providerId: null, campaignId: null, itemKindId: null, unit: null, district: null, vulnerability: null, occupation: "teacher" as const };
  return known?.id ?? (await call.ownFigures.create({ fields })).id;
}
