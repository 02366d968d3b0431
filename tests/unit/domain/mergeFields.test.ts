import { describe, expect, it } from "vitest";
import { ALL, contestedFields, type FieldValue, type MergeCandidate, mergedValues, type MergeKind, proposedChoice } from "../../../shared/domain/mergeFields";

const record = (id: string, fields: Record<string, FieldValue>, updatedAt = "2020-04-01"): MergeCandidate => ({ id, updatedAt, fields });
const NEWER = "2020-04-02";

interface Case {
  readonly says: string;
  readonly kind?: MergeKind;
  readonly field: string;
  readonly keep: MergeCandidate;
  readonly other: MergeCandidate;
  readonly expected: FieldValue;
}

const CASES: readonly Case[] = [
  { says: "a name with a patronymic says more than one without", field: "family", keep: record("a", { family: "Мукаш", given: "Алия", patronymic: "" }), other: record("b", { family: "Мұқаш", given: "Әлия", patronymic: "Серікқызы" }), expected: "Мұқаш" },
  { says: "words say more than initials", field: "given", keep: record("a", { family: "Мукаш", given: "А.", patronymic: "С." }), other: record("b", { family: "Мұқаш", given: "Әлия", patronymic: "Серікқызы" }), expected: "Әлия" },
  { says: "of two whole spellings the one on the record that is kept stays, whichever is newer", field: "given", keep: record("a", { family: "Мукаш", given: "Алия", patronymic: "" }), other: record("b", { family: "Мұқаш", given: "Әлия", patronymic: "" }, NEWER), expected: "Алия" },
  { says: "a day says more than a year written as its first of January", field: "birthDate", keep: record("a", { birthDate: "1985-01-01" }, NEWER), other: record("b", { birthDate: "1985-03-15" }), expected: "1985-03-15" },
  { says: "of two days the one written last", field: "birthDate", keep: record("a", { birthDate: "1985-03-15" }), other: record("b", { birthDate: "1985-05-13" }, NEWER), expected: "1985-05-13" },
  { says: "something says more than nothing, however new", field: "sex", keep: record("a", { sex: "female" }), other: record("b", { sex: null }, NEWER), expected: "female" },
  { says: "of two numbers the one written last", field: "iin", keep: record("a", { iin: "1" }), other: record("b", { iin: "2" }, NEWER), expected: "2" },
  { says: "phones of both", field: "phones", keep: record("a", { phones: ["+77011112233"] }), other: record("b", { phones: ["+77024445566", "+77011112233"] }), expected: ["+77011112233", "+77024445566"] },
  { says: "a village says more than its district", field: "katoCode", keep: record("a", { katoCode: "475200000" }, NEWER), other: record("b", { katoCode: "475237100" }), expected: "475237100" },
  { says: "the longer address", field: "address", keep: record("a", { address: "Актау" }, NEWER), other: record("b", { address: "Актау, 12-26-4" }), expected: "Актау, 12-26-4" },
  { says: "remarks of both, one under the other", field: "note", keep: record("a", { note: "звонить вечером" }), other: record("b", { note: "переехали" }), expected: "звонить вечером\nпереехали" },
  { says: "nothing where neither says anything", field: "languages", keep: record("a", { languages: [] }), other: record("b", { languages: [] }), expected: [] },
  { says: "the larger family", kind: "families", field: "declaredSize", keep: record("a", { declaredSize: 4 }, NEWER), other: record("b", { declaredSize: 6 }), expected: 6 },
  { says: "a size says more than none", kind: "families", field: "declaredSize", keep: record("a", { declaredSize: null }, NEWER), other: record("b", { declaredSize: 3 }), expected: 3 },
];

describe("R17 what is proposed when records become one", () => {
  it.each(CASES)("$says", ({ kind = "people", field, keep, other, expected }) => {
    expect(mergedValues(kind, [keep, other], {})[field]).toEqual(expected);
  });

  it("a person's choice goes before what is proposed, and the rest stays as proposed", () => {
    const records = [record("a", { given: "Алия", phones: ["1"], address: "" }), record("b", { given: "Әлия", phones: ["2"], address: "Актау" })];
    expect(mergedValues("people", records, { given: "b", phones: "a" })).toMatchObject({ given: "Әлия", phones: ["1"], address: "Актау" });
    expect(mergedValues("people", records, { phones: ALL })).toMatchObject({ given: "Алия", phones: ["1", "2"] });
  });

  it("the three parts of a name come from one record", () => {
    const records = [record("a", { family: "Мукаш", given: "Алия", patronymic: "" }), record("b", { family: "Мұқаш", given: "Ә.", patronymic: "Серікқызы" })];
    const { family, given, patronymic } = proposedChoice("people", records);
    expect([family, given, patronymic]).toEqual(["b", "b", "b"]);
  });

  it("only where the records say different things does anybody have to choose", () => {
    expect(contestedFields("people", [record("a", { given: "Алия", address: "", iin: null }), record("b", { given: "Әлия", address: "Актау", iin: null })])).toEqual(["given"]);
  });
});
