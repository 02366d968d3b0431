import { describe, expect, it } from "vitest";
import { iinFor } from "../../../shared/domain/iin";
import {
  amountProblem, binProblem, blocks, choiceProblem, dateOrderProblem, dateProblem, futureProblem, iinMismatches, iinProblem, lengthProblem,
  phoneProblem, PROBLEM_KINDS, problem, problemsOf, quantityProblem, recurrenceProblem, requiredProblem, type Problem,
} from "../../../shared/domain/problems";

const IIN = iinFor("1985-03-12", "female", 0);

describe("problems of fields", () => {
  it.each<[string, Problem | null, Problem | null]>([
    ["an empty required field", requiredProblem("family", "  "), { field: "family", kind: "required" }],
    ["a required zero", requiredProblem("count", 0), null],
    ["a filled required field", requiredProblem("family", "Оралбай"), null],
    ["a long text", lengthProblem("note", "ә".repeat(11), 10), { field: "note", kind: "too_long", params: { max: 10 } }],
    ["a text of ten characters outside the basic plane", lengthProblem("note", "😀".repeat(10), 10), null],
    ["a short IIN", iinProblem("iin", "123"), { field: "iin", kind: "bad_iin", params: { reason: "length" } }],
    ["an IIN with a wrong digit", iinProblem("iin", "850312300013"), { field: "iin", kind: "bad_iin", params: { reason: "checksum" } }],
    ["a valid IIN", iinProblem("iin", IIN), null],
    ["no IIN", iinProblem("iin", ""), null],
    ["a wrong BIN", binProblem("bin", "970740001014"), { field: "bin", kind: "bad_bin" }],
    ["a valid BIN", binProblem("bin", "970740001013"), null],
    ["a day that does not exist", dateProblem("from", "31.04.2020"), { field: "from", kind: "bad_date", params: { reason: "no_such_day" } }],
    ["no date", dateProblem("from", null), null],
    ["an end before its start", dateOrderProblem("to", "2020-04-03", "2020-03-16"), { field: "to", kind: "date_order", params: { earliest: "2020-04-03" } }],
    ["a period of one day", dateOrderProblem("to", "2020-04-03", "2020-04-03"), null],
    ["an open period", dateOrderProblem("to", "2020-04-03", null), null],
    ["a birth tomorrow", futureProblem("birthDate", "2020-04-04", "2020-04-03"), { field: "birthDate", kind: "date_in_future", params: { latest: "2020-04-03" } }],
    ["a birth today", futureProblem("birthDate", "2020-04-03", "2020-04-03"), null],
    ["a phone without digits", phoneProblem("phones.0", "нет"), { field: "phones.0", kind: "bad_phone" }],
    ["a landline", phoneProblem("phones.0", "50-50-50"), null],
    ["half a family", quantityProblem("size", "1,5", "family"), { field: "size", kind: "bad_number", params: { reason: "not_whole" } }],
    ["a tonne and a half", quantityProblem("quantity", "1,5", "tonne"), null],
    ["a number in words", amountProblem("value", "несколько", "family"), { field: "value", kind: "bad_number", params: { reason: "format" } }],
    ["a rounded number", amountProblem("value", "более 1000", "piece"), null],
    ["an hourly rule", recurrenceProblem("rule", "FREQ=HOURLY"), { field: "rule", kind: "bad_recurrence" }],
    ["a weekly rule", recurrenceProblem("rule", "FREQ=WEEKLY;BYDAY=WE"), null],
    ["an unknown code", choiceProblem("unit", "box", ["piece"]), { field: "unit", kind: "bad_choice", params: { value: "box" } }],
    ["a known code", choiceProblem("unit", "piece", ["piece"]), null],
  ])("%s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it("R19 an IIN that says another birth date or sex is a warning, not an error", () => {
    const found = iinMismatches("iin", IIN, { birthDate: "1985-03-13", sex: "male" });
    expect(found.map((each) => each.kind)).toEqual(["iin_birth_date", "iin_sex"]);
    expect(blocks(found)).toBe(false);
    expect(iinMismatches("iin", IIN, { birthDate: "1985-03-12", sex: "female" })).toEqual([]);
    expect(iinMismatches("iin", IIN, { birthDate: null })).toEqual([]);
    expect(iinMismatches("iin", "123", { birthDate: "1985-03-12" })).toEqual([]);
  });

  it("a record is kept back by an error among warnings", () => {
    const found = problemsOf(null, problem("iin", "iin_sex"), requiredProblem("family", ""));
    expect(found).toHaveLength(2);
    expect(blocks(found)).toBe(true);
    expect(blocks([])).toBe(false);
    expect(new Set(PROBLEM_KINDS).size).toBe(PROBLEM_KINDS.length);
  });
});
