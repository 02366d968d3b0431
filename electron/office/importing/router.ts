import { importDefaultsSchema, permissionOfList } from "../../../shared/contract/importing";
import type { Language } from "../../../shared/domain/languages";
import type { Desk } from "../core/context";
import { refused } from "../core/errors";
import { called, requirePermission } from "../core/procedures";
import { write } from "../core/writing";
import { commitList } from "./commit";
import { handOverProblems } from "./problemList";
import { batchView, listBatches, planPage, sourcesOf } from "./queries";
import { chooseFilling, currentPlan, fixCell, joinRows, mendAsBefore, planList, readList } from "./service";
import { plannedHeadings, sheetViews } from "./sheets";
import { undoBatch } from "./undo";

const os = called.importing;

const languageOf = ({ atDesk }: Desk): Language => atDesk?.language ?? "ru";

export const importingRouter = os.router({
  open: os.open.handler(async ({ context: { office }, input: { file, kind, partnerId, as } }) => {
    const list = await readList(office, file.name, new Uint8Array(await file.arrayBuffer()), as);
    return { session: list.id, fileName: list.fileName, fileHash: list.fileHash, sheets: await sheetViews(office.database.reader, list.sheets, kind, partnerId) };
  }),
  guess: os.guess.handler(async ({ context: { office }, input }) => ({
    sheets: await sheetViews(office.database.reader, office.imports.get(input.session).sheets, input.kind, input.partnerId),
  })),
  preview: os.preview.handler(({ context: { office, desk }, input: { session, kind, partnerId, sheets, defaults } }) => {
    requirePermission(desk.atDesk, permissionOfList(kind));
    return planList(office, office.imports.get(session), { kind, partnerId, sheets, defaults: defaults ?? importDefaultsSchema.parse({}), language: languageOf(desk) });
  }),
  rows: os.rows.handler(async ({ context: { office, desk }, input: { session, ...ask } }) => {
    const list = office.imports.get(session);
    const plan = await currentPlan(office, list, languageOf(desk));
    return { ...planPage(list, plan, ask), headings: plannedHeadings(list, plan) };
  }),
  fix: os.fix.handler(({ context: { office }, input: { session, ...at } }) => fixCell(office, office.imports.get(session), at)),
  mendAsBefore: os.mendAsBefore.handler(({ context: { office }, input }) => mendAsBefore(office, office.imports.get(input.session), input.on)),
  fillEmpty: os.fillEmpty.handler(({ context: { office }, input }) => chooseFilling(office, office.imports.get(input.session), input.on)),
  join: os.join.handler(({ context: { office }, input }) => joinRows(office, office.imports.get(input.session), input.rows, input.join)),
  progress: os.progress.handler(({ context: { office }, input }) => {
    const { total, ...work } = office.imports.progressOf(input.session);
    return { ...work, total: Number.isFinite(total) ? total : null };
  }),
  cancel: os.cancel.handler(({ context: { office }, input }) => {
    office.imports.get(input.session).stop.abort(refused("import_cancelled"));
    return {};
  }),
  drop: os.drop.handler(({ context: { office }, input }) => {
    office.imports.drop(input.session);
    return {};
  }),
  commit: os.commit.handler(async ({ context: { office, desk }, input }) => {
    const list = office.imports.get(input.session);
    if (list.plan) requirePermission(desk.atDesk, permissionOfList(list.plan.kind));
    const committed = await commitList(office, desk.atDesk, list);
    office.imports.drop(input.session);
    return committed;
  }),
  problemFile: os.problemFile.handler(async ({ context: { office, host, desk }, input }) => {
    const list = office.imports.get(input.session);
    return handOverProblems(office, host, desk.atDesk, list, await currentPlan(office, list, languageOf(desk)), input.privacy);
  }),
  batches: os.batches.handler(({ context: { office }, input }) => listBatches(office.database.reader, input)),
  sources: os.sources.handler(({ context: { office, desk }, input }) => sourcesOf(office.database.reader, input.id, desk.atDesk)),
  undo: os.undo.handler(async ({ context: { office, desk }, input }) => {
    requirePermission(desk.atDesk, permissionOfList((await batchView(office.database.reader, input.id)).kind));
    await write(office, desk.atDesk, (writing) => undoBatch(writing, input.id));
    return batchView(office.database.reader, input.id);
  }),
});
