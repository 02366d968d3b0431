import { describe, expect, it } from "vitest";
import { rowsOf } from "../../electron/database/reader";
import { write } from "../../electron/office/core/writing";
import { addReviewPairs } from "../../electron/office/matching/reviewPairs";
import { type AidOffice, deliveryFields, openAidOffice } from "../helpers/aidFields";
import { familyFields, familyMember, headquartersFields, knownPerson, learnerFields, newPerson, personFields, programmeFields, volunteerFields } from "../helpers/peopleFields";
import { dumpTables } from "../helpers/tableDump";

const IIN = "850315300123";

async function head(office: AidOffice, kind: "people" | "families", id: string): Promise<{ id: string; version: number }> {
  const { record } = await (kind === "people" ? office.call.people.get({ id }) : office.call.families.get({ id }));
  return { id, version: record.version };
}

async function merge(office: AidOffice, kind: "people" | "families", ids: readonly string[], more: { choice?: Record<string, string>; families?: boolean } = {}) {
  const [keep, ...others] = await Promise.all(ids.map((id) => head(office, kind, id)));
  if (!keep) throw new Error("Nobody to keep.");
  return office.call.matching.merge({ kind, keep, others, ...more });
}

/** One person twice, in two spellings, and everything that can point to a person pointing to both. */
async function oneTwice() {
  const office = await openAidOffice();
  const { call } = office;
  const keep = (await call.people.create({ fields: personFields("Мукаш Алия Сериковна", { birthDate: "1985-03-15", phones: ["87011112233"] }) })).id;
  const other = (await call.people.create({ fields: personFields("Мұқаш Әлия", { phones: ["87024445566"], address: "Актау, 12-26-4" }) })).id;
  const volunteers = [];
  for (const id of [keep, other]) volunteers.push((await call.volunteers.create({ fields: volunteerFields(knownPerson(id), { status: "active" }) })).id);
  const [first = "", second = ""] = volunteers;
  await call.headquarters.create({ fields: headquartersFields({ coordinatorId: other, members: [
    { volunteerId: first, role: "", from: "2020-03-16", to: "2020-03-20" }, { volunteerId: second, role: "связь", from: "2020-03-16", to: null },
  ] }) });
  const { id: programmeId } = await call.programmes.create({ fields: programmeFields() });
  await call.learners.create({ fields: learnerFields(programmeId, knownPerson(keep), { state: "applied", selectedOn: null }) });
  await call.learners.create({ fields: learnerFields(programmeId, knownPerson(other)) });
  await call.staff.create({ fields: { person: knownPerson(other), post: "Бухгалтер", from: "2020-01-01", to: null, accountId: null, note: "" } });
  const together = (await call.families.create({ fields: familyFields({ head: newPerson("Ахметов Бекзат"), members: [familyMember(knownPerson(keep), { to: "2020-01-01" }), familyMember(knownPerson(other))] }) })).id;
  const own = (await call.families.create({ fields: familyFields({ head: knownPerson(keep), phones: ["87011112233"] }) })).id;
  const otherOwn = (await call.families.create({ fields: familyFields({ head: knownPerson(other), address: "Актау, 12-26-4", members: [familyMember(newPerson("Мұқаш Ерлан"))], vulnerabilities: [{ code: "large_family", from: null, to: null, evidence: "" }] }) })).id;
  for (const id of [keep, other]) await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", recipientKind: "person", recipientId: id, volunteers: [first, second] }) });
  await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", recipientId: otherOwn }) });
  return { office, keep, other, first, second, programmeId, together, own, otherOwn };
}

