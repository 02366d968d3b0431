import { describe, expect, it } from "vitest";
import { OUTCOME_KINDS } from "../../shared/contract/outcomes";
import { EXCLUSION_REASONS } from "../../shared/domain/figures";
import { LANGUAGES } from "../../shared/domain/languages";
import { MEASURES } from "../../shared/domain/ownFigures";
import { type CatalogueId, DEFINITION_IDS, definitionOf, DEFINITIONS, figureId, measureOf } from "../../electron/office/briefings/definitions";
import { fill, WORDS } from "../../electron/office/briefings/words";
import { TOLD, toldAs } from "../../electron/office/briefings/words.told";
import { OWN_WORDS } from "../../electron/office/briefings/words.own";

describe("the catalogue of figures", () => {
  it("has every definition once, with words in every language", () => {
    expect(DEFINITIONS.map((definition) => definition.id).toSorted()).toEqual([...DEFINITION_IDS, ...MEASURES.map((measure) => `own.${measure}`)].toSorted());
    for (const language of LANGUAGES) {
      for (const { id, key, section } of DEFINITIONS) {
        const measure = measureOf(id);
        const { label, counts, leavesOut } = measure ? { label: "{name}", ...OWN_WORDS[language].measures[measure] } : WORDS[language].definitions[id as CatalogueId];
        expect(label.includes("{name}"), `${language} ${id}`).toBe(key !== null);
        expect([counts, leavesOut, WORDS[language].sections[section]].filter((text) => !/\p{L}{3}.*/u.test(text))).toEqual([]);
      }
      expect(EXCLUSION_REASONS.filter((reason) => !WORDS[language].reasons[reason])).toEqual([]);
    }
  });

  it.each(LANGUAGES)("calls the directions in %s as the screens do", async (language) => {
    const screens: { default: { direction: Record<string, string> } } = await import(`../../renderer/i18n/${language}/common.json`);
    expect(WORDS[language].directions).toEqual(screens.default.direction);
  });

  it("has a sentence for each figure that the draft tells in one, in every language with the same slots", () => {
    const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const told of Object.keys(TOLD.ru) as (keyof typeof TOLD.ru)[]) {
      const [definition = "", key = "x"] = told.split(":");
      for (const language of LANGUAGES) {
        expect(toldAs(definition, key, language)?.sentence).toBe(TOLD[language][told]);
        expect(slots(TOLD[language][told]), `${language} ${told}`).toEqual(slots(TOLD.ru[told]));
        expect(TOLD[language][told]).toMatch(/\{number\}.*\.$/u);
      }
    }
    const single = DEFINITIONS.filter(({ id, section }) => section === "programmes" && id !== "outcomes.done").map(({ id }) => id);
    for (const id of [...single, ...OUTCOME_KINDS.map((kind) => `outcomes.done:${kind}`)]) expect(toldAs(id.split(":")[0] ?? "", id.split(":")[1] ?? "", "ru"), id).not.toBeNull();
    expect(toldAs("aid.citizens.corps", "", "ru")).toBeNull();
  });

  it("speaks with the same slots in every language", () => {
    const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].filter((slot) => slot !== "{count}" && slot !== "{deliveries}").sort();
    for (const [key, sentence] of Object.entries(WORDS.ru.sentences)) {
      for (const language of LANGUAGES) expect(slots(WORDS[language].sentences[key as keyof typeof WORDS.ru.sentences]), `${language} ${key}`).toEqual(slots(sentence));
    }
    expect(fill("{a} and {b}", { a: "1" })).toBe("1 and {b}");
  });

  it.each([
    ["aid.citizens.corps", "aid.citizens.corps", ""], ["claims:0171-ab", "claims", "0171-ab"], ["claims.items:x", "claims.items", "x"],
    ["claims", null, ""], ["aid.citizens.corps:x", null, ""], ["nothing", null, ""], ["", null, ""],
  ])("finds the definition of %s: %s", (id, definition, key) => {
    const found = definitionOf(id);
    expect([found?.definition.id ?? null, found?.key ?? ""]).toEqual([definition, key]);
    expect(found === null || figureId(found.definition.id, found.key) === id).toBe(true);
  });
});
