import { createOffice } from "../../electron/office/createOffice";
import { CORPS, deskOf, RESOURCES } from "./testOffice";

export const PIN = "2468";

/** Sets an office up in a folder, with a first person who signs in with `PIN`. */
export async function officeWithPin(dataFolder: string): Promise<void> {
  const office = await createOffice({ dataFolder, resources: RESOURCES });
  await deskOf(office).call.setup.create({ ...CORPS, pin: PIN });
  await office.close();
}
