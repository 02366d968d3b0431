/**
 * Scenarios 3 and 4 from the keyboard: the corps' own aid to citizens, one of them twice and one a day too late, and a campaign of
 * somebody else's that five of them also stand in. Whoever is only one of many comes over the calls the window makes.
 */
import type { ContractRouterClient } from "@orpc/contract";
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Contract } from "../../shared/contract";
import type { DeliveryFields } from "../../shared/contract/deliveries";
import { addDays, formatLocalDate } from "../../shared/domain/periods";
import { whole } from "../../shared/domain/quantities";
import { type OpenApp, openApp } from "../helpers/browser";
import { choose } from "../helpers/choosing";
import { partnerFields } from "../helpers/fields";
import { setUpCorps } from "../helpers/firstCorps";
import { clientOfPage } from "../helpers/httpAsk";
import { campaignFields, newPerson, personFields, volunteerFields } from "../helpers/peopleFields";

let app: OpenApp;
let page: Page;
let call: ContractRouterClient<Contract>;
let today: string;
let yesterday: string;
let partyId: string;
let campaignId: string;
let corpsId: string;
const people: string[] = [];
let give: (recipientId: string, overrides?: Partial<DeliveryFields>) => Promise<unknown>;

const nameOf = (at: number): string => `Гражданин Житель${String(at + 1).padStart(3, "0")}`;
const pane = (): Locator => page.getByRole("complementary");
const figure = (id: string): Locator => page.locator(`[data-figure^="${id}"]`).first();
const said = (id: string): Promise<string> => figure(id).innerText().then((text) => text.replaceAll("\u00a0", " "));

/** One delivery to a citizen, typed as a clerk would; what is said last is what this one has of its own. */
async function enter(recipient: string, date: string, own: () => Promise<void> = async () => undefined): Promise<void> {
  await page.goto(`${app.address}#/deliveries/new`);
  await pane().getByText("Человек", { exact: true }).first().click();
  const day = pane().getByRole("textbox", { name: "Когда выдано" });
  await day.fill(formatLocalDate(date));
  await day.press("Tab");
  await choose(pane(), "Человек", recipient);
  await choose(pane(), "Вид помощи", "продуктов");
  await pane().getByRole("textbox", { name: "Сколько", exact: true }).fill("1");
  await own();
  await page.keyboard.press("Control+s");
  await pane().locator('[data-state="confirmed"]').first().waitFor();
}

async function openBriefing(): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${app.address}#/briefings/compose?from=${addDays(today, -18)}&to=${yesterday}`);
  await figure("aid.citizens.corps").waitFor();
}

beforeAll(async () => {
  app = await openApp();
  page = app.page;
  await setUpCorps(page);
  call = await clientOfPage(page);
  // A window that is open would ask for everything anew at each of two hundred writes.
  await page.goto("about:blank");
  const status = await call.system.status();
  ({ today } = status);
  yesterday = addDays(today, -1);
  corpsId = status.corps?.partnerId ?? "";
  ({ id: partyId } = await call.partners.create({ fields: partnerFields({ kind: "party", nameRu: "Партия развития" }) }));
  ({ id: campaignId } = await call.campaigns.create({ fields: campaignFields({ nameRu: "Birgemiz", organiserId: partyId, from: addDays(today, -18) }) }));
  await call.volunteers.create({ fields: volunteerFields(newPerson("Ермеков Арман", { birthDate: "1990-01-01" })) });
  const set = (await call.items.all()).find(({ label }) => label === "Продуктовый набор")?.id ?? "";
  give = (recipientId, overrides = {}) => call.deliveries.create({
    fields: {
      date: yesterday, state: "confirmed", direction: "targeted_aid", campaignId: null, providers: [corpsId], volunteers: [], recipientKind: "person", recipientId, headcount: null,
      lines: [{ itemKindId: set, qualifier: "exact", quantity: whole(1, "set"), unit: "set" }], katoCode: null, place: "", storeId: null, note: "", ...overrides,
    },
  });
  const volunteers = [(await call.volunteers.choices({ search: "", limit: 1 }))[0]?.id ?? ""];
  for (let at = 0; at < 117; at++) people.push((await call.people.create({ fields: personFields(nameOf(at)) })).id);
  for (const id of people.slice(0, 16)) await give(id);
  // The campaign's list: four of the seventeen, and 98 others.
  for (const id of [...people.slice(0, 4), ...people.slice(17, 115)]) await give(id, { providers: [partyId], campaignId, volunteers });
}, 120_000);
afterAll(() => app.stop());

describe("scenario 3: citizens and deliveries", () => {
  it("R1 R11 the seventeenth is helped, one of the others a second time, and somebody a day after the period: 17 citizens, 18 deliveries", async () => {
    await enter("Житель017", yesterday);
    await enter("Житель003", yesterday);
    await enter("Житель116", today);
    await openBriefing();
    expect(await said("aid.citizens.corps")).toContain("17 граждан");
    expect(await said("aid.deliveries.corps")).toContain("18 выдач");
  });

  it("R13 the one that came too late stands beside them, with the reason", async () => {
    await figure("aid.citizens.corps").click();
    await page.getByRole("tab", { name: "Учтено: 18" }).waitFor();
    await page.getByRole("tab", { name: /Не учтено/ }).click();
    const left = page.getByRole("tabpanel", { name: /Не учтено/ });
    await left.getByText(/Позже периода: 1/).click();
    await left.getByText("Житель116").waitFor();
    expect(await left.locator("tbody tr").count()).toBe(1);
  });
});

describe("scenario 4: overlap with a campaign", () => {
  const inCampaign = async (): Promise<void> => {
    const providers = pane().getByRole("combobox", { name: "Кто помог" });
    await providers.click();
    await providers.press("Backspace");
    await providers.press("Tab");
    await choose(pane(), "Кто помог", "Партия");
    await choose(pane(), "Акция", "Birgemiz");
    await choose(pane(), "Волонтёры корпуса", "Ермеков");
  };

  it("R1 a fifth of the seventeen and the last of the others are entered in the campaign: 104 in it, 116 together, and 121 nowhere", async () => {
    await enter("Житель005", yesterday, inCampaign);
    await enter("Житель117", yesterday, inCampaign);
    await openBriefing();
    expect(await said("aid.citizens.campaign")).toContain("104 гражданина");
    expect(await said("aid.citizens.together")).toContain("116 граждан");
    expect(await said("aid.citizens.corps")).toContain("17 граждан");
    expect(await said("aid.deliveries.corps")).toContain("18 выдач");
    expect((await page.locator("main").innerText()).replaceAll("\u00a0", " ")).not.toMatch(/\b121 /);
  });

  it("R1 R25 what the party gave with the corps' volunteers is a figure of its own, in the text as well, and opens to its rows", async () => {
    expect(await said("joint.citizens")).toContain("104 гражданина");
    expect(await said("joint.deliveries")).toContain("104 выдачи");
    await figure("joint.deliveries").click();
    await page.getByRole("tab", { name: "Учтено: 104" }).waitFor();
    const { plain } = await call.briefings.text({ from: addDays(today, -18), to: yesterday, language: "ru" });
    expect(plain.replaceAll("\u00a0", " ")).toContain("При участии волонтёров корпуса партнёрами оказана помощь: 104 выдачи; получатели поимённо — 104 гражданина. Это помощь партнёров, в собственную помощь корпуса она не входит.");
    expect(plain).not.toContain("121");
    expect(app.complaints).toEqual([]);
  });
});
