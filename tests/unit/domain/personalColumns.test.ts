import { describe, expect, it } from "vitest";
import { masked, personalValueOf } from "../../../shared/domain/personalColumns";

describe("what of a list says who somebody is", () => {
  it.each([
    ["volunteers", "name", "name"],
    ["programmes", "name", null],
    ["volunteers", "status", null],
    ["partners", "phone", "phone"],
    ["a list of tomorrow", "birthDate", "birthDate"],
    ["families", "headName", "name"],
    ["learners", "school", "text"],
    ["deliveries", "recipient", "name"],
  ] as const)("%s: %s", (register, field, expected) => {
    expect(personalValueOf(register, field)).toBe(expected);
  });

  it.each([
    ["Мукаш Оралбай Серикович", "name", "М. О. С."],
    ["Әлия", "name", "Ә."],
    ["", "name", ""],
    ["+77012345678", "phone", "··· 78"],
    ["1985-03-12", "birthDate", "1985"],
    ["школа № 5", "text", "···"],
  ] as const)("%s is masked as %s: %s", (text, value, expected) => {
    expect(masked(text, value)).toBe(expected);
  });
});
