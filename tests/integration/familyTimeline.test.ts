/** Everything a family was given, in one timeline, with what its people got as persons marked apart. */
import { describe, expect, it } from "vitest";
import { deliveryFields, openAidOffice } from "../helpers/aidFields";
import { familyFields, familyMember, knownPerson, newPerson, personFields } from "../helpers/peopleFields";

describe("a family's timeline", () => {
  it("R3 R25 shows confirmed deliveries to the family, and those to its people as persons, newest first", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const head = await call.people.create({ fields: personFields("Мұқашева Айша") });
    const { id } = await call.families.create({ fields: familyFields({ head: knownPerson(head.id), members: [familyMember(newPerson("Мұқашев Оралбай"), { from: "2020-03-20", to: "2020-03-31" })] }) });
    const child = (await call.families.get({ id })).fields.members[0]?.person.id ?? "";
    const give = (date: string, recipientKind: "family" | "person", recipientId: string, state: "draft" | "confirmed" = "confirmed") =>
      call.deliveries.create({ fields: deliveryFields(office, { date, recipientKind, recipientId, headcount: null, state }) });
    await give("2020-03-18", "family", id);
    await give("2020-03-19", "person", child);
    await give("2020-03-20", "person", child);
    await give("2020-03-31", "person", child);
    await give("2020-04-01", "person", child);
    await give("2020-04-02", "person", head.id);
    await give("2020-04-03", "family", id, "draft");
    const { rows, more } = await call.families.timeline({ id });
    expect(rows.map((row) => [row.date, row.person?.nameRu ?? null])).toEqual([
      ["2020-04-02", "Мұқашева Айша"], ["2020-03-31", "Мұқашев Оралбай"], ["2020-03-20", "Мұқашев Оралбай"], ["2020-03-18", null],
    ]);
    expect(more).toBe(false);
    expect(rows.every((row) => row.providers.length > 0 && row.items.length > 0)).toBe(true);
    const short = await call.families.timeline({ id, limit: 2 });
    expect([short.rows.length, short.more]).toEqual([2, true]);
  });

  it("R17 takes along what was given to a record that was merged into one of the family", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const [kept, double] = [await call.people.create({ fields: personFields("Мұқашева Айша") }), await call.people.create({ fields: personFields("Мукашева Айша") })];
    const { id } = await call.families.create({ fields: familyFields({ head: knownPerson(double.id) }) });
    for (const person of [kept, double]) await call.deliveries.create({ fields: deliveryFields(office, { date: "2020-03-18", recipientKind: "person", recipientId: person.id, headcount: null, state: "confirmed" }) });
    await office.office.database.queue?.run((tx) => tx.manager.query("update person set merged_into_id = ? where id = ?", [kept.id, double.id]));
    expect((await call.families.timeline({ id })).rows.length).toBe(2);
  });
});
