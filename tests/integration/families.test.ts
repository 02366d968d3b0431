import { describe, expect, it } from "vitest";
import { iinFor } from "../../shared/domain/iin";
import { clockAt, deskFor } from "../helpers/desks";
import { familyFields, familyMember, knownPerson, newPerson, personFields } from "../helpers/peopleFields";
import { openTestOffice } from "../helpers/testOffice";

const TODAY = { clock: clockAt("2020-04-03T07:00:00Z") };

describe("families", () => {
  it("take the head's family name where none is given", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.families.create({ fields: familyFields({ head: newPerson("Ахметова Айгуль") }) });
    expect((await call.families.get({ id })).fields.name).toBe("Ахметова");
    const known = await call.people.create({ fields: personFields("Серикова Алма") });
    const other = await call.families.create({ fields: familyFields({ head: knownPerson(known.id) }) });
    expect((await call.families.get({ id: other.id })).fields.name).toBe("Серикова");
    await expect(call.families.create({ fields: familyFields({ head: null }) })).rejects.toMatchObject({ data: { problems: [{ field: "name", kind: "required" }] } });
  });

  it("R7 people inside come from membership, else from the declared size, else are unknown", async () => {
    const { call } = await openTestOffice(TODAY);
    const children = [familyMember(newPerson("Ахметов Асан")), familyMember(newPerson("Ахметов Усен"))];
    const known = async (fields: Parameters<typeof familyFields>[0]) => {
      const { id } = await call.families.create({ fields: familyFields({ name: "Ахметовы", ...fields }) });
      const { extra } = await call.families.get({ id });
      return [extra.peopleKnown, extra.peopleSource];
    };
    expect(await known({ members: children })).toEqual([3, "members"]);
    expect(await known({ members: children, declaredSize: 6 })).toEqual([6, "declared"]);
    expect(await known({ head: null, declaredSize: 4 })).toEqual([4, "declared"]);
    expect(await known({})).toEqual([null, "unknown"]);
  });

  it("R7 who has left the family is not inside it any more", async () => {
    const { call } = await openTestOffice(TODAY);
    const members = [
      familyMember(newPerson("Ахметов Асан"), { from: "2010-01-01" }),
      familyMember(newPerson("Ахметов Усен"), { to: "2020-04-02" }),
      familyMember(newPerson("Ахметова Айша"), { to: "2020-04-03" }),
      familyMember(newPerson("Ахметова Сауле"), { from: "2020-04-04" }),
    ];
    const { id } = await call.families.create({ fields: familyFields({ members }) });
    expect((await call.families.get({ id })).extra.peopleKnown).toBe(3);
    expect((await call.families.list({ filters: {} })).rows).toMatchObject([{ id, members: 3 }]);
  });

  it("R1 two members who turn out to be one person are one person inside, and a member who is the head is not counted twice", async () => {
    const { call, office } = await openTestOffice(TODAY);
    const { id } = await call.families.create({ fields: familyFields({ members: ["Асан", "Усен", "Айша"].map((given) => familyMember(newPerson(`Ахметов ${given}`))) }) });
    const { fields } = await call.families.get({ id });
    const [first, second, third] = fields.members.map((member) => member.person.id);
    await office.database.queue?.run(async (tx) => {
      await tx.manager.query("update person set merged_into_id = ? where id = ?", [first, second]);
      await tx.manager.query("update person set merged_into_id = ? where id = ?", [fields.head?.id, third]);
    });
    expect((await call.families.get({ id })).extra.peopleKnown).toBe(2);
  });

  it("R11 a membership or a vulnerability does not end before it begins", async () => {
    const { call } = await openTestOffice();
    const fields = familyFields({
      members: [familyMember(newPerson("Ахметов Асан"), { from: "2020-04-02", to: "2020-04-01" })],
      vulnerabilities: [{ code: "disability", from: "2020-02-02", to: "2020-02-01", evidence: "" }],
    });
    await expect(call.families.create({ fields })).rejects.toMatchObject({
      data: { problems: [{ field: "members.0.to", kind: "date_order" }, { field: "vulnerabilities.0.to", kind: "date_order" }] },
    });
  });

  it("one person stands in a family once, and a wrong member is named with the field", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.people.create({ fields: personFields("Ахметов Асан", { iin: iinFor("2010-05-05", "male", 0) }) });
    await expect(call.families.create({ fields: familyFields({ members: [familyMember(knownPerson(id)), familyMember(knownPerson(id))] }) })).rejects.toMatchObject({
      data: { problems: [{ field: "members.1.person", kind: "twice" }] },
    });
    const twin = newPerson("Ахметов Усен", { iin: iinFor("2010-05-05", "male", 0) });
    await expect(call.families.create({ fields: familyFields({ members: [familyMember(twin)] }) })).rejects.toMatchObject({
      data: { problems: [{ field: "members.0.person.iin", kind: "duplicate" }] },
    });
    expect((await call.people.list({ filters: {} })).total).toBe(1);
  });

  it.each(["Ахметова", "akhmetova aigul", "Усен", "usen", "87015554433", "Көкжиек"])("R22 are found by %s: by name, by anybody inside, by phone, by address", async (search) => {
    const { call } = await openTestOffice();
    const { id } = await call.families.create({
      fields: familyFields({ head: newPerson("Ахметова Айгуль"), phones: ["8 701 555 44 33"], address: "ул. Көкжиек, 5", members: [familyMember(newPerson("Ахметов Үсен"))] }),
    });
    await call.families.create({ fields: familyFields({ head: newPerson("Серикова Алма") }) });
    expect((await call.families.list({ search, filters: {} })).rows.map((row) => row.id)).toEqual([id]);
  });

  it("R22 follow a member who is renamed elsewhere", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.families.create({ fields: familyFields({ members: [familyMember(newPerson("Ахметов Асан"))] }) });
    const [child] = (await call.people.list({ search: "Асан", filters: {} })).rows;
    await call.people.update({ id: child?.id ?? "", version: 1, fields: personFields("Ахметов Бекзат") });
    expect((await call.families.choices({ search: "bekzat" })).map((choice) => choice.id)).toEqual([id]);
    expect(await call.families.choices({ search: "Асан" })).toEqual([]);
  });

  it("R23 sort by the Kazakh alphabet and filter by vulnerability as of today and by district", async () => {
    const { call } = await openTestOffice(TODAY);
    const since = (code: "disability" | "large_family", to: string | null = null) => [{ code, from: null, to, evidence: "справка" }];
    await call.families.create({ fields: familyFields({ name: "Қалиевы", head: null, katoCode: "471010000", vulnerabilities: since("disability") }) });
    await call.families.create({ fields: familyFields({ name: "Каримовы", head: null, vulnerabilities: since("large_family") }) });
    await call.families.create({ fields: familyFields({ name: "Әлиевы", head: null, vulnerabilities: since("disability", "2020-04-02") }) });
    const names = async (filters: Parameters<typeof call.families.list>[0]["filters"]) => (await call.families.list({ filters })).rows.map((row) => row.name);
    expect(await names({})).toEqual(["Әлиевы", "Каримовы", "Қалиевы"]);
    expect(await names({ vulnerability: "disability" })).toEqual(["Қалиевы"]);
    expect(await names({ district: "470000000" })).toEqual(["Қалиевы"]);
    expect((await call.families.list({ filters: {} })).rows.map((row) => row.vulnerabilities)).toEqual([[], ["large_family"], ["disability"]]);
  });

  it("a change from an old version is refused; a deletion comes back whole", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.families.create({
      fields: familyFields({
        declaredSize: 4, members: [familyMember(newPerson("Ахметов Асан"))], vulnerabilities: [{ code: "low_income", from: "2019-01-01", to: null, evidence: "АСП" }],
      }),
    });
    const { fields } = await call.families.get({ id });
    await call.families.update({ id, version: 1, fields: { ...fields, declaredSize: 5, members: [] } });
    await expect(call.families.update({ id, version: 1, fields })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE", data: { version: 2, fields: ["declaredSize", "members"] } });
    const before = (await call.families.get({ id })).fields;
    await call.families.remove({ id, version: 2 });
    expect((await call.families.list({ filters: {} })).total).toBe(0);
    await call.families.restore({ id });
    expect((await call.families.get({ id })).fields).toEqual(before);
  });

  it("R19 an auditor sees no IIN of anybody inside", async () => {
    const office = await openTestOffice();
    const [head, child] = [iinFor("1980-01-01", "female", 0), iinFor("2010-05-05", "male", 0)];
    const { id } = await office.call.families.create({
      fields: familyFields({ head: newPerson("Ахметова Айгуль", { iin: head }), members: [familyMember(newPerson("Ахметов Асан", { iin: child }))] }),
    });
    const seen = JSON.stringify(await (await deskFor(office, "auditor")).call.families.get({ id }));
    expect(seen).not.toContain(head);
    expect(seen).not.toContain(child);
  });
});
