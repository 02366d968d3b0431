/** The desktop host: wires Electron's window to the office. What may be decided without Electron stands in hosts/ and window/. */
import "reflect-metadata";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell, type WebContents } from "electron";
import { serveOfficePorts } from "./hosts/desktop/officePort";
import { HOME, SCHEMES, servePages } from "./hosts/desktop/pages";
import { saveFile } from "./hosts/desktop/saveFile";
import { type OfficeDoor, openOffice } from "./hosts/openOffice";
import { type HostOptions, readHostOptions, UsageError, usualDataFolder } from "./hosts/options";
import { complain } from "./hosts/trouble";
import { HOST_WORDS } from "./hosts/words";
import type { HostPort } from "./office/core/hostPort";
import { menuBar } from "./window/menu";
import { guardNavigation } from "./window/navigation";
import { refusePermissions } from "./window/permissions";
import { openWindow } from "./window/window";

const root = resolve(import.meta.dirname, "../..");
/** The page's address; the development server's while developing, never in an installed program. */
const home = (!app.isPackaged && process.env["ELECTRON_RENDERER_URL"]) || HOME;
const isOurs = (address: string): boolean => URL.canParse(address) && new URL(address).href.startsWith(new URL(home).href);

function hostFor(contents: WebContents): HostPort {
  return {
    kind: "desktop",
    async handOver(file) {
      const window = BrowserWindow.fromWebContents(contents);
      return window ? saveFile({ dialog, window, folder: app.getPath("documents") }, file) : { outcome: "cancelled" };
    },
  };
}

function fail(title: string, error: unknown): void {
  complain(error);
  dialog.showErrorBox(title, error instanceof Error ? error.message : String(error));
  app.exit(error instanceof UsageError ? 2 : 1);
}

/** Nothing that was acknowledged is lost: the program ends only when the office is closed. */
function closeBeforeQuit(door: OfficeDoor): void {
  let closed = false;
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    for (const window of BrowserWindow.getAllWindows()) window.hide();
    await door.close();
    closed = true;
    app.quit();
  };
  app.on("before-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    closing ??= close().catch((error: unknown) => {
      complain(error);
      app.exit(1);
    });
  });
}

async function start(args: readonly string[], dataFolder: string): Promise<void> {
  const options = readHostOptions(args, app.getPreferredSystemLanguages()[0] ?? "", "passed over");
  const words = HOST_WORDS[options.language];
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  servePages(protocol, join(root, "out/renderer"));
  refusePermissions(session.defaultSession, isOurs);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuBar(words.menu, () => void shell.openPath(dataFolder))));

  const door = await openOffice({ dataFolder, resources: join(root, "resources"), version, demo: options.demo ? options.language : null, onTrouble: complain });
  closeBeforeQuit(door);
  serveOfficePorts(ipcMain, { door, isOurs, hostFor, onTrouble: complain });
  await openWindow({
    home, words: words.menu, onTrouble: complain,
    preload: join(root, "out/preload/preload.cjs"),
    icon: join(root, "resources/icons/icon.png"),
    stateFile: join(app.getPath("userData"), "window.json"),
  });
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function main(): void {
  const args = process.argv.slice(1);
  let options: HostOptions;
  try {
    options = readHostOptions(args, "", "passed over");
  } catch (error) {
    return fail("Erikti", error);
  }
  const dataFolder = options.data ?? usualDataFolder(options.demo, { platform: process.platform, home: homedir(), env: process.env });
  // Before the lock is asked for: one window per data folder, so that the demo may stand beside the office.
  app.setPath("userData", join(dataFolder, "window"));
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged(SCHEMES);
  app.on("second-instance", focusWindow);
  app.on("window-all-closed", () => app.quit());
  app.on("web-contents-created", (_event, contents) => guardNavigation(contents, home, shell));
  app.whenReady().then(() => start(args, dataFolder)).catch((error: unknown) => fail(HOST_WORDS[options.language].cannotStart, error));
}

main();
