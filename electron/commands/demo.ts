import type { Language } from "../../shared/contract/base";
import { fillDemo } from "../office/demo/service";
import { type Program, withOffice } from "./offices";

/** Fills an empty folder with the demo corps. @throws OfficeError REFUSED `already_set_up` */
export async function demoCommand(program: Program, dataFolder: string, language: Language): Promise<void> {
  await withOffice(program, dataFolder, (office) => fillDemo(office, language));
  program.out(`The demo office is in ${dataFolder}.`);
}
