import { called } from "../core/procedures";
import { write } from "../core/writing";
import { fillDemo } from "../demo/service";
import { todayOf } from "../settings/service";
import { officeStatus } from "../system/service";
import { setUpCorps, updateCorps } from "./service";

const os = called.setup;

export const setupRouter = os.router({
  regions: os.regions.handler(async ({ context }) => (await context.office.places.regions(await todayOf(context.office))).map(({ code, nameRu, nameKk }) => ({ code, nameRu, nameKk }))),
  create: os.create.handler(async ({ context, input }) => {
    const made = await write(context.office, null, (writing) => setUpCorps(writing, input));
    context.desk.atDesk = made.first;
    return officeStatus(context);
  }),
  update: os.update.handler(async ({ context, input }) => {
    await write(context.office, context.desk.atDesk, (writing) => updateCorps(writing, input));
    return officeStatus(context);
  }),
  demo: os.demo.handler(async ({ context, input }) => {
    context.desk.atDesk = await fillDemo(context.office, input.language);
    return officeStatus(context);
  }),
});
