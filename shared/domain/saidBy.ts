/** Whose word a statement of a briefing is, in the words of its text: they are frozen, hashed and printed with it. */
import { type Line, noFigure, words } from "./briefingText";
import type { Language } from "./languages";

const SAID: Readonly<Record<Language, string>> = { ru: "Сообщает: ", kk: "Мәлімдеген: ", en: "Said by: " };

/** "Сообщает: Мукаш Оралбай, руководитель корпуса."; a number in a name is no figure (R16). */
export function saidByLine(who: readonly string[], language: Language): Line {
  const name = who.filter(Boolean).join(", ");
  return name === "" ? [] : [words(SAID[language]), noFigure(name, "name"), words(name.endsWith(".") ? "" : ".")];
}
