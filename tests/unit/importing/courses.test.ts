/** What cells of courses, shifts and campaigns say: subjects with results, times, people who stand for something. */
import { describe, expect, it } from "vitest";
import { readSubjects, readTimes } from "../../../shared/domain/importing/courses";
import { readFaces } from "../../../shared/domain/importing/faces";

describe("subjects of a cell", () => {
  it.each<[text: string, read: [string, number | null, number | null][] | null]>([
    ["Математика 16/20; История", [["Математика", 16, 20], ["История", null, null]]],
    ["Математика - 16 из 20, Физика: 14", [["Математика", 16, 20], ["Физика", 14, null]]],
    ["Математика 20-дан 16", [["Математика", 16, 20]]],
    ["Қазақ тілі\nИстория Казахстана 18 баллов", [["Қазақ тілі", null, null], ["История Казахстана", 18, null]]],
    ["English 7 of 10 points", [["English", 7, 10]]],
    ["Математика 21/20", null],
    ["16/20", null],
  ])("%s", (text, read) => expect(readSubjects(text)?.map(({ name, score, outOf }) => [name, score, outOf]) ?? null).toEqual(read));
});

describe("times of a cell", () => {
  it.each<[text: string, from: string | null, to: string | null]>([
    ["9", "09:00", null], ["9:30", "09:30", null], ["18-00", "18:00", null], ["9:00–18:00", "09:00", "18:00"], ["9-18", "09:00", "18:00"], ["с 9 до 18:30", "09:00", "18:30"],
    ["09-00 – 18-00", "09:00", "18:00"], ["сағат 9-дан 18-ге дейін", "09:00", "18:00"], ["22:00-06:00", "22:00", "06:00"], ["весь день", null, null], ["25:00", null, null],
  ])("%s", (text, from, to) => expect(readTimes(text)).toEqual(from === null ? null : { from, to }));
});

describe("public faces of a cell", () => {
  it.each<[text: string, faces: [string, string, string | null][]]>([
    ["Бейбіт Әлібеков (блогер), согласие 28.03.2020; Қайрат — музыкант", [["Бейбіт Әлібеков", "блогер", "2020-03-28"], ["Қайрат", "музыкант", null]]],
    ["Бейбіт Әлібеков, Қайрат Құдайберген", [["Бейбіт Әлібеков", "", null], ["Қайрат Құдайберген", "", null]]],
    ["Қайрат (әнші, келісті 2020-03-28)", [["Қайрат", "әнші", "2020-03-28"]]],
  ])("%s", (text, faces) => expect(readFaces(text, 2020).map(({ name, known, agreedOn }) => [name, known, agreedOn])).toEqual(faces));
});
