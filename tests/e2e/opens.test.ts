import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";

describe("the window in a browser", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ demo: true });
  });
  afterAll(() => app.stop());

  it("opens with the printed address and keeps no key in its own", async () => {
    await app.page.locator("#root :is(button, a)").first().waitFor();
    expect(app.page.url()).not.toContain("key=");
    expect(app.complaints).toEqual([]);
  });

  it("keeps its cookie out of reach of scripts", async () => {
    expect(await app.page.evaluate(() => document.cookie)).toBe("");
    const cookies = await app.context.cookies();
    expect(cookies).toMatchObject([{ name: `erikti-${app.host.port}`, httpOnly: true, sameSite: "Strict", path: new URL(app.address).pathname }]);
  });

  it("goes on where it stood when it is loaded anew, and opens in a second tab", async () => {
    await app.page.goto(`${app.address}#/partners`);
    await app.page.reload();
    await app.page.getByRole("heading", { level: 1, name: "Партнёры" }).waitFor();
    const tab = await app.context.newPage();
    await tab.goto(`${app.address}#/partners`);
    await tab.getByRole("heading", { level: 1, name: "Партнёры" }).waitFor();
    await tab.close();
  });

  it("shows its cookie and its path to no other program that serves pages on this PC", async () => {
    const got: string[] = [];
    const other = createServer((request, response) => {
      got.push(JSON.stringify(request.headers));
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><p>another program</p>");
    });
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === "object" ? address?.port : 0;
    // From the office's own tab, as a link would lead there, and in a tab of its own.
    const tab = await app.context.newPage();
    await tab.goto(app.address);
    await tab.evaluate((to) => window.location.assign(to), `http://127.0.0.1:${port}/from-the-office`);
    await tab.getByText("another program").waitFor();
    await tab.goto(`http://127.0.0.1:${port}${new URL(app.host.address).pathname}`);
    await tab.close();
    expect(got.length).toBeGreaterThanOrEqual(2);
    for (const headers of got) {
      expect(headers).not.toContain("erikti-");
      expect(headers).not.toContain(new URL(app.address).pathname);
    }
  });
});
