import type { OfficeContext } from "../core/context";
import { called } from "../core/procedures";
import { write } from "../core/writing";
import { seesIin } from "../people/queries";
import { type Asking, askingOf, type RegisterDays } from "./asking";
import { checkRegister, problemsPage } from "./check";
import { exportRegister } from "./exportRegister";
import { layoutOf, putLayout } from "./layout";

const os = called.stateRegister;

const asked = ({ office, desk }: OfficeContext, days: RegisterDays): Promise<Asking> => askingOf(office, days, desk.atDesk?.language ?? "ru", seesIin(desk.atDesk));

export const stateRegisterRouter = os.router({
  check: os.check.handler(async ({ context, input }) => checkRegister(await asked(context, input), (await layoutOf(context.office.database.reader)).layout)),
  problems: os.problems.handler(async ({ context, input: { from, on, ...wish } }) => problemsPage(await asked(context, { from, on }), (await layoutOf(context.office.database.reader)).layout, wish)),
  export: os.export.handler(({ context: { office, desk, host }, input }) => exportRegister(office, host, desk.atDesk, seesIin(desk.atDesk), input)),
  layout: os.layout.handler(({ context }) => layoutOf(context.office.database.reader)),
  saveLayout: os.saveLayout.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => putLayout(writing, input.version, input.layout))),
  resetLayout: os.resetLayout.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => putLayout(writing, input.version, null))),
});
