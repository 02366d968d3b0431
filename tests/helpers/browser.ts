/** A real browser and the real program in it. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { type HostProcess, type HostProcessOptions, startHost } from "./hostProcess";

/** Measured to start a browser without system packages; its package's own list is made for another purpose. */
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
];

interface Candidate {
  readonly name: string;
  readonly path: () => Promise<string | null>;
}

const ifThere = (path: string): string | null => (existsSync(path) ? path : null);

async function onPath(names: readonly string[]): Promise<string | null> {
  if (process.platform === "win32") return null;
  for (const name of names) {
    const found = await promisify(execFile)("which", [name]).catch(() => null);
    if (found) return found.stdout.trim();
  }
  return null;
}

async function ofTheSystem(): Promise<string | null> {
  const programs = [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]].filter((folder) => folder !== undefined);
  const usual = [
    ...programs.flatMap((folder) => [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`]),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
  return usual.find((path) => existsSync(path)) ?? onPath(["google-chrome", "google-chrome-stable", "microsoft-edge", "chromium", "chromium-browser"]);
}

async function ofThePackage(): Promise<string | null> {
  // It carries a binary for one system only.
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}

const CANDIDATES: readonly Candidate[] = [
  { name: "ERIKTI_BROWSER", path: async () => process.env["ERIKTI_BROWSER"] || null },
  { name: "Playwright's own", path: async () => ifThere(chromium.executablePath()) },
  { name: "the system's", path: ofTheSystem },
  { name: "@sparticuz/chromium", path: ofThePackage },
];

/** The first browser that starts. One that was named by hand and does not is an error, not a reason to take another. */
export async function launchBrowser(): Promise<Browser> {
  const tried: string[] = [];
  for (const { name, path } of CANDIDATES) {
    const executablePath = await path();
    if (!executablePath) continue;
    try {
      return await chromium.launch({ executablePath, args: FLAGS });
    } catch (error) {
      // Found and not startable: most often a library of the system is missing.
      tried.push(`${name} (${executablePath}): ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
      if (name === "ERIKTI_BROWSER") break;
    }
  }
  throw new Error(
    ["No browser starts here. Install Chrome, Edge or Chromium, or run `npx playwright install chromium`, or name one in ERIKTI_BROWSER.", ...tried].join("\n"),
  );
}

let shared: Promise<Browser> | null = null;

/** One browser per test process; each app gets a context of its own. It ends with the process. */
export const sharedBrowser = (): Promise<Browser> => (shared ??= launchBrowser());

/** For a process that goes on, or is to end by itself, after the last app was stopped. */
export async function closeSharedBrowser(): Promise<void> {
  const open = shared;
  shared = null;
  await (await open)?.close();
}

export interface AppOptions extends HostProcessOptions {
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Scaling of the screen: 1.25 and 1.5 are what Windows offers. */
  readonly scale?: number;
}

export interface OpenApp {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly host: HostProcess;
  /** Where the window lies; its cookie is in `context`, so more pages of this office can be opened with it. */
  readonly address: string;
  /** What the page complained about: errors that reached the window and the console's errors. */
  readonly complaints: readonly string[];
  stop(): Promise<void>;
}

/** Starts an office of its own and opens its window. Call `stop` in the test's end (`onTestFinished`, `afterAll`). */
export async function openApp(options: AppOptions = {}): Promise<OpenApp> {
  const host = await startHost(options);
  const browser = await sharedBrowser();
  const { colorScheme = "light", viewport = { width: 1366, height: 768 }, scale = 1 } = options;
  const context = await browser.newContext({
    viewport, colorScheme, deviceScaleFactor: scale, acceptDownloads: true, reducedMotion: "reduce",
    locale: { ru: "ru-RU", kk: "kk-KZ", en: "en-GB" }[options.lang ?? "ru"],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  await page.goto(host.address);
  return {
    page, context, host, complaints,
    address: new URL(".", page.url()).href,
    async stop() {
      await context.close();
      await host.stop();
    },
  };
}