describe("merging people", () => {
  it("R17 taken apart again, every table is as it was before", async () => {
    const { office, keep, other } = await oneTwice();
    const before = await dumpTables(office.office);
    const { id } = await merge(office, "people", [keep, other], { families: true });
    expect(await dumpTables(office.office)).not.toEqual(before);
    await office.call.matching.unmerge({ id });
    expect(await dumpTables(office.office)).toEqual(before);
    expect((await office.call.audit.verify()).brokenAt).toBeNull();
  });

  it("R17 the same where the other one was kept, and where nothing but the people became one", async () => {
    const { office, keep, other } = await oneTwice();
    const before = await dumpTables(office.office);
    for (const [ids, families] of [[[other, keep], true], [[keep, other], false], [[other, keep], false]] as const) {
      const { id } = await merge(office, "people", ids, { families });
      await office.call.matching.unmerge({ id });
      expect(await dumpTables(office.office)).toEqual(before);
    }
  });

  it("everything that was theirs is the one person's: proposed values, posts, coordination, deliveries, a family once", async () => {
    const { office, keep, other, together, first, programmeId } = await oneTwice();
    await merge(office, "people", [keep, other]);
    const { fields, extra } = await office.call.people.get({ id: keep });
    expect(fields).toMatchObject({ family: "Мукаш", given: "Алия", patronymic: "Сериковна", birthDate: "1985-03-15", phones: ["+77011112233", "+77024445566"], address: "Актау, 12-26-4" });
    expect(extra).toMatchObject({ volunteer: { id: first }, posts: [{ post: "Бухгалтер" }], deliveries: 2, families: [{}, {}, {}] });
    const family = await office.call.families.get({ id: together });
    expect(family.fields.members).toMatchObject([{ person: { id: keep }, to: null }]);
    const learners = await office.call.learners.list({ filters: { programmeId } });
    expect(learners.rows).toMatchObject([{ state: "selected" }]);
    expect((await office.call.people.list({ search: "мукаш алия", filters: {} })).rows.map((row) => row.id)).toEqual([keep]);
    expect((await office.call.people.list({ search: "мукаш алия", filters: {} })).total).toBe(1);
    const [hq] = (await office.call.headquarters.list({ filters: {} })).rows;
    expect((await office.call.headquarters.get({ id: hq?.id ?? "" })).fields).toMatchObject({ coordinatorId: keep, members: [{ volunteerId: first, role: "связь", to: null }] });
    expect((await office.call.deliveries.list({ filters: { volunteerId: first } })).rows).toHaveLength(2);
  });

  it("R19 the number of the one that is gone can be taken over, and goes back with it", async () => {
    const office = await openAidOffice();
    const keep = (await office.call.people.create({ fields: personFields("Мукаш Алия") })).id;
    const { parseIin } = await import("../../shared/domain/iin");
    const iin = Array.from({ length: 10 }, (_, digit) => IIN.slice(0, 11) + digit).find((text) => parseIin(text).ok) ?? "";
    const other = (await office.call.people.create({ fields: personFields("Мұқаш Әлия", { iin }) })).id;
    const before = await dumpTables(office.office);
    const { id } = await merge(office, "people", [keep, other]);
    expect((await office.call.people.get({ id: keep })).fields.iin).toBe(iin);
    await office.call.matching.unmerge({ id });
    expect(await dumpTables(office.office)).toEqual(before);
    const again = await merge(office, "people", [keep, other], { choice: { iin: keep } });
    const third = await office.call.people.create({ fields: personFields("Сапаров Ильяс", { iin }) });
    await expect(office.call.matching.unmerge({ id: again.id })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "iin_taken_since" } });
    await office.call.people.remove({ id: third.id, version: 1 });
    await office.call.matching.unmerge({ id: again.id });
    expect((await office.call.people.get({ id: other })).fields.iin).toBe(iin);
  });

  it("R17 what came since stays where it came to, and a family that was saved since is taken apart as well", async () => {
    const { office, keep, other, together } = await oneTwice();
    const { id } = await merge(office, "people", [keep, other]);
    const since = await office.call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", recipientKind: "person", recipientId: keep, date: "2020-04-02" }) });
    const family = await office.call.families.get({ id: together });
    await office.call.families.update({ id: together, version: family.record.version, fields: { ...family.fields, note: "переехали" } });
    const person = await office.call.people.get({ id: keep });
    await office.call.people.update({ id: keep, version: person.record.version, fields: { ...person.fields, address: "Жанаозен" } });
    await office.call.matching.unmerge({ id });
    expect((await office.call.deliveries.get({ id: since.id })).fields.recipientId).toBe(keep);
    expect((await office.call.people.get({ id: keep })).fields).toMatchObject({ address: "Жанаозен", phones: ["+77011112233"] });
    expect((await office.call.families.get({ id: together })).fields.members.map((member) => member.person.id).toSorted()).toEqual([keep, other].toSorted());
  });

  it("R17 is refused with what was built on it: a delivery given to somebody else, a later merge", async () => {
    const { office, keep, other } = await oneTwice();
    const [theirs] = (await office.call.deliveries.list({ filters: { recipientId: other } })).rows;
    const { id } = await merge(office, "people", [keep, other]);
    const delivery = await office.call.deliveries.get({ id: theirs?.id ?? "" });
    await office.call.deliveries.update({ id: delivery.record.id, version: delivery.record.version, fields: { ...delivery.fields, recipientId: office.personId } });
    await expect(office.call.matching.unmerge({ id })).rejects.toMatchObject({ data: { reason: "merge_built_upon", params: { what: "deliveries" } } });
    const later = await merge(office, "people", [keep, office.personId]);
    await expect(office.call.matching.unmerge({ id })).rejects.toMatchObject({ data: { reason: "merged_again" } });
    await office.call.matching.unmerge({ id: later.id });
    await expect(office.call.matching.unmerge({ id: later.id })).rejects.toMatchObject({ data: { reason: "merge_undone" } });
  });

  it("chains point to the one that stands, and come apart in order", async () => {
    const { office, keep, other } = await oneTwice();
    const before = await dumpTables(office.office);
    const first = await merge(office, "people", [other, office.personId]);
    const second = await merge(office, "people", [keep, other]);
    const into = await rowsOf(office.office.database.reader, "select merged_into_id as id from person where id in (?, ?)", [other, office.personId]);
    expect(into).toEqual([{ id: keep }, { id: keep }]);
    await office.call.matching.unmerge({ id: second.id });
    await office.call.matching.unmerge({ id: first.id });
    expect(await dumpTables(office.office)).toEqual(before);
  });

  it("an old version is refused, and so is somebody who was merged already", async () => {
    const { office, keep, other } = await oneTwice();
    await expect(office.call.matching.merge({ kind: "people", keep: { id: keep, version: 9 }, others: [{ id: other, version: 1 }] })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
    await merge(office, "people", [keep, other]);
    await expect(merge(office, "people", [office.personId, other])).rejects.toMatchObject({ data: { reason: "merged_already" } });
    const gone = await office.call.people.get({ id: other });
    await expect(office.call.people.update({ id: other, version: gone.record.version, fields: gone.fields })).rejects.toMatchObject({ data: { reason: "merged_away" } });
  });

  it("one entry stands in the journal, with links to everything that was moved", async () => {
    const { office, keep, other } = await oneTwice();
    await merge(office, "people", [keep, other]);
    const { rows } = await office.call.audit.list({ action: "merge" });
    expect(rows).toMatchObject([{ kind: "people", subjectId: keep }]);
    const { links } = await office.call.audit.get({ seq: rows[0]?.seq ?? 0 });
    expect(links).toEqual(expect.arrayContaining([expect.objectContaining({ kind: "people", id: other }), expect.objectContaining({ kind: "deliveries" }), expect.objectContaining({ kind: "staff" })]));
  });
});

