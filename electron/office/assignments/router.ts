import { called } from "../core/procedures";
import { notFound } from "../core/errors";
import { write } from "../core/writing";
import { candidates } from "./candidates";
import { confirmSheet, withdrawSheet } from "./confirmSheet";
import { assignmentsOfDay, assignmentsOfRequest } from "./queries";
import { assign, stepAssignment } from "./service";
import { cancelSheet, makeSheet, sheetIdOf, sheetShown } from "./sheets";

const os = called.assignments;

export const assignmentsRouter = os.router({
  candidates: os.candidates.handler(({ context, input }) => candidates(context.office, context.desk.atDesk?.language ?? "ru", input)),
  ofRequest: os.ofRequest.handler(({ context, input }) => assignmentsOfRequest(context.office, input.requestId)),
  assign: os.assign.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => assign(writing, input))),
  unassign: os.unassign.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => stepAssignment(writing, input.id, input.version, "cancelled"))),
  start: os.start.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => stepAssignment(writing, input.id, input.version, "on_the_way"))),
  finish: os.finish.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => stepAssignment(writing, input.id, input.version, "done"))),
  day: os.day.handler(({ context, input }) => assignmentsOfDay(context.office, input.date)),
  makeSheet: os.makeSheet.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => makeSheet(writing, input))),
  sheet: os.sheet.handler(async ({ context, input }) => {
    const id = await sheetIdOf(context.office.database.reader, input.number);
    if (id === null) throw notFound("routeSheets");
    return sheetShown(context.office, id);
  }),
  cancelSheet: os.cancelSheet.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => cancelSheet(writing, input.id, input.version))),
  confirmSheet: os.confirmSheet.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => confirmSheet(writing, input))),
  withdrawSheet: os.withdrawSheet.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => withdrawSheet(writing, input.id, input.version, input.reason))),
});
