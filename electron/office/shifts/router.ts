import { manyOperations } from "../core/manyRecords";
import { called } from "../core/procedures";
import { recordOperations } from "../core/recordOperations";
import { write } from "../core/writing";
import { allPresent, approve, checkIn, checkOut, removeAttendance, scanCard, setAttendance, takeBackApproval } from "./attendance";
import { setHeadcounts } from "./headcounts";
import { hoursOf } from "./hours";
import { shiftKind } from "./kind";
import { listShifts, shiftChoices, shiftExtra } from "./queries";
import { signOff, signUp, swap } from "./signups";

const os = called.shifts;
const operations = recordOperations(shiftKind);
const many = manyOperations(shiftKind, listShifts);

export const shiftsRouter = os.router({
  list: os.list.handler(({ context, input }) => listShifts(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await shiftExtra(call.context.office, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => shiftChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
  signUp: os.signUp.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => signUp(writing, input))),
  signOff: os.signOff.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => signOff(writing, input.id, input.volunteerId))),
  swap: os.swap.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => swap(writing, input))),
  checkIn: os.checkIn.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => checkIn(writing, input))),
  checkOut: os.checkOut.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => checkOut(writing, input))),
  scan: os.scan.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => scanCard(writing, input.id, input.code))),
  setAttendance: os.setAttendance.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => setAttendance(writing, input))),
  removeAttendance: os.removeAttendance.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => removeAttendance(writing, input.attendanceId, input.version))),
  allPresent: os.allPresent.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => allPresent(writing, input.id))),
  approve: os.approve.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => approve(writing, input.id))),
  takeBackApproval: os.takeBackApproval.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => takeBackApproval(writing, input.attendanceId, input.version))),
  setHeadcounts: os.setHeadcounts.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => setHeadcounts(writing, input.id, input.version, input.rows))),
  hours: os.hours.handler(async ({ context, input }) => {
    const { shifts, ...sums } = await hoursOf(context.office.database.reader, input.volunteerId, input);
    return { ...sums, shifts: shifts.map(({ id, nameRu, nameKk, date, minutes }) => ({ id, nameRu, nameKk, date, minutes })) };
  }),
});
