/**
 * Runs the built main bundle in plain Node against the double. `import "electron"` inside the bundle is answered by a
 * loader hook with what stands under a global name; each start gets modules of its own.
 */
import { createRequire, register } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Rectangle } from "electron";
import { onTestFinished } from "vitest";
import { ensureBuilt, ROOT } from "../built";
import { temporaryFolder } from "../testOffice";
import { AppDouble } from "./app";
import { deferred, documented } from "./documented";
import { DialogDouble, IpcMainDouble, MenuDouble, ProtocolDouble, ScreenDouble, SessionDouble, ShellDouble } from "./system";
import { type ContentsDouble, WindowDouble } from "./windows";

const GLOBAL_NAME = "eriktiElectronDouble";
const NAMES = ["app", "BrowserWindow", "dialog", "ipcMain", "Menu", "protocol", "screen", "session", "shell"] as const;
type Modules = Record<(typeof NAMES)[number], unknown>;

const hook = `
const names = ${JSON.stringify(NAMES)};
export async function resolve(specifier, context, next) {
  if (specifier !== "electron") return next(specifier, context);
  const run = new URL(context.parentURL).searchParams.get("run");
  const code = "const it = globalThis.${GLOBAL_NAME}.get(" + JSON.stringify(run) + ");" + names.map((name) => "export const " + name + " = it." + name + ";").join("");
  return { url: "data:text/javascript," + encodeURIComponent(code), shortCircuit: true };
}`;

const runs = new Map<string, Modules>();
let registered = false;
const nativeImport = createRequire(import.meta.url)("./nativeImport.cjs") as (url: string) => Promise<unknown>;

function registerOnce(): void {
  if (registered) return;
  registered = true;
  Object.assign(globalThis, { [GLOBAL_NAME]: runs });
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
}

export interface RunOptions {
  readonly args?: readonly string[];
  readonly dataFolder?: string;
  readonly first?: boolean;
  readonly languages?: readonly string[];
  readonly displays?: readonly Rectangle[];
  /** Leaves the program before Electron is ready. */
  readonly notReady?: boolean;
}

export interface RunningMain {
  readonly app: AppDouble;
  readonly windows: WindowDouble[];
  readonly dialog: DialogDouble;
  readonly ipcMain: IpcMainDouble;
  readonly protocol: ProtocolDouble;
  readonly session: SessionDouble;
  readonly shell: ShellDouble;
  readonly menu: typeof MenuDouble;
  readonly dataFolder: string;
  /** The window, once it shows its page. */
  window(): Promise<WindowDouble>;
}

export const FULL_HD: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };

/** Starts the program; it is quit with the test. */
export async function runMain(options: RunOptions = {}): Promise<RunningMain> {
  await ensureBuilt();
  registerOnce();
  const dataFolder = options.dataFolder ?? (await temporaryFolder());
  const windows: WindowDouble[] = [];
  const firstPage = deferred<WindowDouble>();

  const app = new AppDouble({
    first: options.first ?? true,
    languages: options.languages ?? ["ru-RU"],
    paths: { userData: join(dataFolder, "electron"), documents: join(dataFolder, "documents") },
    closeWindows: () => {
      for (const window of windows) window.close();
      return windows.every((window) => window.closed);
    },
  });
  const isReady = (): boolean => app.isReady;

  class BrowserWindow extends WindowDouble {
    constructor(windowOptions: ConstructorParameters<typeof WindowDouble>[0]) {
      super(windowOptions);
      if (!isReady()) throw new Error("Cannot create BrowserWindow before app is ready");
      const window = documented("BrowserWindow", this);
      windows.push(window);
      app.emit("web-contents-created", {}, this.webContents);
      this.once("ready-to-show", () => firstPage.resolve(window));
      this.once("closed", () => {
        if (!app.isQuitting && windows.every((each) => each.closed)) app.emit("window-all-closed");
      });
      return window;
    }

    static getAllWindows(): WindowDouble[] {
      return windows.filter((window) => !window.closed);
    }

    static fromWebContents(contents: ContentsDouble): WindowDouble | null {
      return windows.find((window) => window.webContents === contents) ?? null;
    }
  }

  const dialog = new DialogDouble();
  const ipcMain = new IpcMainDouble();
  const protocol = new ProtocolDouble(isReady);
  const session = new SessionDouble();
  const shell = new ShellDouble();
  const screen = new ScreenDouble(options.displays ?? [FULL_HD], isReady);
  const sessions = {
    get defaultSession() {
      if (!isReady()) throw new Error("Session can only be received when app is ready");
      return documented("session", session);
    },
  };
  const run = String(runs.size + 1);
  runs.set(run, {
    app: documented("app", app), BrowserWindow, dialog: documented("dialog", dialog), ipcMain: documented("ipcMain", ipcMain), Menu: MenuDouble,
    protocol: documented("protocol", protocol), screen: documented("screen", screen), session: documented("session", sessions), shell: documented("shell", shell),
  });

  const argv = process.argv;
  process.argv = [argv[0] ?? "", ROOT, "--data", dataFolder, ...(options.args ?? [])];
  try {
    await nativeImport(`${pathToFileURL(join(ROOT, "out/main/main.js")).href}?run=${run}`);
  } finally {
    process.argv = argv;
  }
  onTestFinished(async () => {
    app.quit();
    await app.ended;
  });
  if (!options.notReady) app.becomeReady();
  const window = (): Promise<WindowDouble> =>
    Promise.race([firstPage.promise, app.ended.then((code) => Promise.reject(new Error(`The program ended with ${code}: ${JSON.stringify(dialog.errors)}`)))]);
  return { app, windows, dialog, ipcMain, protocol, session, shell, menu: MenuDouble, dataFolder, window };
}
