import { addDays } from "../../../shared/domain/periods";
import { ensureOccurrences } from "../commitments/schedule";
import { called } from "../core/procedures";
import { targetsUnderWay } from "../programmes/underWay";
import { momentOf, todayOf } from "../settings/service";
import { overviewOf } from "./queries";
import { birthdaysOn, sectionsOf } from "./sections";

const os = called.overview;

export const overviewRouter = os.router({
  today: os.today.handler(async ({ context: { office, desk } }) => {
    const today = await todayOf(office);
    await ensureOccurrences(office, addDays(today, 7));
    return overviewOf(office.database.reader, today, desk.atDesk?.language ?? "ru");
  }),
  sections: os.sections.handler(async ({ context: { office } }) => sectionsOf(office.database.reader, await momentOf(office))),
  birthdays: os.birthdays.handler(async ({ context: { office } }) => birthdaysOn(office.database.reader, await todayOf(office), null)),
  targets: os.targets.handler(async ({ context: { office } }) => targetsUnderWay(office.database.reader, await todayOf(office))),
});
