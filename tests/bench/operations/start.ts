import type { Office } from "../../../electron/office/createOffice";
import type { Operation } from "../measure";
import { deskOf, openRegion, type RegionFolder } from "../region/region";

/** From nothing open to the answer the window waits for before it draws. Nobody else may have the folders open. */
export function startOperation(big: RegionFolder, empty: RegionFolder, rounds: number): Operation {
  const start = async (folder: RegionFolder): Promise<Office> => {
    const office = await openRegion(folder);
    const status = await deskOf(office).system.status({});
    if (status.state !== "ready") throw new Error(`The office is not ready: ${status.state}.`);
    return office;
  };
  let opened: Office | null = null;
  const close = async (): Promise<void> => {
    await opened?.close();
    opened = null;
  };
  return {
    name: "start: until the window may draw", mostTimesFloor: 1.5, floorIs: "the start of an empty office", rounds,
    async prepare() {
      for (const folder of [big, empty]) await (await start(folder)).close();
    },
    async run() {
      opened = await start(big);
      return 1;
    },
    async floor() {
      opened = await start(empty);
    },
    after: close,
  };
}
