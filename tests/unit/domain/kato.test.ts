import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  districtOf, districtOn, findPlaces, indexKato, KatoFormatError, type KatoUnit, levelOf, nameOn, parentOn,
  parseKatoCsv, placeKey, regionOf, regionOn, unitAsOf, unitOn, unitsOn,
} from "../../../shared/domain/kato";
import { applyAdditions, KatoAdditionsError, parseKatoAdditions } from "../../../shared/domain/katoAdditions";

const read = (name: string): string => readFileSync(new URL(`../../../resources/kato/${name}`, import.meta.url), "utf8");
const parsed = parseKatoCsv(read("kato-2022-10-17.ru.csv"));
const additions = parseKatoAdditions({
  names: [read("names-kk.json"), read("names-kk-mangystau.json")], aliases: read("aliases.json"), history: read("history.json"),
});
const units = applyAdditions(parsed, additions);
const kato = indexKato(units);

const BRIEFING = "2020-04-03";
const LATER = "2023-04-03";

function unit(code: string, date: string): KatoUnit {
  const found = unitOn(kato, code, date);
  if (!found) throw new Error(`no unit ${code} on ${date}`);
  return found;
}

const namesAt = (date: string, level: KatoUnit["level"], lang: "ru" | "kk" = "ru"): string[] =>
  unitsOn(units, date).filter((each) => each.level === level).map((each) => nameOn(each, date, lang));

describe("R18 the classifier of October 2022 is loaded whole", () => {
  it("R18 holds 16,264 units, each once, each under a unit of the same file", () => {
    const codes = new Set(parsed.map((each) => each.code));
    expect(parsed).toHaveLength(16_264);
    expect(codes.size).toBe(16_264);
    expect(parsed.filter((each) => each.parentCode !== null && !codes.has(each.parentCode))).toEqual([]);
  });

  it.each([
    ["heading", "code;name\n", 1],
    ["three columns", "id;parent_id;code;name\n1;0;100000000", 2],
    ["a short code", "id;parent_id;code;name\n1;0;1000;область Абай", 2],
    ["an unknown parent", "id;parent_id;code;name\n1;0;100000000;область Абай\n2;9;101000000;Семей Г.А.", 3],
  ])("R18 refuses a file with %s and names the line", (_, text, line) => {
    expect(() => parseKatoCsv(text)).toThrow(KatoFormatError);
    expect(() => parseKatoCsv(text)).toThrow(`line ${line}`);
  });
});

describe("R18 a code says its level, region and district", () => {
  it.each([
    ["470000000", "region", "470000000", null],
    ["710000000", "republic_city", "710000000", null],
    ["711210000", "city_district", "710000000", "711210000"],
    ["471000000", "city_administration", "470000000", "471000000"],
    ["471010000", "city", "470000000", "471000000"],
    ["475200000", "district", "470000000", "475200000"],
    ["475220100", "city", "470000000", "475200000"],
    ["475238000", "rural_district", "470000000", "475200000"],
    ["475238100", "village", "470000000", "475200000"],
  ] as const)("R18 %s is a %s", (code, level, region, district) => {
    expect([levelOf(code), regionOf(code), districtOf(code)]).toEqual([level, region, district]);
  });

  it("R18 every city of the classifier, and nothing else, is a city by its code", () => {
    expect(parsed.filter((each) => (each.level === "city") !== /^г\.(?!а)/.test(each.nameRu) && each.level !== "republic_city")).toEqual([]);
  });

  it("R18 refuses what is not nine digits", () => {
    expect(() => levelOf("47")).toThrow(RangeError);
  });
});

