/** A long list is held against the register in another way than a short one; both must find the same people. */
import { describe, expect, it, vi } from "vitest";
import { rowsOf } from "../../../electron/database/reader";
import { AskedPerson } from "../../../electron/office/people/askedPerson";
import { LikeOnFile } from "../../../electron/office/importing/likeOnFile";
import { peopleLike } from "../../../electron/office/people/similar";
import * as many from "../../../electron/office/people/similarToMany";
import type { PersonRecord } from "../../../shared/domain/matching";
import { openDemoOffice } from "../../helpers/briefings";
import { personFields } from "../../helpers/peopleFields";
import { openTestOffice } from "../../helpers/testOffice";

/** People of the register as another list may have them. */
function asOthersWrite({ family = "", given = "", birthDate, iin, phone }: PersonRecord, at: number): PersonRecord {
  switch (at % 7) {
    case 0: return { family, given, birthDate };
    case 1: return { fullName: `${given ?? ""} ${family ?? ""}`, phone };
    case 2: return { family: family?.replace(/ова?$/u, ""), given, birthDate };
    case 3: return { family, given: given?.charAt(0), birthDate, iin };
    case 4: return { family: `${family?.charAt(0) ?? ""}${family?.slice(2) ?? ""}`, given, birthDate: birthDate?.replace(/-(\d\d)-(\d\d)$/, "-$2-$1") };
    case 5: return { family: "Никитенко", given, birthDate, phone };
    default: return { family, given };
  }
}

const records = async (from: Parameters<typeof many.peopleLikeMany>[0]): Promise<PersonRecord[]> =>
  (await rowsOf<{ family: string; given: string; birthDate: string | null; iin: string | null; phones: string }>(
    from, `select family, given, birth_date as "birthDate", iin, phones from person where deleted_at is null and merged_into_id is null order by id limit 700`,
  )).map(({ phones, ...row }) => ({ ...row, phone: (JSON.parse(phones) as string[])[0] ?? "" }));

describe("a long list and a short one (R22)", () => {
  it("find the same people on file, and neither proposes whom typing the name would not", async () => {
    const { office } = await openDemoOffice();
    const from = office.database.reader;
    const asked = (await records(from)).map(asOthersWrite);
    expect(asked.length).toBeGreaterThan(300);
    const list = asked.map((record) => new AskedPerson(record));
    const found = (proposals: Awaited<ReturnType<typeof many.peopleLikeMany>>) => proposals.map((own) => own.map(({ person, band, score }) => `${person.id} ${band} ${score}`).toSorted());
    const [short, long] = [found(await many.peopleLikeMany(from, list, () => undefined, Infinity)), found(await many.peopleLikeMany(from, list, () => undefined, 0))];
    expect(short.filter((own) => own.length > 0).length).toBeGreaterThan(asked.length / 2);
    const lost = short.flatMap((own, at) => own.filter((one) => !long[at]?.includes(one)).map((one) => [at, one]));
    expect(lost).toEqual([]);
    const typed = found(await peopleLike(from, asked));
    const extra = long.flatMap((own, at) => own.filter((one) => !typed[at]?.includes(one)).map((one) => [at, one]));
    expect(extra).toEqual([]);
  });

  it("do not lose one of the same day behind many who share a common name and nothing else", async () => {
    const { office, call } = await openTestOffice();
    for (let at = 0; at < 70; at++) await call.people.create({ fields: personFields("Ахметова Әлия") });
    const { id } = await call.people.create({ fields: personFields("Мұқаш Әлия", { birthDate: "2003-05-06" }) });
    const list = [new AskedPerson({ family: "Ахметова", given: "Алия", birthDate: "2003-05-06" })];
    for (const longList of [0, Infinity]) {
      const [own = []] = await many.peopleLikeMany(office.database.reader, list, () => undefined, longList);
      expect(own.map(({ person }) => person.id), String(longList)).toEqual([id]);
    }
  });

  it("leave out whoever was deleted or merged", async () => {
    const { office, call } = await openTestOffice();
    const [kept, gone] = [await call.people.create({ fields: personFields("Ахметов Серик") }), await call.people.create({ fields: personFields("Ахметов Серик") })];
    await call.people.remove({ id: gone.id, version: gone.version });
    const list = [new AskedPerson({ family: "Ахметов", given: "Серик" })];
    for (const longList of [0, Infinity]) {
      const [own = []] = await many.peopleLikeMany(office.database.reader, list, () => undefined, longList);
      expect(own.map(({ person }) => person.id)).toEqual([kept.id]);
    }
  });

  it("ask again only for whom a mended cell changed, and for everybody when the registers moved on", async () => {
    const { office, call } = await openTestOffice();
    const { id } = await call.people.create({ fields: personFields("Ахметов Серик") });
    const asked = vi.spyOn(many, "peopleLikeMany");
    const known = new LikeOnFile();
    const people = (...given: string[]) => given.map((each) => new AskedPerson({ family: "Ахметов", given: each }));
    const found = async (change: number, list: AskedPerson[]) => (await known.of(office.database.reader, change, list, () => undefined)).map((own) => own.map(({ person }) => person.id));
    expect(await found(1, people("Серик", "Марат"))).toEqual([[id], []]);
    expect(await found(1, people("Серик", "Серік"))).toEqual([[id], [id]]);
    expect(await found(2, people("Серик", "Серік"))).toEqual([[id], [id]]);
    expect(asked.mock.calls.map(([, list]) => list.map(({ record }) => record.given))).toEqual([["Серик", "Марат"], ["Серік"], ["Серик", "Серік"]]);
  });
});
