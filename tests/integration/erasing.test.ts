/** Erasing a person: who may, when not, what goes from every table and every file, what stays (R24). */
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { iinFor } from "../../shared/domain/iin";
import { sortKey } from "../../shared/domain/names";
import { rowsOf } from "../../electron/database/reader";
import type { Office } from "../../electron/office/createOffice";
import { ERASED_TABLES, LINKS_ONLY } from "../../electron/office/people/erasurePlan";
import { deliveryFields, openAidOffice } from "../helpers/aidFields";
import { fileOf, PDF, PNG } from "../helpers/attachmentFiles";
import { familyFields, familyMember, knownPerson, learnerFields, newPerson, programmeFields, volunteerFields } from "../helpers/peopleFields";
import { contactFields } from "../helpers/contactFields";
import { csvFile, importList } from "../helpers/lists";
import { grantFields, mentorFields, participationFields } from "../helpers/programmeFields";
import { requestFields } from "../helpers/requestFields";
import { openTestOffice } from "../helpers/testOffice";

const IIN = iinFor("1985-03-12", "male", 0);
const PERSON = { iin: IIN, phones: ["8 701 234 56 78"], address: "Зорянка 7", note: "болтливый сосед", birthDate: "1985-03-12" };
/** Keys for sorting, matching and search are folded to Latin letters. */
const FOLDED = ["zhaksigeldin", "erbolat"];
const TRACES = ["Жаксыгельдин", "Ерболат", ...FOLDED, IIN, "77012345678", "2345678", "Зорянка", "болтливый", "1985-03-12", "лесничий", "школа-интернат", "снимок-лица", "приворот", "справка-о-доходе", "сын-погибшего", "повар-на-раздаче", "нужна-коляска"];

/** Every value of every table that holds one of the traces. */
async function traces(office: Office): Promise<string[]> {
  const from = office.database.reader;
  const tables = await rowsOf<{ name: string }>(from, "select name from sqlite_master where type = 'table' and name not like 'search_index_%' order by name");
  const found: string[] = [];
  for (const { name } of tables) {
    const text = JSON.stringify(await rowsOf(from, `select * from "${name}"`)).toLowerCase();
    found.push(...TRACES.filter((trace) => text.includes(trace.toLowerCase())).map((trace) => `${name}: ${trace}`));
  }
  return found;
}

