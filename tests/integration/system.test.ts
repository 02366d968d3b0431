/** What the office says about itself: version, folder, copies. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startHousekeeping } from "../../electron/office/backup/service";
import { openTestOffice } from "../helpers/testOffice";

describe("about the office", () => {
  it("says the program's version, where the data lies and when the last copy was made", async () => {
    const { office, call, folder } = await openTestOffice({ version: "1.2.3", clock: { now: () => new Date("2020-04-03T07:00:00Z") } });
    expect(await call.system.about()).toEqual({ version: "1.2.3", dataFolder: folder, copies: { folder: join(folder, "backups"), lastAt: null, problem: null } });
    await startHousekeeping(office, () => undefined).stop();
    expect((await call.system.about()).copies).toMatchObject({ lastAt: "2020-04-03T07:00:00Z", problem: null });
  });

  it("says that the copy of the day could not be made, until it could", async () => {
    const { office, call, folder } = await openTestOffice();
    const told: unknown[] = [];
    // A file in the place of the folder: nothing can be copied into it.
    await writeFile(join(folder, "backups"), "");
    await startHousekeeping(office, (error) => told.push(error)).stop();
    expect(told).toHaveLength(1);
    expect((await call.system.about()).copies).toMatchObject({ lastAt: null, problem: "not_writable_folder" });
    await rm(join(folder, "backups"));
    await mkdir(join(folder, "backups"));
    await startHousekeeping(office, (error) => told.push(error)).stop();
    expect((await call.system.about()).copies.problem).toBeNull();
    expect(told).toHaveLength(1);
  });
});
