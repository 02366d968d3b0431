/** From the address of a screen to the screen with its rows in a browser, beside the same screen of an empty office. */
import type { Page } from "playwright";
import { closeSharedBrowser, type OpenApp, openApp } from "../../helpers/browser";
import type { Operation } from "../measure";
import type { RegionFolder } from "../region/region";

interface Painted {
  readonly name: string;
  /** Address behind the hash. */
  readonly path: string;
  /** What is there when an office that has something is painted, and when one is that has nothing. */
  readonly filled: string;
  readonly empty: string;
}

/** Both questions of the home screen are answered: a tile says a number instead of the dots. */
const told = (address: string): string => `:has(> a[href*='${address}'] .number:not(:text-is('…')))`;
const HOME = `div${told("/deliveries?state=confirmed")}${told("/contacts?from")}`;

const SCREENS: readonly Painted[] = [
  { name: "paint: home", path: "/", filled: HOME, empty: HOME },
  { name: "paint: board of requests", path: "/requests", filled: "[data-request]", empty: "section[data-column]" },
];
const MOST_TIMES_EMPTY = 2;
const VIEWPORT = { width: 1280, height: 720 };

/** Nobody else may have the folders open. */
export function paintOperations(big: RegionFolder, empty: RegionFolder, rounds: number): Operation[] {
  return SCREENS.map(({ name, path, ...seen }) => {
    let windows: { readonly big: OpenApp; readonly empty: OpenApp } | null = null;
    const painted = async (app: OpenApp | undefined, selector: string): Promise<number> => {
      if (!app) throw new Error("No window is open.");
      await reopen(app.page, `${app.address}#${path}`);
      await app.page.locator(selector).first().waitFor();
      return app.page.locator(selector).count();
    };
    return {
      name, mostTimesFloor: MOST_TIMES_EMPTY, floorIs: "the same screen of an empty office", rounds,
      async prepare() {
        windows = { big: await openApp({ data: big.dataFolder, viewport: VIEWPORT }), empty: await openApp({ data: empty.dataFolder, viewport: VIEWPORT }) };
        await painted(windows.big, seen.filled);
        await painted(windows.empty, seen.empty);
      },
      run: () => painted(windows?.big, seen.filled),
      async floor() {
        await painted(windows?.empty, seen.empty);
      },
      async finish() {
        await windows?.big.stop();
        await windows?.empty.stop();
        windows = null;
        await closeSharedBrowser();
      },
    };
  });
}

/** A window of its own kind: what the last one had asked for is forgotten. */
async function reopen(page: Page, address: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(address);
}
