/** Rows of the auditor's pack say when and by whom they were recorded and confirmed, with the hash of their evidence, and what was changed later. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contract } from "../../../shared/contract";
import { LANGUAGES, type Language } from "../../../shared/domain/languages";
import type { PrivacyLevel } from "../../../shared/domain/personalColumns";
import { namedRows } from "../../../electron/database/namedRows";
import { deliveriesOf } from "../../../electron/office/briefings/provenance";
import { staffNameIn } from "../../../electron/office/briefings/staffName";
import { changesInWords, hasFieldWord } from "../../../electron/office/briefings/changeWords";
import { PACK_WORDS } from "../../../electron/files/packWords";
import { type AidOffice, claimFields, commitmentFields, deliveryFields, line, materialFields, openAidOffice, outputFields } from "../../helpers/aidFields";
import { fileOf as scanOf, PDF } from "../../helpers/attachmentFiles";
import { deskFor } from "../../helpers/desks";
import { changed, fileOf, packOf } from "../../helpers/packs";
import { readSheets } from "../../helpers/sheetReader";

const WEEK = { from: "2020-03-16", to: "2020-04-03" };
const SHEETS = { delivery: "Выдачи", occurrence: "Очередные выдачи", information: "Информационная работа", claim: "Заявлено партнёрами" } as const;

/** Cells of a sheet's rows by their heading; only what a row tells of its record. */
async function rowsOf(bytes: Uint8Array, sheet: keyof typeof SHEETS, language: Language = "ru") {
  const words = PACK_WORDS[language].fields;
  const [heads = [], ...rows] = (await readSheets(bytes)).find(({ name }) => name === SHEETS[sheet])?.rows ?? [];
  const of = (row: (typeof rows)[number], field: keyof typeof words): string => String(row[heads.indexOf(words[field])] ?? "");
  return rows.map((row) => ({
    date: row[heads.indexOf("Дата")] instanceof Date ? (row[heads.indexOf("Дата")] as Date).toISOString().slice(0, 10) : "",
    recordedBy: of(row, "recordedBy"), confirmedAt: of(row, "confirmedAt"), confirmedBy: of(row, "confirmedBy"), evidence: of(row, "evidence"), changed: of(row, "changed"),
  }));
}

/** A family's delivery that a head changes and confirms, a due date made smaller and brought to two people, a round with a memo, a claim put right. */
async function weekOf(office: AidOffice) {
  const { call, clock } = office;
  const head = await deskFor(office, "head");
  const at = (hour: number): string => `2020-04-03T0${hour}:00:00.000Z`;
  clock.move(at(2));
  const given = await call.deliveries.create({ fields: deliveryFields(office) });
  const output = await call.informationMaterials.create({ fields: materialFields() }).then(({ id }) => call.informationOutputs.create({ fields: outputFields(id, { state: "draft" }) }));
  const claim = await call.claims.create({ fields: claimFields(office) });
  await call.commitments.create({ fields: commitmentFields(office) });
  const due = (await call.commitments.due({ ...WEEK, state: "due" })).rows[0];
  if (!due) throw new Error("nothing is due");
  clock.move(at(3));
  const changedDue = await call.commitments.changeOccurrence({ id: due.id, version: due.version, date: due.dueDate, expected: 2_000, note: "" });
  clock.move(at(4));
  await head.call.commitments.confirmOccurrence({ id: due.id, version: changedDue.version, recipients: [{ kind: "family", id: office.familyId, quantity: 1_000 }, { kind: "person", id: office.personId, quantity: 1_000 }] });
  clock.move(at(5));
  const scans = [PDF, Buffer.concat([PDF, Buffer.from("%2\n")])];
  const parts = (await call.deliveries.list({ filters: { from: due.dueDate, to: due.dueDate } })).rows;
  for (const [n, { id }] of parts.entries()) await call.attachments.add({ ownerKind: "deliveries", ownerId: id, kind: "evidence", file: scanOf(scans[n] ?? PDF) });
  const changedGiven = await head.call.deliveries.update({ ...given, fields: deliveryFields(office, { place: "Актау, 7 мкр", lines: [line(office.item("Продуктовый набор"), 2)] }) });
  await head.call.claims.update({ ...claim, fields: claimFields(office, { sourceDocument: "письмо фонда" }) });
  clock.move(at(6));
  await call.deliveries.confirm({ id: given.id, version: changedGiven.version });
  const memo = await call.informationOutputs.get({ id: output.id });
  await head.call.informationOutputs.update({ ...output, fields: { ...memo.fields, state: "confirmed" } });
  return { dueDate: due.dueDate, parts: parts.length, hashes: scans.map((scan) => createHash("sha256").update(scan).digest("hex")), at };
}

