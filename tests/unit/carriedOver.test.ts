import { describe, expect, it } from "vitest";
import { carriedOver, clearedOf, fieldsCarried, lastEntry, lastingOf, rememberEntry, reopenedAfter } from "../../renderer/ui/record/carriedOver";

const EMPTY = { date: "2020-04-03", direction: "targeted_aid", katoCode: null as string | null, note: "", person: { id: null as string | null, family: "", katoCode: null as string | null } };

describe("the form opened anew", () => {
  const saved = { ...EMPTY, date: "2020-03-16", note: "срочно", person: { id: "1", family: "Мукаш", katoCode: "471810000" } };

  it("says what it took over, and gives that up without what was typed since", () => {
    const start = carriedOver(saved, EMPTY);
    expect(fieldsCarried(start, EMPTY)).toEqual(["date", "person"]);
    const typed = { ...start, note: "новое", person: { ...start.person, family: "Ахметова" } };
    expect(clearedOf(typed, EMPTY, fieldsCarried(start, EMPTY))).toEqual({ ...EMPTY, note: "новое", person: { id: null, family: "Ахметова", katoCode: null } });
    expect(fieldsCarried(EMPTY, EMPTY)).toEqual([]);
  });

  it("goes on with where, what for and when, and with nothing that decides what the record is", () => {
    const full = { date: "2020-03-16", direction: "health", state: "confirmed", partnerId: "1", toDate: "2020-04-01" };
    const blank = { date: "2020-04-03", direction: "education", state: "draft", partnerId: "", toDate: null as string | null };
    expect(reopenedAfter<typeof blank>(full, blank)).toEqual({ ...blank, date: "2020-03-16", direction: "health" });
  });

  it("goes on from what the same person entered under the same name that day, and from nothing else", () => {
    rememberEntry("clerk", "people", "2020-04-03", saved);
    expect(lastEntry("clerk", "people", "2020-04-03")).toBe(saved);
    expect([lastEntry("clerk", "people", "2020-04-04"), lastEntry("other", "people", "2020-04-03"), lastEntry("clerk", "families", "2020-04-03")]).toEqual([null, null, null]);
  });
});

describe("what is kept of an entry for the next start of the program", () => {
  const full = {
    date: "2020-03-16", direction: "health", directions: ["health"], katoCode: "471010000", place: "Актау, 26-й микрорайон, дом 4", note: "срочно",
    campaignId: "1", programmeId: "2", partnerId: "3", person: { id: "1", family: "Мукаш", katoCode: "471810000", address: "ул. Абая, 3" }, head: null,
  };

  it("is codes and a day: nobody's name, no address, no words, no campaign and no programme", () => {
    expect(lastingOf(full)).toEqual({ date: "2020-03-16", direction: "health", directions: ["health"], katoCode: "471010000", person: { katoCode: "471810000" } });
  });

  it("is enough for the form opened anew", () => {
    const { place: _place, ...rest } = full;
    const blank = { ...rest, date: "2020-04-03", direction: "education", directions: [] as string[], katoCode: null, note: "", person: { id: null, family: "", katoCode: null, address: "" } };
    expect(reopenedAfter(lastingOf(full) as never, blank)).toEqual(reopenedAfter(rest as never, blank));
    expect(reopenedAfter(lastingOf(full) as never, blank)).toMatchObject({ date: "2020-03-16", person: { id: null, family: "", katoCode: "471810000" } });
  });
});

describe("the next record of a series", () => {
  it("starts with place, direction and date of the one before, and nobody's name", () => {
    const saved = { date: "2020-03-16", direction: "health", katoCode: "471010000", note: "срочно", person: { id: "1", family: "Мукаш", katoCode: "471810000" } };
    expect(carriedOver(saved, EMPTY)).toEqual({ date: "2020-03-16", direction: "health", katoCode: "471010000", note: "", person: { id: null, family: "", katoCode: "471810000" } });
  });

  it("takes a value that was emptied as emptied, and leaves an empty record alone", () => {
    expect(carriedOver({ ...EMPTY, date: "" }, EMPTY).date).toBe("");
    expect(carriedOver({ head: null }, { head: null })).toEqual({ head: null });
    expect(EMPTY.date).toBe("2020-04-03");
  });
});
