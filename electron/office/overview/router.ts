import { called } from "../core/procedures";
import { todayOf } from "../settings/service";
import { overviewOf } from "./queries";
import { sectionsOf } from "./sections";

const os = called.overview;

export const overviewRouter = os.router({
  today: os.today.handler(async ({ context: { office, desk } }) => overviewOf(office.database.reader, await todayOf(office), desk.atDesk?.language ?? "ru")),
  sections: os.sections.handler(async ({ context: { office } }) => sectionsOf(office.database.reader, await todayOf(office))),
});
