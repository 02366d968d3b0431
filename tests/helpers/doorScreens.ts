/** What a window shows before anybody sits at the desk, and while the office cannot be opened. */
import type { Page } from "playwright";
import { DATABASE_PROBLEMS } from "../../electron/database/problems";
import type { Status } from "../../shared/contract/system";
import type { OpenApp } from "./browser";

export interface DoorScreen {
  readonly name: string;
  show(app: OpenApp): Promise<void>;
}

/** The office as it is, saying something else of itself: each problem looks as it would, without harming a disk for it. */
async function saying(page: Page, change: (status: Status) => Partial<Status>): Promise<void> {
  await page.route("**/rpc/system/status", async (route) => {
    const answer = await route.fetch();
    const { json } = (await answer.json()) as { json: Status };
    await route.fulfill({ response: answer, json: { json: { ...json, ...change(json) } } });
  });
}

async function fresh({ page, address }: OpenApp): Promise<void> {
  await page.unrouteAll({ behavior: "wait" });
  await page.goto("about:blank");
  await page.goto(address);
  await page.locator("h1").first().waitFor();
}

const problem = (code: string): DoorScreen => ({
  name: `problem-${code}`,
  async show(app) {
    await app.page.unrouteAll({ behavior: "wait" });
    await saying(app.page, () => ({ state: "problem", atDesk: null, problem: { code, detail: "SQLITE_ERROR", dataFolder: "C:\\Users\\Айгуль\\AppData\\Roaming\\Erikti", lastCopy: code === "damaged" || code === "missing" ? { file: "C:\\Users\\Айгуль\\AppData\\Roaming\\Erikti\\backups\\daily-2026-04-01T07-00-00.sqlite", at: "2026-04-01T07:00:00Z" } : null } }));
    await app.page.goto("about:blank");
    await app.page.goto(app.address);
    await app.page.getByRole("alert").waitFor();
  },
});

const withoutOffice = (name: string, status: number, body: object): DoorScreen => ({
  name: `problem-${name}`,
  async show({ page, address }) {
    await page.unrouteAll({ behavior: "wait" });
    await page.route("**/rpc/system/status", (route) => route.fulfill({ status, json: { json: body } }));
    await page.goto("about:blank");
    await page.goto(address);
    // A call that fails is tried again before the window gives up.
    await page.getByRole("alert").waitFor({ timeout: 30_000 });
  },
});

/** Of an office with a demo in it: where a page should stand and none does, inside the window and before its door. */
export const ASTRAY_SCREENS: readonly DoorScreen[] = [
  {
    name: "astray-nowhere",
    async show({ page }) {
      await page.evaluate(() => { window.location.hash = "/no-such-page/7"; });
      await page.locator("main a[href='#/home']").waitFor();
    },
  },
  {
    name: "astray-fault",
    async show({ page }) {
      await page.route("**/rpc/partners/list", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify({ json: { total: 1, rows: [null] } }) }));
      await page.evaluate(() => { window.location.hash = "/partners"; });
      await page.getByRole("alert").getByRole("heading", { level: 1 }).waitFor();
      await page.unroute("**/rpc/partners/list");
    },
  },
];

/** What a browser sees that has no key to the office: the host's own page. Last in its window, which has no way back. */
const closedDoor: DoorScreen = {
  name: "closed-door",
  async show({ page, context, address }) {
    await page.unrouteAll({ behavior: "wait" });
    await context.clearCookies();
    await page.goto("about:blank");
    await page.goto(address);
    await page.locator("h1").waitFor();
  },
};

/** For an office that is set up with a person who has the PIN `pin`. */
export function doorScreens(pin: string): readonly DoorScreen[] {
  const choose = async (app: OpenApp): Promise<void> => {
    await fresh(app);
    await app.page.getByRole("radio", { name: /./ }).first().waitFor();
    await app.page.locator("form input[type=radio]").first().check();
    await app.page.locator("input[data-path=pin]").waitFor();
  };
  return [
    { name: "sign-in", show: fresh },
    { name: "sign-in-pin", show: choose },
    {
      name: "sign-in-wrong",
      async show(app) {
        await choose(app);
        await app.page.locator("input[data-path=pin]").fill(`${pin}0`);
        await app.page.keyboard.press("Enter");
        await app.page.locator(".mantine-InputWrapper-error").waitFor();
      },
    },
    ...DATABASE_PROBLEMS.map(problem),
    {
      name: "restore-asked",
      async show(app) {
        await problem("damaged").show(app);
        await app.page.getByRole("alert").getByRole("button").nth(1).click();
        await app.page.getByRole("dialog").waitFor();
      },
    },
    withoutOffice("no-session", 401, { defined: false, code: "UNAUTHORIZED", status: 401, message: "This window has no session." }),
    closedDoor,
  ];
}
