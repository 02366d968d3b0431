/** The people at the desk: who may sit down, with which PIN, in which language. */
import type { Language, Role } from "../../../shared/contract/base";
import { sortKey } from "../../../shared/domain/names";
import type { Askable } from "../../database/reader";
import { changedMeanwhile } from "../core/changedMeanwhile";
import { newId } from "../core/clock";
import type { AtDesk, Desk } from "../core/context";
import { invalid, notFound, refused } from "../core/errors";
import type { Writing } from "../core/writing";
import type { Office } from "../createOffice";
import { Account } from "./account.entity";
import { hashPin, pinFits } from "./pin";

const WRONG_PIN_PAUSE_AFTER = 3;
const PAUSE_MS = 30_000;
/** Wrong PINs in a row, per account; forgotten when the program ends. */
const wrongPins = new WeakMap<Office, Map<string, { count: number; until: number }>>();

export const atDeskOf = (account: Account): AtDesk => ({
  id: account.id,
  name: account.name,
  role: account.role as Role,
  language: account.language as Language,
  colorScheme: account.colorScheme as AtDesk["colorScheme"],
});

export function activeAccounts(from: Askable): Promise<Account[]> {
  return from.manager.getRepository(Account).createQueryBuilder("account").where("account.active = 1 and account.deleted_at is null").orderBy("account.sort_key").getMany();
}

/**
 * Sits a person down at a desk.
 * @throws OfficeError NOT_FOUND; INVALID `wrong_pin` at field `pin`; REFUSED `pin_pause` after three wrong ones, for half a minute.
 */
export async function signIn(office: Office, desk: Desk, id: string, pin: string): Promise<AtDesk> {
  const account = (await activeAccounts(office.database.reader)).find((one) => one.id === id);
  if (!account) throw notFound("accounts");
  if (!(await tried(office, account, pin))) throw invalid([{ field: "pin", kind: "wrong_pin" }]);
  desk.atDesk = atDeskOf(account);
  return desk.atDesk;
}

/** Whether it is the PIN, at whichever door it is tried. @throws OfficeError REFUSED `pin_pause` */
async function tried(office: Office, account: Account, pin: string): Promise<boolean> {
  const { id } = account;
  const tries = wrongPins.get(office) ?? new Map<string, { count: number; until: number }>();
  wrongPins.set(office, tries);
  const now = office.clock.now().getTime();
  const before = tries.get(id) ?? { count: 0, until: 0 };
  if (before.until > now) throw refused("pin_pause", { seconds: Math.ceil((before.until - now) / 1000) });
  // Counted before it is looked at: many tries at the same moment are as many tries.
  const count = before.count + 1;
  tries.set(id, { count, until: count % WRONG_PIN_PAUSE_AFTER === 0 ? now + PAUSE_MS : 0 });
  const fits = await pinFits(pin, account);
  if (fits) tries.delete(id);
  return fits;
}

/** Where one person works without a PIN, they need not sign in. */
export async function seatTheOnlyOne(office: Office, desk: Desk): Promise<void> {
  const accounts = await activeAccounts(office.database.reader);
  const only = accounts.length === 1 ? accounts[0] : undefined;
  if (!desk.atDesk && !desk.leftByHand && only && only.pinHash === null) desk.atDesk = atDeskOf(only);
}

export interface NewAccount {
  readonly name: string;
  readonly role: Role;
  readonly language: Language;
  readonly pin: string;
}

export async function createAccount(writing: Writing, input: NewAccount, id: string = newId()): Promise<AtDesk> {
  const account: Account = {
    id, version: 1, createdAt: writing.at, updatedAt: writing.at, deletedAt: null,
    name: input.name, role: input.role, language: input.language, colorScheme: "auto", active: true, sortKey: sortKey(input.name),
    ...(input.pin ? await hashPin(input.pin) : { pinHash: null, pinSalt: null }),
  };
  await writing.tx.manager.getRepository(Account).insert(account);
  await writing.journal({ action: "create", kind: "accounts", id, version: 1, title: input.name, after: { name: input.name, role: input.role }, personal: ["name"] });
  return atDeskOf(account);
}

export interface AccountChange {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly role: Role;
  readonly active: boolean;
  /** Null leaves the PIN as it is, empty text removes it. */
  readonly pin: string | null;
}

/** @throws OfficeError REFUSED `last_administrator` when nobody could administer the office any more. */
export async function updateAccount(writing: Writing, change: AccountChange): Promise<void> {
  const repository = writing.tx.manager.getRepository(Account);
  const account = await repository.findOneBy({ id: change.id });
  if (!account || account.deletedAt !== null) throw notFound("accounts");
  if (account.version !== change.version) throw await changedMeanwhile(writing.tx, { kind: "accounts", id: change.id, version: change.version }, account.version);
  const others = (await activeAccounts(writing.tx)).filter((one) => one.id !== change.id);
  const administers = (one: { role: string; active: boolean }): boolean => one.active && (one.role === "administrator" || one.role === "head");
  if (!administers(change) && !others.some(administers)) throw refused("last_administrator");
  const pin = change.pin === null ? {} : change.pin === "" ? { pinHash: null, pinSalt: null } : await hashPin(change.pin);
  const { name, role, active } = change;
  await repository.update({ id: change.id }, { name, role, active, sortKey: sortKey(name), ...pin, version: account.version + 1, updatedAt: writing.at });
  await writing.journal({
    action: "update", kind: "accounts", id: change.id, version: account.version + 1, title: name,
    before: { name: account.name, role: account.role, active: account.active },
    after: { name, role, active, pinChanged: change.pin !== null },
    personal: ["name"],
  });
}

export interface Preferences {
  readonly language?: Language;
  readonly colorScheme?: AtDesk["colorScheme"];
  readonly pin?: string;
  readonly oldPin?: string;
}

/** @throws OfficeError INVALID `wrong_pin` at field `oldPin` when a PIN is changed without knowing the old one; REFUSED `pin_pause` */
export async function changePreferences(office: Office, writing: Writing, id: string, wish: Preferences): Promise<AtDesk> {
  const repository = writing.tx.manager.getRepository(Account);
  const account = await repository.findOneBy({ id });
  if (!account) throw notFound("accounts");
  const change: Partial<Account> = {};
  if (wish.language) change.language = wish.language;
  if (wish.colorScheme) change.colorScheme = wish.colorScheme;
  if (wish.pin !== undefined) {
    if (!(await tried(office, account, wish.oldPin ?? ""))) throw invalid([{ field: "oldPin", kind: "wrong_pin" }]);
    Object.assign(change, wish.pin === "" ? { pinHash: null, pinSalt: null } : await hashPin(wish.pin));
  }
  await repository.update({ id }, { ...change, version: account.version + 1, updatedAt: writing.at });
  const shown = ({ language, colorScheme }: Account) => ({ language, colorScheme });
  const after = { ...account, ...change };
  await writing.journal({
    action: "update", kind: "accounts", id, version: account.version + 1, title: account.name,
    before: shown(account), after: { ...shown(after), pinChanged: wish.pin !== undefined },
  });
  return atDeskOf(after);
}
