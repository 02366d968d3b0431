/** Lists by place: by a unit of KATO, and where it has none by "in words only". */
import { describe, expect, it } from "vitest";
import { PLACE_IN_WORDS } from "../../shared/contract/people";
import { openDemoOffice } from "../helpers/briefings";
import type { TestOffice } from "../helpers/testOffice";

type Asked = { filters: { district: string }; pageSize: 200 };
type Calls = TestOffice["call"];
type Found = Promise<{ rows: readonly { id: string }[] }>;

const REGISTERS: readonly [register: string, table: string, words: string, list: (call: Calls, asked: Asked) => Found, ids?: string][] = [
  ["people", "person", "address", (call, asked) => call.people.list(asked)],
  ["volunteers", "person", "address", (call, asked) => call.volunteers.list(asked), "select volunteer.id from volunteer join person one on one.id = volunteer.person_id"],
  ["staff", "person", "address", (call, asked) => call.staff.list(asked), "select member.id from staff_member member join person one on one.id = member.person_id"],
  ["families", "family", "address", (call, asked) => call.families.list(asked)],
  ["requests", "request", "address", (call, asked) => call.requests.list(asked)],
  ["stores", "store", "place", (call, asked) => call.stores.list(asked)],
  ["services", "service", "address", (call, asked) => call.services.list(asked)],
  ["shifts", "shift", "place", (call, asked) => call.shifts.list(asked)],
  ["hosts", "host_institution", "address", (call, asked) => call.hosts.list(asked)],
  ["programmes", "programme", "place", (call, asked) => call.programmes.list(asked)],
  ["campaigns", "campaign", "place", (call, asked) => call.campaigns.list(asked)],
  ["supportCentres", "support_centre", "address", (call, asked) => call.supportCentres.list(asked)],
  ["volunteerGroups", "volunteer_group", "place", (call, asked) => call.volunteerGroups.list(asked)],
  ["recipientGroups", "recipient_group", "place", (call, asked) => call.recipientGroups.list(asked)],
];

describe("a place that KATO lacks", () => {
  it("is found in every register that keeps it in words, and nothing else with it", async () => {
    const { call, office } = await openDemoOffice();
    const ask = (sql: string): Promise<{ id: string }[]> => office.database.reader.manager.query(sql) as Promise<{ id: string }[]>;
    for (const [register, table, words, list, ids = `select one.id from ${table} one`] of REGISTERS) {
      // Of the demo's own some have a code, some words, some neither; one of each kind is made sure of.
      const some = await ask(`${ids} where one.deleted_at is null order by one.id`);
      expect(some.length, register).toBeGreaterThan(0);
      const throughPerson: Readonly<Record<string, string>> = { volunteers: "volunteer", staff: "staff_member" };
      const [first] = register in throughPerson ? await ask(`select person_id as id from ${throughPerson[register]} order by id`) : some;
      await office.database.queue?.run((tx) => tx.manager.query(`update ${table} set kato_code = null, ${words} = 'Вахта Дунга' where id = ?`, [first?.id]));
      const expected = await ask(`${ids} where one.deleted_at is null and one.kato_code is null and one.${words} <> ''`);
      const found = async (district: string): Promise<string[]> => (await list(call, { filters: { district }, pageSize: 200 })).rows.map(({ id }) => id).toSorted();
      expect({ register, ids: await found(PLACE_IN_WORDS) }).toEqual({ register, ids: expected.map(({ id }) => id).toSorted() });
      expect(expected.length, register).toBeGreaterThan(0);
      const coded = await found("470000000");
      expect(coded.filter((id) => expected.some((one) => one.id === id)), register).toEqual([]);
    }
  });

  it("is asked for beside districts where several may be chosen", async () => {
    const { call, office } = await openDemoOffice();
    const { rows: [first] } = await call.families.list({ filters: { district: "470000000" } });
    await office.database.queue?.run((tx) => tx.manager.query("update family set kato_code = null, address = 'Вахта Дунга' where id = ?", [first?.id]));
    const total = async (district: string | string[]): Promise<number> => (await call.families.list({ filters: { district } as never })).total;
    expect(await total(["470000000", PLACE_IN_WORDS])).toBe(await total("470000000") + await total(PLACE_IN_WORDS));
    expect(await total(PLACE_IN_WORDS)).toBeGreaterThan(0);
  });

  it("is no filter of a register that keeps no such words", async () => {
    const { call } = await openDemoOffice();
    await expect(call.learners.list({ filters: { district: PLACE_IN_WORDS } } as never)).rejects.toMatchObject({ code: "INVALID" });
  });
});
