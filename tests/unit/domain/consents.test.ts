import { describe, expect, it } from "vitest";
import { consentState } from "../../../shared/domain/consents";

describe("a consent on 3 April 2020", () => {
  const given = { givenOn: "2020-03-16", expiresOn: null, withdrawnOn: null };
  it.each([
    ["given without a term", given, "valid"],
    ["given that day", { ...given, givenOn: "2020-04-03" }, "valid"],
    ["given the day after", { ...given, givenOn: "2020-04-04" }, "coming"],
    ["on its last day", { ...given, expiresOn: "2020-04-03" }, "valid"],
    ["the day after its last", { ...given, expiresOn: "2020-04-02" }, "expired"],
    ["withdrawn that day", { ...given, withdrawnOn: "2020-04-03" }, "withdrawn"],
    ["withdrawn the day after", { ...given, withdrawnOn: "2020-04-04" }, "valid"],
    ["withdrawn before it ran out", { ...given, expiresOn: "2020-04-02", withdrawnOn: "2020-04-01" }, "withdrawn"],
  ] as const)("%s", (_case, days, state) => {
    expect(consentState(days, "2020-04-03")).toBe(state);
  });
});