describe("each row of the pack", () => {
  it("says who confirmed it and when, by which papers, and what was changed after it was recorded", async () => {
    const office = await openAidOffice();
    const me = (await office.call.system.status()).atDesk?.name ?? "";
    const { dueDate, hashes, parts, at } = await weekOf(office);
    expect(parts).toBe(2);
    office.clock.move(at(7));
    const { id, contentHash } = await office.call.briefings.issued.issue({ ...WEEK, number: 1 });
    const pack = await packOf(office, id);
    const head = "Роль head";
    expect(me).not.toBe("");
    // A delivery: confirmed by one, changed by another, in the words of its form.
    expect(await rowsOf(pack, "delivery")).toContainEqual({ date: "2020-04-01", recordedBy: me, confirmedAt: at(6), confirmedBy: me, evidence: "", changed: `2020-04-03 05:00 ${head}: Место, Что выдали` });
    // A due date: by the deliveries that make it up.
    const brought = (await rowsOf(pack, "occurrence")).find(({ date }) => date === dueDate);
    expect(brought).toMatchObject({ recordedBy: me, confirmedAt: at(4), confirmedBy: head, changed: `2020-04-03 03:00 ${me}: Ожидаемое количество, Своё количество` });
    expect(brought?.evidence.split(" ").sort()).toEqual([...hashes].sort());
    // Information work: by whoever set it to confirmed; that alone is no change.
    expect(await rowsOf(pack, "information")).toEqual([expect.objectContaining({ recordedBy: me, confirmedAt: at(6), confirmedBy: head, changed: "" })]);
    // A claim is a word of others: nobody confirms it.
    expect(await rowsOf(pack, "claim")).toEqual([expect.objectContaining({ recordedBy: me, confirmedAt: "", confirmedBy: "", changed: `2020-04-03 05:00 ${head}: Откуда известно` })]);
    expect(await office.call.briefings.issued.verify({ file: fileOf(pack), expect: contentHash, language: "ru" })).toMatchObject({ holds: true, problems: [] });
  });

  it.each([["masked", "Р. h.: "], ["none", ": "]] as const)("with personal data %s tells no name of the staff", async (privacy: PrivacyLevel, said) => {
    const office = await openAidOffice();
    await weekOf(office);
    const { id } = await office.call.briefings.issued.issue({ ...WEEK, number: 1 });
    const pack = await packOf(office, id, privacy);
    expect((await rowsOf(pack, "claim"))[0]?.changed).toBe(`${["2020-04-03 05:00", said].join(said.startsWith(":") ? "" : " ")}Откуда известно`);
    expect(JSON.stringify(await readSheets(pack))).not.toContain("Роль head");
    expect((await office.call.briefings.issued.verify({ file: fileOf(pack), expect: null, language: "ru" })).problems).toEqual([]);
  });

  it("keeps what it said when it was issued, whatever is changed afterwards, and a forged change is seen", async () => {
    const office = await openAidOffice();
    await weekOf(office);
    const { id, contentHash } = await office.call.briefings.issued.issue({ ...WEEK, number: 1 });
    const before = await rowsOf(await packOf(office, id), "claim");
    const [claim] = (await office.call.claims.list({ filters: {} })).rows;
    const { fields } = await office.call.claims.get({ id: claim?.id ?? "" });
    await office.call.claims.update({ id: claim?.id ?? "", version: claim?.version ?? 0, fields: { ...fields, note: "перепроверено" } });
    const pack = await packOf(office, id);
    expect(await rowsOf(pack, "claim")).toEqual(before);
    const revised = await office.call.briefings.issued.revise({ id, reason: "Уточнили источник" });
    expect((await rowsOf(await packOf(office, revised.id), "claim"))[0]?.changed.split("\n")).toHaveLength(2);
    const forged = changed(pack, SHEETS.claim, (xml) => xml.replace("Откуда известно", "Примечание"));
    const verified = await office.call.briefings.issued.verify({ file: fileOf(forged), expect: contentHash, language: "ru" });
    expect(verified.problems).toEqual([expect.objectContaining({ kind: "cell", sheet: SHEETS.claim })]);
  });
});

it("a due date that was brought in hundreds of deliveries is confirmed by all of them, however many are asked for at once", async () => {
  const office = await openAidOffice();
  await weekOf(office);
  const { reader } = office.office.database;
  const due = (await namedRows<{ id: string }>(reader, "select distinct occurrence_id as id from delivery where occurrence_id is not null", {})).map(({ id }) => id);
  const whole = await deliveriesOf(reader, due);
  expect([...whole.values()].map((parts) => parts.length)).toEqual([2]);
  expect(await deliveriesOf(reader, due, 1)).toEqual(whole);
});

describe("what was changed", () => {
  it("more often than anybody reads: the latest fifty are named, and how many came before", () => {
    const changes = Array.from({ length: 73 }, (_, n) => ({ at: `2020-04-03T05:00:${String(n % 60).padStart(2, "0")}.000Z`, by: "Серик", action: "update" as const, fields: ["place"] }));
    const lines = changesInWords(changes, "ru", "full").split("\n");
    expect([lines.length, lines[0], lines[1]]).toEqual([51, "раньше изменений: 23", "2020-04-03 05:00 Серик: Место"]);
    expect(changesInWords(changes.slice(0, 50), "ru", "full").split("\n")).toHaveLength(50);
  });

  it("several who confirmed stay several when their names are masked", () => {
    expect(staffNameIn("Ахметов Асан, Бекова Асель", "masked")).toBe("А. А., Б. А.");
  });

  /** Registers whose records stand behind rows. */
  const KINDS = ["deliveries", "commitments", "informationOutputs", "informationMaterials", "claims", "learners", "volunteers", "headquarters", "trainings", "contacts", "participations", "grants", "outcomes", "campaigns", "mentors", "supportCentres"] as const;

  it.each(KINDS)("in %s has a word for each field of the form", (kind) => {
    const fields = (contract[kind].create["~orpc"].inputSchema as unknown as { shape: { fields: { shape?: Record<string, unknown>; def: { in?: { shape: Record<string, unknown> } } } } }).shape.fields;
    const names = Object.keys(fields.shape ?? fields.def.in?.shape ?? {});
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !hasFieldWord(name))).toEqual([]);
  });

  it("is said in each language, deeds before fields", () => {
    const change = [{ at: "2020-04-03T05:00:00.000Z", by: "Серик", action: "withdraw", fields: ["state", "reason"] }] as const;
    expect(LANGUAGES.map((language) => changesInWords(change, language, "full"))).toEqual([
      "2020-04-03 05:00 Серик: отозвано, Состояние, Причина", "2020-04-03 05:00 Серик: кері қайтарылды, Күйі, Себебі", "2020-04-03 05:00 Серик: withdrawn, State, Reason",
    ]);
  });
});
