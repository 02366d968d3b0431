import type { Status } from "../../../shared/contract/system";
import type { OfficeContext } from "../core/context";
import { refused } from "../core/errors";
import { called } from "../core/procedures";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { fillDemo } from "../demo/service";
import { clearLetterTemplate, letterTemplateOf, setLetterTemplate } from "../settings/letterTemplate";
import { clearMark, markOf, setMark } from "../settings/mark";
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
    await write(context.office, context.desk.atDesk, (writing) => updateCorps(writing, input.was, input.fields));
    return officeStatus(context);
  }),
  setMark: os.setMark.handler(async ({ context, input }) => {
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    await write(context.office, context.desk.atDesk, (writing) => setMark(writing, bytes));
    return {};
  }),
  clearMark: os.clearMark.handler(async ({ context }) => {
    await write(context.office, context.desk.atDesk, clearMark);
    return {};
  }),
  setLetterTemplate: os.setLetterTemplate.handler(async ({ context, input: { file } }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await write(context.office, context.desk.atDesk, (writing) => setLetterTemplate(writing, file.name, bytes));
    return {};
  }),
  clearLetterTemplate: os.clearLetterTemplate.handler(async ({ context }) => {
    await write(context.office, context.desk.atDesk, clearLetterTemplate);
    return {};
  }),
  letterTemplate: os.letterTemplate.handler(async ({ context }) => ({ name: (await letterTemplateOf(context.office.database.reader))?.name ?? null })),
  mark: os.mark.handler(async ({ context }) => {
    const mark = await markOf(context.office.database.reader);
    return { file: mark && new File([Uint8Array.from(mark.bytes)], "mark", { type: mark.type }) };
  }),
  demo: os.demo.handler(async ({ context, input }) => {
    if (context.demo) return statusIn(await context.demo.enter(input.language), context);
    context.desk.atDesk = await fillDemo(context.office, input.language);
    return officeStatus(context);
  }),
  leaveDemo: os.leaveDemo.handler(async ({ context }) => {
    if (!context.demo?.isOpen) throw refused("not_in_demo");
    return statusIn(await context.demo.leave(), context);
  }),
});

/** A call began in one office and ends in another. */
function statusIn(office: Office, context: OfficeContext): Promise<Status> {
  context.desk.standIn(office);
  return officeStatus({ ...context, office });
}