describe("R18 a briefing of 2020 uses the units and names of 2020", () => {
  it("R18 on 3 April 2020 there are 14 regions and 3 cities of the republic, Nur-Sultan among them and no Abai", () => {
    const regions = namesAt(BRIEFING, "region");
    expect(regions).toHaveLength(14);
    for (const later of ["область Абай", "область Жетісу", "область Ұлытау"]) expect(regions).not.toContain(later);
    expect(namesAt(BRIEFING, "republic_city").sort()).toEqual(["г.Алматы", "г.Нур-Султан", "г.Шымкент"]);
  });

  it("R18 on 3 April 2023 there are 17 regions and 3 cities of the republic, Astana among them", () => {
    const regions = namesAt(LATER, "region");
    expect(regions).toHaveLength(17);
    expect(regions).toContain("область Абай");
    expect(namesAt(LATER, "republic_city").sort()).toEqual(["г.Алматы", "г.Астана", "г.Шымкент"]);
  });

  it.each([
    ["2019-03-22", "г.Астана", "Астана қ."],
    ["2019-03-23", "г.Нур-Султан", "Нұр-Сұлтан қ."],
    ["2022-09-16", "г.Нур-Султан", "Нұр-Сұлтан қ."],
    ["2022-09-17", "г.Астана", "Астана қ."],
  ])("R18 on %s the capital is %s", (date, ru, kk) => {
    const capital = unit("710000000", date);
    expect([nameOn(capital, date, "ru"), nameOn(capital, date, "kk")]).toEqual([ru, kk]);
  });

  it.each([
    ["2018-06-18", "Южно-Казахстанская область"],
    ["2018-06-19", "Туркестанская область"],
  ])("R18 on %s the south is %s", (date, name) => {
    const south = unitAsOf(kato, unit("610000000", LATER), date);
    expect(south && nameOn(south, date, "ru")).toBe(name);
  });

  it.each([
    ["г.Семей", "101010000", "632810000", "Восточно-Казахстанская область", "область Абай"],
    ["Талдыкорган", "331010000", "191010000", "Алматинская область", "область Жетісу"],
    ["Жезказган", "621010000", "351810000", "Карагандинская область", "область Ұлытау"],
    ["Абайский район, whose earlier code is not known for certain,", "103200000", "103200000", "Восточно-Казахстанская область", "область Абай"],
    ["Улытауский район, whose earlier code is not known for certain,", "623800000", "623800000", "Карагандинская область", "область Ұлытау"],
    ["с.Улытау", "623830100", "623830100", "Карагандинская область", "область Ұлытау"],
  ])("R18 %s lies in its old region until 7 June 2022 and in the new one from 8 June", (_, now, then, oldRegion, newRegion) => {
    const present = unit(now, LATER);
    expect(unitAsOf(kato, present, "2022-06-07")?.code).toBe(then);
    expect(regionOn(kato, present, "2022-06-07")?.nameRu).toBe(oldRegion);
    expect(regionOn(kato, present, "2022-06-08")?.nameRu).toBe(newRegion);
  });

  it("R18 every unit has a region or city of the republic on both sides of the reform", () => {
    for (const date of [BRIEFING, LATER]) {
      const homeless = unitsOn(units, date).filter((each) => {
        const level = regionOn(kato, each, date)?.level;
        return level !== "region" && level !== "republic_city";
      });
      expect(homeless).toEqual([]);
    }
  });

  it("R18 no code names two units on one day", () => {
    for (const date of [BRIEFING, LATER]) {
      const codes = unitsOn(units, date).map((each) => each.code);
      expect(codes.length - new Set(codes).size).toBe(0);
    }
  });

  it("R18 the code 191010000 was Taldyqorgan before the reform and is Qonaev after it", () => {
    expect(unit("191010000", "2022-06-07").nameRu).toBe("г.Талдыкорган");
    expect(unit("191010000", "2022-06-08").nameRu).toBe("г.Қонаев");
    expect(unitAsOf(kato, unit("191010000", BRIEFING), LATER)?.code).toBe("331010000");
  });

  it.each([
    ["2022-05-03", "г.Капшагай"],
    ["2022-05-04", "г.Қонаев"],
  ])("R18 on %s the city on the Ile is %s under its earlier code", (date, name) => {
    const city = unit("191610000", date);
    expect(nameOn(city, date, "ru")).toBe(name);
    expect(parentOn(kato, city, date)?.code).toBe("191600000");
    expect(regionOn(kato, city, date)?.code).toBe("190000000");
  });

  it.each([
    ["район Ақсуат", "103400000", "2022-06-07", "Тарбагатайский район", "Восточно-Казахстанская область"],
    ["район Самар", "635600000", "2022-06-07", "Кокпектинский район", "Восточно-Казахстанская область"],
    ["район Сауран", "615500000", "2021-03-15", "Кентау Г.А.", "Туркестанская область"],
  ])("R18 before %s was formed its villages lay in the unit it was split from", (_, code, from, district, region) => {
    const formed = unit(code, from);
    const village = units.find((each) => each.parentCode !== null && each.level === "village" && districtOf(each.code) === code);
    expect(unitOn(kato, code, BRIEFING)).toBeNull();
    expect(formed.validFrom).toBe(from);
    expect(village && districtOn(kato, village, BRIEFING)?.nameRu).toBe(district);
    expect(village && regionOn(kato, village, BRIEFING)?.nameRu).toBe(region);
  });

  it("R18 Kosshy was a village of Tselinograd district in 2020, Zatobolsk became Tobyl on 3 January 2020", () => {
    const kosshy = unitAsOf(kato, unit("111610000", LATER), BRIEFING);
    expect(kosshy?.nameRu).toBe("с.Косшы");
    expect(kosshy && districtOn(kato, kosshy, BRIEFING)?.nameRu).toBe("Целиноградский район");
    expect(unitAsOf(kato, unit("395420100", LATER), "2020-01-02")?.nameRu).toBe("п.Затобольск");
  });
});