describe("merging families", () => {
  it("R17 deliveries, people and categories of both are the one family's; taken apart, every table is as before", async () => {
    const { office, own, otherOwn, keep, other } = await oneTwice();
    const before = await dumpTables(office.office);
    const { id } = await merge(office, "families", [own, otherOwn]);
    const family = await office.call.families.get({ id: own });
    expect(family.fields.vulnerabilities).toMatchObject([{ code: "large_family" }]);
    expect(family.fields.members.map((member) => member.relation)).toEqual(["child", "other"]);
    expect([family.fields.head?.id, family.fields.members.at(-1)?.person.id]).toEqual([keep, other]);
    expect(family.extra.deliveries.confirmed).toBe(1);
    await expect(office.call.families.restore({ id: otherOwn })).rejects.toMatchObject({ data: { reason: "merged_away" } });
    await office.call.matching.unmerge({ id });
    expect(await dumpTables(office.office)).toEqual(before);
  });

  it("two heads that are one propose their families; with a word they become one at once and come apart together", async () => {
    const { office, keep, other, own, otherOwn } = await oneTwice();
    const first = await merge(office, "people", [keep, other]);
    expect(first.families).toBe(2);
    const { pair } = await office.call.matching.next({});
    expect(pair).toMatchObject({ kind: "families", reasons: ["same_head"] });
    expect(pair?.ids.toSorted()).toEqual([own, otherOwn].toSorted());
    await office.call.matching.unmerge({ id: first.id });
    const second = await merge(office, "people", [keep, other], { families: true });
    expect((await office.call.families.get({ id: own })).extra.deliveries.confirmed).toBe(1);
    expect((await office.call.matching.next({})).pair).toBeNull();
    await office.call.matching.unmerge({ id: second.id });
    expect((await office.call.families.get({ id: otherOwn })).extra.deliveries.confirmed).toBe(1);
  });
});

