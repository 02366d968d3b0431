import { describe, expect, it } from "vitest";
import type { HeadquartersMember } from "../../shared/contract/headquarters";
import { clockAt } from "../helpers/desks";
import { headquartersFields, newPerson, volunteerFields } from "../helpers/peopleFields";
import { openTestOffice, type OfficeClient } from "../helpers/testOffice";

async function volunteers(call: OfficeClient, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at++) ids.push((await call.volunteers.create({ fields: volunteerFields(newPerson(`Волонтёров Номер${at}`)) })).id);
  return ids;
}
const member = (volunteerId: string, from: string, to: string | null = null): HeadquartersMember => ({ volunteerId, role: "", from, to });

describe("headquarters", () => {
  it("R11 fifteen members on 3 April, although a sixteenth joins on the 4th", async () => {
    const { call } = await openTestOffice({ clock: clockAt("2020-04-04T07:00:00Z") });
    const ids = await volunteers(call, 16);
    const { id } = await call.headquarters.create({ fields: headquartersFields({ members: ids.map((one, at) => member(one, at < 15 ? "2020-03-16" : "2020-04-04")) }) });
    expect((await call.headquarters.membersOn({ id, date: "2020-04-03" })).length).toBe(15);
    expect((await call.headquarters.membersOn({ id, date: "2020-04-04" })).length).toBe(16);
    expect((await call.headquarters.list({ filters: {} })).rows).toMatchObject([{ id, membersToday: 16 }]);
  });

  it.each([
    ["2020-03-15", 0],
    ["2020-03-16", 1],
    ["2020-04-03", 1],
    ["2020-04-04", 0],
  ])("R11 a membership of 16 March to 3 April holds on both its ends: on %s there are %i", async (date, count) => {
    const { call } = await openTestOffice();
    const [one = ""] = await volunteers(call, 1);
    const { id } = await call.headquarters.create({ fields: headquartersFields({ members: [member(one, "2020-03-16", "2020-04-03")] }) });
    expect((await call.headquarters.membersOn({ id, date })).length).toBe(count);
  });

  it("R11 a period does not end before it begins", async () => {
    const { call } = await openTestOffice();
    const [one = ""] = await volunteers(call, 1);
    const fields = headquartersFields({ from: "2020-04-03", to: "2020-04-02", members: [member(one, "2020-03-20", "2020-03-19")] });
    await expect(call.headquarters.create({ fields })).rejects.toMatchObject({
      code: "INVALID", data: { problems: [{ field: "to", kind: "date_order" }, { field: "members.0.to", kind: "date_order" }] },
    });
    await expect(call.headquarters.create({ fields: headquartersFields({ from: "2020-04-03", to: "2020-04-03" }) })).resolves.toMatchObject({ version: 1 });
  });

  it("nobody is a member twice on one day, but who left may come back", async () => {
    const { call } = await openTestOffice();
    const [one = ""] = await volunteers(call, 1);
    await expect(
      call.headquarters.create({ fields: headquartersFields({ members: [member(one, "2020-03-16"), member(one, "2020-04-01")] }) }),
    ).rejects.toMatchObject({ data: { problems: [{ field: "members.1.volunteerId", kind: "overlap" }] } });
    await expect(
      call.headquarters.create({ fields: headquartersFields({ members: [member(one, "2020-03-16", "2020-03-20"), member(one, "2020-04-01")] }) }),
    ).resolves.toMatchObject({ version: 1 });
    await expect(call.headquarters.create({ fields: headquartersFields({ members: [member("nobody", "2020-03-16")] }) })).rejects.toMatchObject({
      data: { problems: [{ field: "members.0.volunteerId", kind: "unknown" }] },
    });
  });

  it("R1 one person behind two volunteer records counts once after the merge", async () => {
    const { call, office } = await openTestOffice({ clock: clockAt("2020-04-04T07:00:00Z") });
    const ids = await volunteers(call, 2);
    const { id } = await call.headquarters.create({ fields: headquartersFields({ members: ids.map((one) => member(one, "2020-03-16")) }) });
    const people = await Promise.all(ids.map(async (one) => (await call.volunteers.get({ id: one })).fields.person.id));
    await office.database.queue?.run((tx) => tx.manager.query("update person set merged_into_id = ? where id = ?", [people[0], people[1]]));
    expect((await call.headquarters.get({ id })).extra.membersToday).toBe(1);
  });

  it("is found across scripts, changed with its members, deleted and restored whole", async () => {
    const { call } = await openTestOffice();
    const ids = await volunteers(call, 2);
    const { id } = await call.headquarters.create({ fields: headquartersFields({ nameRu: "Оперативный штаб", nameKk: "Жедел штаб", members: ids.map((one) => member(one, "2020-03-16")) }) });
    expect((await call.headquarters.list({ search: "operativ", filters: {} })).total).toBe(1);
    const { fields } = await call.headquarters.get({ id });
    await call.headquarters.update({ id, version: 1, fields: { ...fields, members: fields.members.slice(1), purpose: "ЧП" } });
    const changed = await call.headquarters.get({ id });
    expect(changed.fields.members.map((one) => one.volunteerId)).toEqual([ids[1]]);
    expect(changed.extra.volunteers).toMatchObject([{ id: ids[1], name: "Волонтёров Номер1" }]);
    await expect(call.headquarters.update({ id, version: 1, fields })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE", data: { version: 2, fields: ["purpose", "members"] } });
    await call.headquarters.remove({ id, version: 2 });
    expect(await call.headquarters.choices({})).toEqual([]);
    await call.headquarters.restore({ id });
    expect((await call.headquarters.get({ id })).fields).toEqual(changed.fields);
    expect(await call.headquarters.choices({ search: "штаб" })).toMatchObject([{ label: "Оперативный штаб", detail: "16.03.2020–" }]);
  });
});
