/** The one window: sandboxed, without Node, where it stood last time. */
import { BrowserWindow, Menu, screen } from "electron";
import { contextMenu, type MenuWords } from "./menu";
import { boundsFor, readWindowState, SMALLEST, type WindowState, writeWindowState } from "./windowState";

export interface WindowOptions {
  readonly home: string;
  readonly preload: string;
  readonly icon: string;
  readonly stateFile: string;
  readonly words: MenuWords;
  onTrouble(error: unknown): void;
}

export async function openWindow({ home, preload, icon, stateFile, words, onTrouble }: WindowOptions): Promise<BrowserWindow> {
  const saved = await readWindowState(stateFile);
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  const bounds = boundsFor(saved, [primary, ...others].map((display) => display.workArea));
  const window = new BrowserWindow({
    ...bounds,
    minWidth: Math.min(SMALLEST.width, bounds.width),
    minHeight: Math.min(SMALLEST.height, bounds.height),
    title: "Ерікті",
    icon,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  });
  if (saved?.maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeWindowState(stateFile, state);
    } catch (error) {
      // A full disk must not keep the window open.
      onTrouble(error);
    }
  });
  // Unsaved forms keep a draft of themselves; a page must not be able to hold the window open without a word.
  window.webContents.on("will-prevent-unload", (event) => event.preventDefault());
  window.webContents.on("context-menu", (_event, params) => {
    const items = contextMenu(words, params);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
  await window.loadURL(home);
  return window;
}
