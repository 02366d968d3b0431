import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PAGE_HEADERS } from "../../electron/hosts/pageHeaders";
import { boundsFor, SMALLEST, type WindowState } from "../../electron/window/windowState";
import { ROOT } from "../helpers/built";
import { FULL_HD, runMain } from "../helpers/electronDouble/runMain";
import { temporaryFolder } from "../helpers/testOffice";

describe("the window", () => {
  it("is sandboxed and knows nothing of Node: every preference of its page", async () => {
    const main = await runMain();
    const { options } = await main.window();
    expect(options.webPreferences).toEqual({
      preload: join(ROOT, "out/preload/preload.cjs"),
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
      spellcheck: false,
    });
    expect(main.app.sandboxed).toBe(true);
    expect(existsSync(String(options.webPreferences?.preload))).toBe(true);
    expect(existsSync(String(options.icon))).toBe(true);
  });

  it("shows itself only when its page is drawn, and shows its own page", async () => {
    const window = await (await runMain()).window();
    expect(window.options.show).toBe(false);
    expect([window.url, window.seen]).toEqual(["erikti://app/", ["show"]]);
  });

  it("lets a page that asks to stay be closed all the same: forms keep their drafts", async () => {
    expect((await (await runMain()).window()).webContents.leavesInSpiteOfUnload()).toBe(true);
  });

  const languages: readonly [string[], string[], string][] = [
    [["ru-KZ"], [], "Выйти"], [["kk-KZ"], [], "Шығу"], [["en-GB"], [], "Quit"], [["de-DE"], [], "Выйти"], [[], [], "Выйти"], [["ru-KZ"], ["--lang", "kk"], "Шығу"],
  ];
  it.each(languages)("speaks in its menu with the system's language %j and the arguments %j", async (system, args, quit) => {
    const main = await runMain({ languages: system, args });
    await main.window();
    const [program] = main.menu.bar;
    const items = program?.submenu as { label?: string; role?: string }[];
    expect(items.find((item) => item.role === "quit")?.label).toBe(quit);
  });

  it("offers cut, copy and paste under the right button where one types, copy where something is marked, else nothing", async () => {
    const main = await runMain();
    const { webContents } = await main.window();
    const flags = { canCut: true, canCopy: true, canPaste: false };
    const before = main.menu.popups.length;
    webContents.emit("context-menu", {}, { isEditable: true, selectionText: "", editFlags: flags });
    webContents.emit("context-menu", {}, { isEditable: false, selectionText: "320", editFlags: flags });
    webContents.emit("context-menu", {}, { isEditable: false, selectionText: " ", editFlags: flags });
    const roles = main.menu.popups.slice(before).map((items) => items.map(({ role, enabled }) => [role, enabled]));
    expect(roles).toEqual([[["cut", true], ["copy", true], ["paste", false], [undefined, undefined], ["selectAll", undefined]], [["copy", undefined]]]);
  });
});

