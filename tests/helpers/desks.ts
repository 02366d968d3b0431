/** More people at more desks of a test office. */
import type { Role } from "../../shared/contract/base";
import type { Clock } from "../../electron/office/core/clock";
import { deskOf, type TestDesk, type TestOffice } from "./testOffice";

/** A second desk, with a person of this role signed in. */
export async function deskFor(office: TestOffice, role: Role): Promise<TestDesk> {
  const { id } = await office.call.accounts.create({ name: `Роль ${role}`, role, language: "ru", pin: "" });
  const desk = deskOf(office.office);
  await desk.call.accounts.signIn({ id, pin: "" });
  return desk;
}

/** A clock that stands still until a test moves it. */
export function clockAt(instant: string): Clock & { move(to: string): void } {
  let now = new Date(instant);
  return {
    now: () => now,
    move: (to) => {
      now = new Date(to);
    },
  };
}
