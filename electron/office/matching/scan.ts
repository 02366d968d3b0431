/**
 * Looks through the whole register for people who may be on file twice (R22), in the background: a portion at a time, on the
 * connection of long questions, so that whoever types never waits for it. It writes once, at its end or when it is cancelled.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { ScanState } from "../../../shared/contract/matching";
import { type Askable, rowsOf } from "../../database/reader";
import { standing } from "../../database/standingPeople";
import type { AtDesk } from "../core/context";
import { refused } from "../core/errors";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { AskedPerson } from "../people/askedPerson";
import { recordOf } from "../people/keys";
import { peopleLikeMany } from "../people/similarToMany";
import { todayOf } from "../settings/service";
import { householdsTwice } from "./households";
import { addReviewPairs, type PairForReview } from "./reviewPairs";

const PORTION = 200;
/** Between two portions, so that others get their turn. */
const PAUSE_MS = 4;

export class RegisterScan {
  private state: ScanState = { running: false, done: 0, total: 0, found: null, failed: false };
  private cancelled = false;
  private work: Promise<void> = Promise.resolve();

  now(): ScanState {
    return this.state;
  }

  /** @throws OfficeError REFUSED `scan_running`, `read_only` */
  start(office: Office, by: AtDesk | null): ScanState {
    if (this.state.running) throw refused("scan_running");
    if (!office.database.queue) throw refused("read_only");
    this.cancelled = false;
    this.state = { ...this.state, running: true, done: 0, total: 0, failed: false };
    this.work = this.run(office, by).catch(() => {
      // Nobody waits for it: the screen says that it broke off, and how far it had come.
      this.state = { ...this.state, running: false, found: null, failed: true };
    });
    return this.state;
  }

  cancel(): ScanState {
    this.cancelled = true;
    return this.state;
  }

  /** Resolves when nothing of it runs any more. */
  async ended(): Promise<void> {
    await this.work;
  }

  private async run(office: Office, by: AtDesk | null): Promise<void> {
    const from = office.database.reports;
    const total = await countStanding(from);
    this.state = { ...this.state, total };
    const pairs = new Map<string, PairForReview>();
    for (let last = ""; !this.cancelled; ) {
      const people = await portion(from, last);
      const proposals = await peopleLikeMany(from, people.map((person) => new AskedPerson(recordOf(person))), () => undefined);
      for (const [at, person] of people.entries()) {
        for (const { person: other, band, score, why } of proposals[at] ?? []) {
          if (other.id === person.id) continue;
          const ids = [person.id, other.id].sort() as [string, string];
          pairs.set(ids.join(" "), { kind: "people", ids, band, score: Math.round(score * 10), reasons: [...why] });
        }
      }
      this.state = { ...this.state, done: Math.min(total, this.state.done + people.length) };
      const end = people.at(-1);
      if (!end) break;
      last = end.id;
      await pause(PAUSE_MS);
    }
    const all = [...pairs.values(), ...(await householdsTwice(from, await todayOf(office)))];
    const found = await write(office, by, async (writing) => {
      const added = await addReviewPairs(writing.tx, all, null);
      await writing.journal({ action: "scan", kind: "people", id: null, after: { people: this.state.done, pairs: added } });
      return added;
    });
    this.state = { ...this.state, running: false, found };
  }
}

async function countStanding(from: Askable): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(from, `select count(*) as count from person where ${standing()}`);
  return Number(row?.count ?? 0);
}

type ScannedPerson = Parameters<typeof recordOf>[0] & { readonly id: string };

async function portion(from: Askable, after: string): Promise<ScannedPerson[]> {
  const rows = await rowsOf<Omit<ScannedPerson, "phones"> & { phones: string }>(
    from,
    `select id, family, given, patronymic, birth_date as "birthDate", iin, phones, kato_code as "katoCode" from person
     where id > ? and ${standing()} order by id limit ${PORTION}`,
    [after],
  );
  return rows.map((row) => ({ ...row, phones: JSON.parse(row.phones) as string[] }));
}
