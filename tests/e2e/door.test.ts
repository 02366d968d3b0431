import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { databaseFile } from "../../electron/database/openDatabase";
import { openRaw } from "../../electron/database/driver";
import { createOffice } from "../../electron/office/createOffice";
import { barriers } from "../helpers/barriers";
import { type OpenApp, openApp } from "../helpers/browser";
import { partnerFields } from "../helpers/fields";
import { clientOfPage } from "../helpers/httpAsk";
import { CORPS, deskOf, RESOURCES, temporaryFolder } from "../helpers/testOffice";

async function open(folder: string, lang: "ru" | "kk" = "ru"): Promise<OpenApp> {
  const app = await openApp({ data: folder, lang });
  onTestFinished(() => app.stop());
  await app.page.locator("h1").first().waitFor();
  return app;
}

async function officeIn(folder: string, pin: string): Promise<void> {
  const office = await createOffice({ dataFolder: folder, resources: RESOURCES });
  await deskOf(office).call.setup.create({ ...CORPS, pin });
  await office.close();
}

describe("before the office", () => {
  it("a wrong PIN is told beside the field, the right one opens the office", async () => {
    const folder = await temporaryFolder();
    await officeIn(folder, "2468");
    const app = await open(folder);
    await app.page.getByRole("radio", { name: CORPS.personName }).check();
    expect(await barriers(app)).toEqual([]);
    await app.page.locator("input[data-path=pin]").fill("1111");
    await app.page.keyboard.press("Enter");
    await app.page.getByText("PIN-код не подходит.").waitFor();
    await app.page.locator("input[data-path=pin]").fill("2468");
    await app.page.keyboard.press("Enter");
    await app.page.getByRole("heading", { level: 1, name: /Сегодня/ }).waitFor();
  });

  it("data of a newer program is refused with a sentence, and opens once it can", async () => {
    const folder = await temporaryFolder();
    await officeIn(folder, "");
    const database = await openRaw(databaseFile(folder));
    await database.run("insert into migrations (timestamp, name) values (9999999999999, 'FromTheFuture9999999999999')");
    const app = await open(folder, "kk");
    expect(await app.page.locator("h1").innerText()).toBe("Бұл деректерді бағдарламаның жаңарақ нұсқасы ашқан");
    expect(await barriers(app)).toEqual([]);
    await database.run("delete from migrations where name = 'FromTheFuture9999999999999'");
    await database.close();
    await app.page.getByRole("button", { name: "Қайта көру" }).click();
    await app.page.getByRole("heading", { level: 1, name: /Бүгін|Сегодня/ }).waitFor();
  });

  it("a damaged file is left as it is and said to be damaged", async () => {
    const folder = await temporaryFolder();
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "erikti.sqlite"), "this is no database, whatever its name says".repeat(200));
    const app = await open(folder);
    expect(await app.page.locator("h1").innerText()).toBe("Файл с данными повреждён");
    expect(await app.page.locator("code").innerText()).toBe(folder);
  });

  it("a damaged file beside its copies: the newest whole one is put back by a button, after a question, and what stood there is kept", async () => {
    const folder = await temporaryFolder();
    await officeIn(folder, "");
    const copies = join(folder, "backups");
    await mkdir(copies, { recursive: true });
    const whole = join(copies, "before-update-2026-04-02T07-00-00.sqlite");
    for (const copy of [join(copies, "daily-2026-04-01T07-00-00.sqlite"), whole]) await copyFile(databaseFile(folder), copy);
    const damage = "this is no database, whatever its name says".repeat(200);
    for (const file of [databaseFile(folder), join(copies, "daily-2026-04-03T07-00-00.sqlite")]) await writeFile(file, damage);
    const app = await open(folder);
    expect(await app.page.locator("pre").innerText()).toBe(whole);
    await app.page.getByRole("button", { name: "Вернуть копию…" }).click();
    const asked = app.page.getByRole("dialog", { name: /^Вернуть копию от 02\.04\.2026/u });
    await asked.getByRole("button", { name: "Отмена" }).click();
    await asked.waitFor({ state: "hidden" });
    expect(await readFile(databaseFile(folder), "utf8")).toBe(damage);
    await app.page.getByRole("button", { name: "Вернуть копию…" }).click();
    await asked.getByRole("button", { name: "Вернуть копию" }).click();
    await app.page.getByRole("heading", { level: 1, name: "Сегодня" }).waitFor();
    const [kept = ""] = (await readdir(copies)).filter((name) => name.startsWith("before-restore-"));
    expect(await readFile(join(copies, kept), "utf8")).toBe(damage);
  });

  it("two windows: what one saves the other shows by itself", async () => {
    const folder = await temporaryFolder();
    await officeIn(folder, "");
    const app = await open(folder);
    const other = await app.context.newPage();
    await other.goto(`${app.address}#/partners`);
    await other.getByText(CORPS.nameRu).nth(1).waitFor();
    await app.page.goto(`${app.address}#/partners/new`);
    await app.page.locator("input[data-path=nameRu]").fill("Фонд из соседнего окна");
    await app.page.keyboard.press("Control+Enter");
    await other.getByRole("cell", { name: "Фонд из соседнего окна" }).waitFor();
  });

  it("who saves over what another saved meanwhile reads who it was, when, and which fields", async () => {
    const folder = await temporaryFolder();
    await officeIn(folder, "");
    const app = await open(folder);
    const call = await clientOfPage(app.page);
    const { id } = await call.partners.create({ fields: partnerFields({ nameRu: "Фонд" }) });
    await app.page.goto(`${app.address}#/partners/${id}/edit`);
    await app.page.locator("input[data-path=nameRu]").fill("Фонд первого окна");
    await call.partners.update({ id, version: 1, fields: partnerFields({ nameRu: "Фонд", address: "Актау, 7-15" }) });
    await app.page.keyboard.press("Control+Enter");
    const told = app.page.locator("aside [role=alert]");
    await told.waitFor();
    expect(await told.innerText()).toMatch(new RegExp(`^${CORPS.personName} уже изменил\\(а\\) эту запись \\(.+\\)\\. Изменилось: Адрес\\. Откройте новую редакцию`, "u"));
  });
});