describe("erasing a person", () => {
  it("R24 leaves no trace of them in any table, and takes their files from the disk; aid and hours stay under a nameless record", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const volunteer = await call.volunteers.create({ fields: volunteerFields(newPerson("Жаксыгельдин Ерболат", PERSON), { occupation: "лесничий" }) });
    const { fields } = await call.volunteers.get({ id: volunteer.id });
    const personId = fields.person.id ?? "";
    const programme = await call.programmes.create({ fields: programmeFields() });
    const learner = await call.learners.create({ fields: learnerFields(programme.id, knownPerson(personId), { school: "школа-интернат", criterion: "сын-погибшего" }) });
    await call.attachments.add({ ownerKind: "learners", ownerId: learner.id, kind: "document", file: fileOf(PDF, "справка-о-доходе.pdf") });
    await call.participations.create({ fields: participationFields(programme.id, volunteer.id, { role: "повар-на-раздаче" }) });
    await call.contacts.create({ fields: contactFields({ personId, topic: "Пропуск", question: "нужна-коляска" }) });
    await call.grants.create({ fields: grantFields(programme.id, personId) });
    await call.families.create({ fields: familyFields({ head: newPerson("Сулейменова Айша"), members: [familyMember(knownPerson(personId))] }) });
    await call.deliveries.create({ fields: deliveryFields(office, { recipientKind: "person", recipientId: personId, place: "Зорянка 7", note: "приворот", state: "confirmed" }) });
    const photo = fileOf(PNG, "снимок-лица.png");
    await call.attachments.add({ ownerKind: "volunteers", ownerId: volunteer.id, kind: "photo", file: photo });
    const kept = await rowsOf<{ hash: string }>(office.office.database.reader, "select hash from attachment");
    const onDisk = (): boolean[] => kept.map(({ hash }) => existsSync(office.office.files.pathOf(hash)));
    expect([onDisk(), (await traces(office.office)).length > 10]).toEqual([[true, true], true]);
    await call.volunteers.setStatus({ id: volunteer.id, status: "left", since: "2020-04-03" });
    const { record } = await call.people.get({ id: personId });
    await call.people.erase({ id: personId, version: record.version, typed: "жаксыгельдин ерболат" });
    expect(await traces(office.office)).toEqual([]);
    expect(onDisk()).toEqual([false, false]);
    const after = await call.people.get({ id: personId });
    expect(after.fields).toMatchObject({ family: "—", given: "", iin: null, phones: [], address: "", note: "" });
    expect(after.extra).toMatchObject({ deliveries: 1, families: [{}], erasedAt: expect.any(String) as string });
    expect((await call.people.list({ search: "Ерболат", filters: {} })).total).toBe(0);
    expect((await call.people.list({ filters: {} })).rows.map((row) => row.name)).not.toContain("—");
    expect((await call.audit.verify()).brokenAt).toBeNull();
    await expect(call.people.erase({ id: personId, version: after.record.version, typed: "—" })).rejects.toMatchObject({ data: { reason: "already_erased" } });
    await expect(call.people.update({ id: personId, version: after.record.version, fields: { ...after.fields, family: "Жаксыгельдин" } })).rejects.toMatchObject({ data: { reason: "already_erased" } });
  });

  it.each([
    ["another name was typed", "erase_typed", {}, "Сулейменов Ерболат"],
    ["they are a volunteer who has not left", "erase_serving", { volunteer: true }, ""],
    ["they head a family with somebody else in it", "erase_heads_family", { family: true }, ""],
    ["they were merged into another", "merged_away", { merged: true }, ""],
  ] as const)("R24 is refused where %s", async (_title, reason, given, typed) => {
    const { call, office } = await openTestOffice();
    const name = "Жаксыгельдин Ерболат";
    const { id } = await call.people.create({ fields: newPerson(name) });
    if ("volunteer" in given) await call.volunteers.create({ fields: volunteerFields(knownPerson(id)) });
    if ("family" in given) await call.families.create({ fields: familyFields({ head: knownPerson(id), members: [familyMember(newPerson("Сулейменова Айша"))] }) });
    if ("merged" in given) {
      const other = await call.people.create({ fields: newPerson("Жаксыгельдин Ербол") });
      await office.database.queue?.run((tx) => tx.manager.query("update person set merged_into_id = ? where id = ?", [other.id, id]));
    }
    await expect(call.people.erase({ id, version: 1, typed: typed || name })).rejects.toMatchObject({ code: "REFUSED", data: { reason } });
    expect((await rowsOf<{ family: string }>(office.database.reader, "select family from person where id = ?", [id]))[0]?.family).toBe("Жаксыгельдин");
  });

  it("whoever was erased is offered in no picker and proposed as nobody's double, and stays named where a record has them already", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { id: personId } = await call.people.create({ fields: newPerson("Жаксыгельдин Ерболат", PERSON) });
    const { id: other } = await call.people.create({ fields: newPerson("Жаксыгельдин Ербол") });
    const person = knownPerson(personId);
    const programme = await call.programmes.create({ fields: programmeFields() });
    const kept = {
      volunteers: (await call.volunteers.create({ fields: volunteerFields(person, { status: "left" }) })).id,
      staff: (await call.staff.create({ fields: { person, post: "сторож", accountId: null, from: "2019-01-01", to: "2020-01-01", note: "" } })).id,
      learners: (await call.learners.create({ fields: learnerFields(programme.id, person) })).id,
      mentors: (await call.mentors.create({ fields: mentorFields(programme.id, person) })).id,
      families: (await call.families.create({ fields: familyFields({ name: "Жаксыгельдины", head: person }) })).id,
      people: personId,
    };
    const pickers = ["volunteers", "staff", "learners", "mentors", "families", "people"] as const;
    const offered = async () => {
      const found: string[] = [];
      for (const kind of pickers) if ((await call[kind].choices({ search: "" })).some(({ id }) => id === kept[kind])) found.push(kind);
      return found;
    };
    const number = (await call.volunteers.get({ id: kept.volunteers })).extra.number;
    expect(await offered()).toEqual([...pickers]);
    expect((await call.volunteers.choices({ search: number })).map(({ id }) => id)).toEqual([kept.volunteers]);
    const asked = { family: "Жаксыгельдин", given: "Ерболат", patronymic: "", birthDate: "1985-03-12", iin: null, phone: "", katoCode: null, except: null };
    expect((await call.people.similar(asked)).map(({ id }) => id)).toContain(personId);
    await call.people.erase({ id: personId, version: (await call.people.get({ id: personId })).record.version, typed: "Жаксыгельдин Ерболат" });
    expect(await offered()).toEqual([]);
    expect(await call.volunteers.choices({ search: number })).toEqual([]);
    expect((await call.volunteers.choices({ search: "", ids: [kept.volunteers] })).map(({ label }) => label)).toEqual(["—"]);
    expect((await call.people.similar({ ...asked, family: "—", given: "" })).map(({ id }) => id)).not.toContain(personId);
    const versions = new Map(await Promise.all([personId, other].map(async (id) => [id, (await call.people.get({ id })).record.version] as const)));
    const merge = { kind: "people", keep: { id: other, version: versions.get(other) ?? 0 }, others: [{ id: personId, version: versions.get(personId) ?? 0 }], choice: {} } as const;
    await expect(call.matching.merge({ ...merge, others: [...merge.others] })).rejects.toMatchObject({ data: { reason: "merged_already" } });
    const [family] = await rowsOf<{ sort: string; match: string }>(office.office.database.reader, 'select sort_key as sort, match_key as "match" from family where id = ?', [kept.families]);
    expect(JSON.stringify(family)).not.toContain(sortKey("Жаксыгельдин"));
  });

  it("a family of which nobody is left by name loses its name, address and telephone, and so does what was asked for it and given to it", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id } = await call.people.create({ fields: newPerson("Жаксыгельдин Ерболат") });
    const family = await call.families.create({ fields: familyFields({ name: "Жаксыгельдины", head: knownPerson(id), address: "Зорянка 7", phones: ["8 701 234 56 78"] }) });
    const before = await call.families.create({ fields: familyFields({ name: "Жаксыгельдины", head: knownPerson(id), address: "Зорянка 7" }) });
    await call.families.remove({ id: before.id, version: before.version });
    await call.deliveries.create({ fields: deliveryFields(office, { recipientKind: "family", recipientId: family.id, place: "Зорянка 7", note: "приворот", state: "confirmed" }) });
    const request = await call.requests.create({ fields: requestFields(office, { recipientKind: "family", recipientId: family.id, wanted: "нужна-коляска", address: "Зорянка 7", callerName: "Ерболат" }) });
    await expect(call.people.erase({ id, version: 1, typed: "Жаксыгельдин Ерболат" })).rejects.toMatchObject({ data: { reason: "erase_open_request" } });
    await call.requests.close({ id: request.id, version: request.version, reason: "Уехали" });
    await call.people.erase({ id, version: 1, typed: "Жаксыгельдин Ерболат" });
    expect(await traces(office.office)).toEqual([]);
  });

  it("R24 a row that stood twice in a list says no more of them than the first", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { summary } = await importList(call, "volunteers", csvFile([["ФИО", "Телефон"], ["Жаксыгельдин Ерболат", "8 701 234 56 78"], ["Жаксыгельдин Ерболат", "8 701 234 56 78"]]));
    expect(summary).toMatchObject({ new: 1, twice: 1 });
    const [person] = (await call.people.list({ filters: {} })).rows;
    const volunteer = (await call.volunteers.list({ filters: {} })).rows[0];
    await call.volunteers.setStatus({ id: volunteer?.id ?? "", status: "left", since: (await call.system.status()).today });
    expect((await traces(office.office)).length).toBeGreaterThan(3);
    await call.people.erase({ id: person?.id ?? "", version: 1, typed: "Жаксыгельдин Ерболат" });
    expect(await traces(office.office)).toEqual([]);
  });

  it("whoever is erased waits for no consent any more", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id } = await call.people.create({ fields: newPerson("Жаксыгельдин Ерболат") });
    await call.deliveries.create({ fields: deliveryFields(office, { recipientKind: "person", recipientId: id, state: "confirmed" }) });
    await call.consents.create({ fields: { personId: id, purpose: "aid", givenOn: "2019-01-01", expiresOn: "2019-12-31", withdrawnOn: null, document: "№ 1", note: "" } });
    const waiting = async () => [(await call.consents.list({ filters: { runsOut: "lapsed" } })).total, (await call.consents.lacking({ page: 1, pageSize: 50 })).total];
    expect(await waiting()).toEqual([1, 1]);
    await call.people.erase({ id, version: 1, typed: "Жаксыгельдин Ерболат" });
    expect(await waiting()).toEqual([0, 0]);
  });

  it("every column of the schema that points to a person or a volunteer is either erased behind or known to hold no words", async () => {
    const { office } = await openTestOffice();
    const columns = await rowsOf<{ place: string }>(
      office.database.reader,
      "select t.name || '.' || c.name as place from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and (c.name like '%person_id' or c.name in ('volunteer_id', 'coordinator_id', 'merged_into_id')) order by 1",
    );
    const known = new Set([...LINKS_ONLY, ...ERASED_TABLES.map(({ table, by }) => `${table}.${by}`)]);
    expect(columns.map(({ place }) => place).filter((place) => !known.has(place))).toEqual([]);
  });
});