describe("the window's own address", () => {
  it("is a secure standard scheme, registered before the program is ready, with no rights beyond", async () => {
    const main = await runMain();
    expect(main.protocol.schemes).toEqual([{ scheme: "erikti", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
  });

  it("answers with the built files under the same policy as in a browser", async () => {
    const main = await runMain();
    await main.window();
    const page = await main.protocol.fetch("erikti://app/");
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(Object.fromEntries(page.headers)).toMatchObject(PAGE_HEADERS);
    const text = await page.text();
    expect(text).toBe(readFileSync(join(ROOT, "out/renderer/index.html"), "utf8"));
    const [, script = ""] = /src="\.\/(assets\/[^"]+\.js)"/.exec(text) ?? [];
    const asset = await main.protocol.fetch(`erikti://app/${script}`);
    expect([asset.status, asset.headers.get("content-type")]).toEqual([200, "text/javascript; charset=utf-8"]);
  });

  const refused: readonly [string, RequestInit][] = [
    ["erikti://other/", {}], ["erikti://app/missing.html", {}], ["erikti://app/", { method: "POST", body: "x" }],
    ["erikti://app/..%2f..%2fpackage.json", {}], ["erikti://app/..%5c..%5cpackage.json", {}], ["erikti://app/%2e%2e/main/main.js", {}],
    ["erikti://app/assets/../../../package.json", {}], ["erikti://app/%00.html", {}], ["erikti://app/C:/Windows/win.ini", {}],
  ];
  it("does not answer for anything else, nor for anything outside the built window", async () => {
    const main = await runMain();
    await main.window();
    for (const [address, init] of refused) {
      const answer = await main.protocol.fetch(address, init);
      expect([address, answer.status, await answer.text()]).toEqual([address, 404, "There is no such page."]);
      expect(Object.fromEntries(answer.headers)).toMatchObject(PAGE_HEADERS);
    }
  });
});

const area = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const state = (x: number, y: number, width: number, height: number): WindowState => ({ x, y, width, height, maximized: false });
const laptop = area(0, 0, 1366, 728);

describe("where the window stands", () => {
  const cases: readonly [string, WindowState | null, ReturnType<typeof area>[], ReturnType<typeof area>][] = [
    ["the first time: in the middle, in its usual size", null, [FULL_HD], area(277, 110, 1366, 820)],
    ["the first time on a small screen: all of it", null, [laptop], laptop],
    ["as it was left", state(100, 80, 1200, 800), [FULL_HD], area(100, 80, 1200, 800)],
    ["as it was left on the second screen", state(-1500, 40, 1200, 800), [FULL_HD, area(-1920, 0, 1920, 1040)], area(-1500, 40, 1200, 800)],
    ["in the middle of the first screen when the second is gone", state(-1500, 40, 1200, 800), [FULL_HD], area(360, 120, 1200, 800)],
    ["moved in when it hung over an edge", state(1700, 900, 1200, 800), [FULL_HD], area(720, 240, 1200, 800)],
    ["moved in when it stood above the screen", state(100, -300, 1200, 800), [FULL_HD], area(100, 0, 1200, 800)],
    ["no larger than a screen that shrank", state(0, 0, 1900, 1000), [laptop], laptop],
    ["no smaller than can be worked in", state(10, 10, 200, 150), [FULL_HD], area(10, 10, SMALLEST.width, SMALLEST.height)],
    ["on a screen smaller than the smallest window: all of it", state(0, 0, 1000, 700), [area(0, 0, 800, 500)], area(0, 0, 800, 500)],
    ["in the middle when hardly a corner was left on a screen", state(1900, 1030, 1200, 800), [FULL_HD], area(360, 120, 1200, 800)],
  ];
  it.each(cases)("%s", (_title, saved, areas, expected) => expect(boundsFor(saved, areas)).toEqual(expected));

  it("is remembered when it closes and taken up again, maximised or not", async () => {
    const dataFolder = await temporaryFolder();
    const first = await runMain({ dataFolder });
    const window = await first.window();
    window.bounds = area(40, 50, 1100, 700);
    window.maximized = true;
    window.close();
    expect(await first.app.ended).toBe(0);
    const file = join(dataFolder, "window", "window.json");
    expect(existsSync(file)).toBe(true);
    const second = await (await runMain({ dataFolder })).window();
    expect(second.options).toMatchObject(area(40, 50, 1100, 700));
    expect(second.maximized).toBe(true);
  });

  it.each(["", "{", "[]", '{"x":"left"}', '{"x":1e999,"y":0,"width":10,"height":10,"maximized":false}', '{"x":0,"y":0,"width":-5,"height":0,"maximized":false}'])(
    "is the usual place when what was remembered is %j",
    async (text) => {
      const dataFolder = await temporaryFolder();
      await mkdir(join(dataFolder, "window"));
      writeFileSync(join(dataFolder, "window", "window.json"), text);
      expect((await (await runMain({ dataFolder })).window()).options).toMatchObject(area(277, 110, 1366, 820));
    },
  );
});
