import type { Language } from "../../../shared/contract/base";
import type { AtDesk } from "../core/context";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { setUpCorps } from "../setup/service";
import { putSetting } from "../settings/service";

/** Fills an empty office with the Mangystau corps of spring 2020, the same on every run. */
export async function fillDemo(office: Office, language: Language): Promise<AtDesk> {
  return write(office, null, async (writing) => {
    const { first } = await setUpCorps(writing, {
      language, nameRu: "Мангистауский областной волонтёрский корпус", nameKk: "Маңғыстау облыстық еріктілер корпусы",
      regionCode: "470000000", place: "Актау", head: "Мукаш Оралбай", headPost: "Руководитель волонтёрского корпуса", personName: "Дежурный офиса", pin: "",
    });
    await putSetting(writing.tx, "demo", true);
    await writing.journal({ action: "demo", kind: "settings", id: null });
    return first;
  });
}
