import { describe, expect, it } from "vitest";
import { mayOpenOutside } from "../../electron/window/navigation";
import { runMain } from "../helpers/electronDouble/runMain";

const outside: readonly [string, boolean][] = [
  ["https://adilet.zan.kz/rus/docs/Z1600000042", true],
  ["https://wa.me/77011234567", true],
  ["tel:+77292123456", true],
  ["tel:+7%20(7292)%2012-34-56", true],
  ["mailto:fund@example.kz?subject=Тізім", true],
  ["http://example.kz/", false],
  ["https://user:secret@example.kz/", false],
  ["file:///C:/Windows/System32/calc.exe", false],
  ["javascript:alert(1)", false],
  ["data:text/html,<script>1</script>", false],
  ["whatsapp://send?text=x", false],
  ["ms-msdt:/id", false],
  ["smb://server/share", false],
  ["tel:*100%23;ext=1", false],
  ["tel:+7%00", false],
  ["mailto:fund@example.kz?attach=C:/secret.txt", false],
  ["mailto:fund@example.kz?Attachment=/etc/passwd", false],
  ["erikti://app/", false],
  ["//example.kz", false],
  ["", false],
  ["tel:%", false],
];

describe("links to the outside", () => {
  it.each(outside)("%s is handed to the system: %s", (address, expected) => expect(mayOpenOutside(address)).toBe(expected));
});

describe("the page", () => {
  it("does not leave for another one", async () => {
    const { webContents } = await (await runMain()).window();
    const others = [
      "https://example.kz/", "http://127.0.0.1:4747/", "file:///etc/passwd", "erikti://other/", "erikti://app/other.html", "erikti://app.example/",
      "about:blank", "javascript:1", "tel:%",
    ];
    expect(others.filter((address) => webContents.navigateFromPage(address))).toEqual([]);
  });

  it("may come back to itself, at any place of it", async () => {
    const { webContents } = await (await runMain()).window();
    expect(webContents.navigateFromPage("erikti://app/")).toBe(true);
    expect(webContents.navigateFromPage("erikti://app/#/partners")).toBe(true);
  });

  it("opens an outside link in the system's browser, once, and stays", async () => {
    const main = await runMain();
    const { webContents } = await main.window();
    expect(webContents.navigateFromPage("https://wa.me/77011234567")).toBe(false);
    expect(webContents.openFromPage("https://adilet.zan.kz/")).toEqual({ action: "deny" });
    expect(main.shell.opened).toEqual(["https://wa.me/77011234567", "https://adilet.zan.kz/"]);
  });

  it("opens no window and no program", async () => {
    const main = await runMain();
    const { webContents } = await main.window();
    for (const address of ["erikti://app/", "file:///etc/passwd", "about:blank", "http://example.kz/", "smb://server/share"]) {
      expect(webContents.openFromPage(address)).toEqual({ action: "deny" });
    }
    expect(main.shell.opened).toEqual([]);
    expect(main.windows).toHaveLength(1);
  });

  it("gets no frame to go anywhere, is sent nowhere by a server, and holds no webview", async () => {
    const main = await runMain();
    const { webContents } = await main.window();
    expect(webContents.navigateFromPage("https://example.kz/", false)).toBe(false);
    expect(webContents.navigateFromPage("erikti://app/", false)).toBe(false);
    expect(webContents.redirectFromServer("erikti://app/")).toBe(false);
    expect(webContents.attachWebview()).toBe(false);
    expect(main.shell.opened).toEqual([]);
  });
});

const permissions = [
  "clipboard-read", "display-capture", "fullscreen", "geolocation", "hid", "idle-detection", "keyboardLock", "media", "mediaKeySystem", "midi", "midiSysex",
  "notifications", "openExternal", "pointerLock", "speaker-selection", "storage-access", "top-level-storage-access", "unknown", "window-management", "fileSystem",
] as const;

describe("what the page asks of the system", () => {
  async function asked() {
    const main = await runMain();
    await main.window();
    const { requestHandler, checkHandler, deviceHandler, displayHandler } = main.session;
    const request = (permission: string, requestingUrl: string): unknown[] => {
      const answers: unknown[] = [];
      requestHandler?.({} as never, permission as never, (...given) => answers.push(...given), { requestingUrl, isMainFrame: true } as never);
      return answers;
    };
    const check = (permission: string, origin: string): unknown => checkHandler?.(null, permission as never, origin, {} as never);
    return { request, check, deviceHandler, displayHandler };
  }

  it("is refused, each and every permission that Electron knows", async () => {
    const { request, check } = await asked();
    const answers = permissions.map((permission) => [permission, request(permission, "erikti://app/"), check(permission, "erikti://app")]);
    expect(answers).toEqual(permissions.map((permission) => [permission, [false], false]));
  });

  it("putting text on the clipboard is given to our own page and to no other", async () => {
    const { request, check } = await asked();
    expect(request("clipboard-sanitized-write", "erikti://app/#/briefings")).toEqual([true]);
    expect(check("clipboard-sanitized-write", "erikti://app")).toBe(true);
    expect(check("clipboard-sanitized-write", "erikti://app/")).toBe(true);
    for (const address of ["https://example.kz/", "erikti://application/", "erikti://other/", ""]) {
      expect(request("clipboard-sanitized-write", address)).toEqual([false]);
      expect(check("clipboard-sanitized-write", address)).toBe(false);
    }
  });

  it("no device and no picture of the screen is given", async () => {
    const { deviceHandler, displayHandler } = await asked();
    expect(deviceHandler?.({ deviceType: "usb", origin: "erikti://app", device: {} } as never)).toBe(false);
    const given: unknown[] = [];
    displayHandler?.({} as never, (streams) => given.push(streams));
    expect(given).toEqual([null]);
  });
});
