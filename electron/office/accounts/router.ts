import { called } from "../core/procedures";
import { OfficeError } from "../core/errors";
import { write } from "../core/writing";
import { Account } from "./account.entity";
import { activeAccounts, changePreferences, createAccount, signIn, updateAccount } from "./service";

const os = called.accounts;

export const accountsRouter = os.router({
  atDoor: os.atDoor.handler(async ({ context }) =>
    (await activeAccounts(context.office.database.reader)).map(({ id, name, pinHash }) => ({ id, name, hasPin: pinHash !== null })),
  ),
  signIn: os.signIn.handler(({ context, input }) => signIn(context.office, context.desk, input.id, input.pin)),
  signOut: os.signOut.handler(({ context }) => {
    context.desk.atDesk = null;
    context.desk.leftByHand = true;
    return { ok: true };
  }),
  list: os.list.handler(async ({ context }) => {
    const accounts = await context.office.database.reader.manager.getRepository(Account).createQueryBuilder("account").where("account.deleted_at is null").orderBy("account.sort_key").getMany();
    return accounts.map(({ id, version, name, role, pinHash, active }) => ({ id, version, name, role: role as "clerk", hasPin: pinHash !== null, active }));
  }),
  create: os.create.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => createAccount(writing, input))),
  update: os.update.handler(async ({ context, input }) => {
    await write(context.office, context.desk.atDesk, (writing) => updateAccount(writing, input));
    return { id: input.id };
  }),
  prefer: os.prefer.handler(async ({ context, input }) => {
    const { atDesk } = context.desk;
    if (!atDesk) throw new OfficeError("SIGN_IN_NEEDED", undefined);
    context.desk.atDesk = await write(context.office, atDesk, (writing) => changePreferences(context.office, writing, atDesk.id, input));
    return context.desk.atDesk;
  }),
});