describe("R18 Kazakh names", () => {
  it("R18 every region, district and city has one on both sides of the reform", () => {
    const levels = ["region", "republic_city", "district", "city_district", "city_administration", "city"];
    for (const date of [BRIEFING, LATER]) {
      expect(unitsOn(units, date).filter((each) => levels.includes(each.level) && each.nameKk === null)).toEqual([]);
    }
  });

  it("R18 every unit of Mangystau region has one", () => {
    expect(units.filter((each) => each.code.startsWith("47") && each.nameKk === null)).toEqual([]);
  });

  it.each([
    ["470000000", "Маңғыстау облысы"], ["471010000", "Ақтау қ."], ["471810000", "Жаңаөзен қ."], ["475000000", "Мұнайлы ауданы"],
    ["473600000", "Бейнеу ауданы"], ["474200000", "Қарақия ауданы"], ["475200000", "Түпқараған ауданы"], ["474230100", "Құрық а."],
    ["631010000", "Өскемен қ."], ["590000000", "Солтүстік Қазақстан облысы"],
  ])("R18 %s is %s", (code, name) => {
    expect(nameOn(unit(code, BRIEFING), BRIEFING, "kk")).toBe(name);
  });

  it("R18 elsewhere the Russian name is shown", () => {
    const village = unit("113430100", BRIEFING);
    expect(village.nameKk).toBeNull();
    expect(nameOn(village, BRIEFING, "kk")).toBe(village.nameRu);
  });
});

describe("R18 places are found as offices write them", () => {
  it.each([
    ["Сайын Шапағатов", "475238100"], ["с. Саина Шапагатова", "475238100"], ["САЙЫН ШАПАГАТОВ ауылы", "475238100"],
    ["Актау", "471010000"], ["Ақтау қаласы", "471010000"], ["Aktau", "471010000"], ["Форт-Шевченко", "475220100"],
    ["Баутино", "475235100"], ["Мунайлинский р-н", "475000000"], ["Мұнайлы ауданы", "475000000"], ["Жаңаөзен", "471810000"],
    ["Beyneu", "473630100"], ["Kuryk", "474230100"],
  ])("R18 %s is found as %s", (text, code) => {
    expect(findPlaces(kato, text, BRIEFING).map((each) => each.code)).toContain(code);
  });

  it("R18 Семей is found under the code of the day", () => {
    const codes = (date: string): string[] => findPlaces(kato, "Семей", date).filter((each) => each.level === "city").map((each) => each.code);
    expect(codes(BRIEFING)).toEqual(["632810000"]);
    expect(codes(LATER)).toEqual(["101010000"]);
  });

  it("R18 no name vanishes when its type word is taken off", () => {
    expect(units.filter((each) => placeKey(each.nameRu) === "")).toEqual([]);
  });
});

describe("R18 additions are checked against the classifier", () => {
  it("R18 an addition for a code that the classifier does not have is refused", () => {
    expect(() => applyAdditions(parsed, { ...additions, namesKk: { "999999999": "Жоқ жер" } })).toThrow(KatoAdditionsError);
  });

  it("R18 a record whose source is not explained is refused", () => {
    const history = read("history.json").replaceAll('"source": "capital-2019"', '"source": "hearsay"');
    const texts = { names: [read("names-kk.json")], aliases: read("aliases.json"), history };
    expect(() => parseKatoAdditions(texts)).toThrow("hearsay");
  });

  it("R18 a second Kazakh name for one code is refused", () => {
    const texts = { names: [read("names-kk.json"), read("names-kk.json")], aliases: read("aliases.json"), history: read("history.json") };
    expect(() => parseKatoAdditions(texts)).toThrow("two Kazakh names");
  });
});