describe("the queue of pairs", () => {
  async function threeAlike() {
    const office = await openAidOffice();
    const ids: string[] = [];
    for (const name of ["Мукаш Алия Сериковна", "Мұқаш Әлия Серікқызы", "Mukash Aliya"]) ids.push((await office.call.people.create({ fields: personFields(name, { birthDate: "1985-03-15" }) })).id);
    return { office, ids };
  }

  it("R22 the whole register is looked through; who was decided upon before never comes back", async () => {
    const { office, ids } = await threeAlike();
    const scanned = async () => {
      await office.call.matching.scan();
      await office.office.scan.ended();
      return office.call.matching.scanState();
    };
    expect(await scanned()).toMatchObject({ running: false, found: 3, done: 5, total: 5 });
    const { open, pair } = await office.call.matching.next({});
    expect(open).toBe(3);
    expect(pair?.ids.toSorted()).toEqual(ids.toSorted());
    await office.call.matching.different({ pairId: pair?.id ?? "" });
    expect(await scanned()).toMatchObject({ found: 0 });
    expect((await office.call.matching.open()).open).toBe(2);
    await office.call.matching.reopen({ pairId: pair?.id ?? "" });
    expect((await office.call.matching.open()).open).toBe(3);
    expect((await office.call.matching.next({ skip: [pair?.id ?? ""] })).pair?.id).not.toBe(pair?.id);
  });

  it("R22 who was told apart from somebody is told apart from the one they became", async () => {
    const { office, ids } = await threeAlike();
    const [one = "", two = "", three = ""] = ids;
    const scanned = async () => {
      await office.call.matching.scan();
      await office.office.scan.ended();
    };
    await scanned();
    for (let { pair } = await office.call.matching.next({}), skip: string[] = []; pair; { pair } = await office.call.matching.next({ skip })) {
      skip.push(pair.id);
      const [left, right] = pair.ids;
      if ([left, right].toSorted().join() === [two, three].toSorted().join()) await office.call.matching.different({ pairId: pair.id });
    }
    expect((await office.call.matching.open()).open).toBe(2);
    const before = await dumpTables(office.office);
    const { id } = await merge(office, "people", [one, two]);
    expect((await office.call.matching.open()).open).toBe(0);
    await scanned();
    expect((await office.call.matching.open()).open).toBe(0);
    await office.call.matching.unmerge({ id });
    expect((await office.call.matching.open()).open).toBe(2);
    expect(await dumpTables(office.office)).toEqual(before);
  });

  it("a scan that breaks off says so, and the next one does not", async () => {
    const { office } = await threeAlike();
    const rename = (from: string, to: string) => office.office.database.queue?.run((tx) => tx.manager.query(`alter table ${from} rename to ${to}`));
    await rename("review_pair", "review_pair_away");
    await office.call.matching.scan();
    await office.office.scan.ended();
    expect(await office.call.matching.scanState()).toMatchObject({ running: false, found: null, failed: true });
    await rename("review_pair_away", "review_pair");
    await office.call.matching.scan();
    await office.office.scan.ended();
    expect(await office.call.matching.scanState()).toMatchObject({ found: 3, failed: false });
  });

  it("a pair of which a record is gone waits no longer, and whoever was proposed against it is proposed against the one that is kept", async () => {
    const { office, ids } = await threeAlike();
    const [one = "", two = "", three = ""] = ids;
    await write(office.office, null, async (writing) => {
      await addReviewPairs(writing.tx, [[one, two], [two, three]].map((pair) => ({ kind: "people", ids: pair as [string, string], band: "look", score: 150, reasons: ["family_equal"] })), null);
      await writing.journal({ action: "scan", kind: "people", id: null });
    });
    const { id } = await merge(office, "people", [one, two]);
    expect((await office.call.matching.next({})).pair?.ids.toSorted()).toEqual([one, three].toSorted());
    const third = await office.call.people.get({ id: three });
    await office.call.people.remove({ id: three, version: third.record.version });
    expect((await office.call.matching.open()).open).toBe(0);
    await office.call.people.restore({ id: three });
    await office.call.matching.unmerge({ id });
    expect((await office.call.matching.open()).open).toBe(2);
  });

  it("records side by side say what hangs on them; an auditor sees no IIN", async () => {
    const { office, ids } = await threeAlike();
    const { records, proposed } = await office.call.matching.compare({ kind: "people", ids });
    expect(records.map((record) => record.title)).toEqual(["Мукаш Алия Сериковна", "Мұқаш Әлия Серікқызы", "Mukash Aliya"]);
    expect(proposed).toMatchObject({ family: ids[0], patronymic: ids[0], phones: "all" });
    if (office.desk.atDesk) office.desk.atDesk = { ...office.desk.atDesk, role: "auditor" };
    const seen = await office.call.matching.compare({ kind: "people", ids });
    expect(seen.records.map((record) => record.fields["iin"])).toEqual([null, null, null]);
  });
});
