import { describe, expect, it } from "vitest";
import { iinFor } from "../../../shared/domain/iin";
import { personWarnings } from "../../../shared/domain/people";

const iin = iinFor("2003-02-01", "female", 0);

describe("what is odd about a person's data", () => {
  it.each([
    ["R19 birth date and sex that fit the IIN are not odd", { iin, birthDate: "2003-02-01", sex: "female" }, []],
    ["R19 a birth date other than the IIN's is a warning that names the IIN's", { iin, birthDate: "2003-01-02", sex: null }, [{ field: "birthDate", kind: "iin_birth_date", params: { date: "2003-02-01" } }]],
    ["R19 a sex other than the IIN's is a warning", { iin, birthDate: null, sex: "male" }, [{ field: "sex", kind: "iin_sex", params: { sex: "female" } }]],
    ["R19 without an IIN nothing contradicts it", { iin: null, birthDate: "2003-01-02", sex: "male" }, []],
    ["R19 an IIN that is none contradicts nothing: it is refused elsewhere", { iin: "1", birthDate: "2003-01-02", sex: "male" }, []],
  ] as const)("%s", (_title, person, warnings) => {
    expect(personWarnings(person)).toEqual(warnings);
  });
});
