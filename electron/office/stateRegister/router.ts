import type { OfficeContext } from "../core/context";
import { called } from "../core/procedures";
import { write } from "../core/writing";
import { seesIin } from "../people/queries";
import { askingOf, type RegisterDays } from "./asking";
import { type Checking, checkRegister, problemsPage } from "./check";
import { exportRegister } from "./exportRegister";
import { layoutOf, putLayout } from "./layout";

const os = called.stateRegister;

const checking = async ({ office, desk }: OfficeContext, days: RegisterDays): Promise<Checking> => ({
  office, asking: await askingOf(office, days, desk.atDesk?.language ?? "ru", seesIin(desk.atDesk)), layout: (await layoutOf(office.database.reader)).layout,
});

export const stateRegisterRouter = os.router({
  check: os.check.handler(async ({ context, input }) => checkRegister(await checking(context, input))),
  problems: os.problems.handler(async ({ context, input: { from, on, ...wish } }) => problemsPage(await checking(context, { from, on }), wish)),
  export: os.export.handler(({ context: { office, desk, host }, input }) => exportRegister(office, host, desk.atDesk, seesIin(desk.atDesk), input)),
  layout: os.layout.handler(({ context }) => layoutOf(context.office.database.reader)),
  saveLayout: os.saveLayout.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => putLayout(writing, input.version, input.layout))),
  resetLayout: os.resetLayout.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => putLayout(writing, input.version, null))),
});
