import { describe, expect, it } from "vitest";
import { reminderLanguage, reminderLinks, reminderText, type ShiftToRemind } from "../../../shared/domain/reminders";
import { volunteerNumberIn } from "../../../shared/domain/volunteerCode";

const shift: ShiftToRemind = { nameRu: "Склад", nameKk: "Қойма", date: "2026-05-06", from: "09:00", to: "13:00", placeRu: "Актау, 12-й микрорайон", placeKk: "Ақтау, 12-шағынаудан" };

describe("a reminder of a shift", () => {
  it("says what, when and where, in the volunteer's language", () => {
    expect(reminderText(shift, "ru", "Корпус")).toBe("Здравствуйте! Напоминаем, что Вы записаны на смену «Склад», 06.05.2026 (среда), с 09:00 до 13:00.\nМесто: Актау, 12-й микрорайон.\nЕсли не сможете прийти, сообщите, пожалуйста, заранее. Спасибо!\nКорпус");
    expect(reminderText(shift, "kk", "Корпус")).toContain("«Қойма», 06.05.2026 (сәрсенбі), сағат 09:00–13:00");
  });
  it.each([
    ["only Kazakh", ["kk"], "ru", "kk"], ["only Russian", ["ru", "en"], "kk", "ru"], ["both, at a Kazakh desk", ["kk", "ru"], "kk", "kk"],
    ["both, at a Russian desk", ["kk", "ru"], "ru", "ru"], ["nobody knows what, at a Kazakh desk", [], "kk", "kk"], ["nobody knows what, at an English desk", [], "en", "ru"],
  ])("to somebody who speaks %s", (_title, spoken, here, expected) => {
    expect(reminderLanguage(spoken, here)).toBe(expected);
  });
  it("says nothing of a place that nobody has told", () => {
    expect(reminderText({ ...shift, placeRu: "", placeKk: "" }, "ru", "Корпус")).not.toContain("Место");
  });
  it("opens WhatsApp with the words in it, Telegram and a call", () => {
    expect(reminderLinks("8 701 234 56 78", "Склад & вода")).toEqual({
      tel: "tel:+77012345678", whatsApp: "https://wa.me/77012345678?text=%D0%A1%D0%BA%D0%BB%D0%B0%D0%B4%20%26%20%D0%B2%D0%BE%D0%B4%D0%B0", telegram: "https://t.me/+77012345678",
    });
  });
  it("R20 a landline can only be called, and without a number there is nothing", () => {
    expect(reminderLinks("50-50-50", "x")).toEqual({ tel: "tel:505050", whatsApp: null, telegram: null });
    expect(reminderLinks("", "x")).toBeNull();
  });
});

describe("a volunteer's card, read by a scanner", () => {
  it.each([
    ["2026-0147\nТестовый корпус", "2026-0147"], ["2026-0147", "2026-0147"], [" № 2026 - 0147 ", "2026-0147"], ["2026–0147", "2026-0147"],
    ["Тестовый корпус", null], ["", null], ["0147", null], ["12026-0147", null],
  ])("“%s” is the number %s", (typed, number) => {
    expect(volunteerNumberIn(typed)).toBe(number);
  });
});
