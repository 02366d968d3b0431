import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogueSchema } from "../../shared/contract/catalogue";
import { whole } from "../../shared/domain/quantities";
import { indicatorsIn, type PlaceFinder, readCatalogueSheets } from "../../electron/office/catalogue/readSheet";
import { inTheCountry, standingOf } from "../../electron/office/catalogue/standing";
import { SOURCE_PROJECTS } from "../fixtures/nationalProjects2020";
import { RESOURCES } from "../helpers/testOffice";

const written = catalogueSchema.parse(JSON.parse(readFileSync(join(RESOURCES, "programmes/national-2020.json"), "utf8")));

/** Figures, city names and region names of a fragment of the source, as it writes them. */
const figuresOf = (text: string): number[] => (text.match(/\d+/gu) ?? []).map(Number);

describe("the national catalogue of 2020 says what the published programme says, and nothing else", () => {
  it("has its seven projects in their order", () => {
    expect(written.projects.map((project) => project.direction)).toEqual(SOURCE_PROJECTS.map((source) => source.direction));
  });

  it.each(SOURCE_PROJECTS.map((source, at) => [source.direction, source, written.projects[at]] as const))("%s: every figure", (_direction, source, project) => {
    const targets = project?.targets ?? [];
    expect(targets.map(({ indicator, qualifier, low, high, unit, scope }) => [indicator, qualifier, low, high, unit, scope])).toEqual(source.targets);
    // "Allocating and implementing not less than 68" is one figure of the text and two targets; a collection is named without one.
    const figures = targets.filter(({ indicator, low }) => indicator !== "grants_implemented" && indicator !== "publications" && low !== null).map((target) => target.low);
    expect(figures).toEqual(figuresOf(source.figures));
  });

  it.each(SOURCE_PROJECTS.map((source, at) => [source.direction, source, written.projects[at]] as const))("%s: every city and region", (_direction, source, project) => {
    expect(project?.targets.flatMap((target) => target.cities.map((city) => city.nameRu))).toEqual(source.cities);
    expect(project?.regions.map((region) => region.nameRu)).toEqual(source.regions);
  });

  it.each(SOURCE_PROJECTS.flatMap((source, at) => source.aim.map(([said, ru, kk]) => [source.direction, said, ru, kk, written.projects[at]] as const)))("%s: the aim names “%s” in Russian and in Kazakh", (_direction, _said, ru, kk, project) => {
    expect(project?.aimRu).toMatch(ru);
    expect(project?.aimKk).toMatch(kk);
  });

  it.each(SOURCE_PROJECTS.map((source, at) => [source.direction, source, written.projects[at]] as const))("%s: what it is to bring in words stands without a number, and nothing else does", (_direction, { inWords }, project) => {
    const unnumbered = (project?.targets ?? []).filter(({ low, high }) => low === null && high === null);
    expect(unnumbered).toHaveLength(inWords ? 1 : 0);
    for (const { nameRu, nameKk } of unnumbered) {
      expect(nameRu).toMatch(inWords?.[1] ?? "");
      expect(nameKk).toMatch(inWords?.[2] ?? "");
    }
  });

  it("no aim names a number: the numbers stand in the targets", () => {
    expect(written.projects.flatMap(({ aimRu, aimKk }) => figuresOf(aimRu + aimKk))).toEqual([]);
  });

  it("the first project has neither centres nor grants, and each of the others both", () => {
    const both = written.projects.map(({ targets }) => [targets.some((target) => target.indicator === "support_centres"), targets.some((target) => target.indicator === "grants")]);
    expect(both).toEqual([[false, false], ...Array.from({ length: 6 }, () => [true, true])]);
  });

  it("all run in every region", () => {
    expect(written.projects.every((project) => project.everywhere)).toBe(true);
    expect([written.noteRu, written.noteKk].every((note) => note.length > 20)).toBe(true);
  });

  it("R9 a thousand pupils in each region stays a range: fourteen regions are named, seventeen there were", () => {
    const [first] = written.projects;
    const learners = first?.targets.find((target) => target.indicator === "learners");
    expect(first && learners && inTheCountry(learners, first, 17)).toEqual({ low: 14_000, high: 17_000 });
    const volunteers = first?.targets.find((target) => target.indicator === "volunteers");
    expect(first && volunteers && inTheCountry(volunteers, first, 17)).toBeNull();
  });

  it.each([
    ["470000000", ["named", "everywhere", "everywhere", "everywhere", "everywhere", "base", "everywhere"]],
    ["750000000", ["everywhere", "base", "everywhere", "everywhere", "everywhere", "base", "everywhere"]],
    ["230000000", ["named", "everywhere", "base", "everywhere", "everywhere", "everywhere", "everywhere"]],
  ])("for region %s they stand so", (region, standings) => {
    expect(written.projects.map((project) => standingOf(project, region))).toEqual(standings);
  });
});

const AQTAU = { katoCode: "471010000", nameRu: "г.Актау", nameKk: "Ақтау қ." };
const MANGYSTAU = { katoCode: "470000000", nameRu: "Мангистауская область", nameKk: "Маңғыстау облысы" };
const FINDER: PlaceFinder = { city: (name) => (name === "Актау" ? AQTAU : null), region: (name) => (name === "Мангистауская область" ? MANGYSTAU : null) };
const HEAD = ["Код", "Название", "Атауы қазақша", "Направление", "Цель", "Показатель", "От", "До", "Единица", "Города", "Регионы", "Примечание"];
const read = (...rows: (string | number | null)[][]) => readCatalogueSheets([{ name: "2021", rows: [HEAD, ...rows].map((cells, at) => ({ row: at + 1, cells })) }], FINDER, 2021);

describe("a later year's catalogue is read from a table", () => {
  it("one row a target; the project's own cells stand in its first row", () => {
    const { projects, problems, notes } = read(
      ["П-1", "Забота", "Қамқорлық", "Здоровье", "Помогать больным", "Волонтёры", "более 1000", null, "человек", null, "Мангистауская область", "проекты идут во всех регионах"],
      [null, null, null, null, null, "Центры поддержки", 3, null, null, "Актау", null, null],
      ["П-2", "Школа", null, null, null, "Учащиеся в каждом регионе", "1000", "2000", "человек", null, null, null],
    );
    expect(problems).toEqual([]);
    expect(notes).toEqual(["проекты идут во всех регионах"]);
    expect(projects).toMatchObject([
      {
        code: "П-1", nameRu: "Забота", nameKk: "Қамқорлық", direction: "health", aimRu: "Помогать больным", everywhere: true, regions: [MANGYSTAU],
        targets: [
          { indicator: "volunteers", scope: "national", qualifier: "more_than", low: whole(1000, "person"), high: null, unit: "person" },
          { indicator: "support_centres", qualifier: "exact", low: whole(3, "place"), unit: "place", cities: [AQTAU] },
        ],
      },
      { code: "П-2", direction: null, everywhere: true, targets: [{ indicator: "learners", scope: "region", low: whole(1000, "person"), high: whole(2000, "person") }] },
    ]);
  });

  it.each([
    ["a number that cannot be read", [["П", "Имя", null, null, null, "Волонтёры", "много", null, null, null, null, null]], [{ row: 2, kind: "bad_number", text: "много" }]],
    ["ends turned round", [["П", "Имя", null, null, null, "Волонтёры", 20, 10, null, null, null, null]], [{ row: 2, kind: "range_order", text: "20 – 10" }]],
    ["a city that nobody knows", [["П", "Имя", null, null, null, "Центры", 1, null, null, "Нигде", null, null]], [{ row: 2, kind: "unknown_city", text: "Нигде" }]],
    ["a region that nobody knows", [["П", "Имя", null, null, null, null, null, null, null, null, "Край", null]], [{ row: 2, kind: "unknown_region", text: "Край" }]],
    ["a number of nothing", [["П", "Имя", null, null, null, null, 5, null, null, null, null, null]], [{ row: 2, kind: "no_indicator", text: "5" }]],
    ["no code", [[null, "Имя", null, null, null, "Волонтёры", 5, null, null, null, null, null]], [{ row: 2, kind: "no_code", text: "Волонтёры" }]],
    ["no name", [["П", null, null, null, null, "Волонтёры", 5, null, null, null, null, null]], [{ row: 2, kind: "no_name", text: "П" }]],
    ["a direction that there is not", [["П", "Имя", null, "Космос", null, "Волонтёры", 5, null, null, null, null, null]], [{ row: 2, kind: "unknown_direction", text: "Космос" }]],
    ["no rows", [], [{ row: 1, kind: "no_projects", text: "" }]],
  ])("%s is a problem with its row, and the row is left", (_title, rows, problems) => {
    const found = read(...rows);
    expect(found.problems).toEqual(problems);
    expect(found.projects).toEqual([]);
  });

  it("a file without its columns says so", () => {
    expect(readCatalogueSheets([{ name: "x", rows: [{ row: 1, cells: ["ФИО", "Телефон"] }] }], FINDER, 2021).problems).toEqual([{ row: 1, kind: "no_columns", text: "" }]);
  });

  it("what the words of a target were taken for is told with its row, and somebody who knows better is heard", () => {
    const head = ["Код", "Название", "Показатель", "От", "Срок"];
    const rows = [head, ["П", "Имя", "Внедрение новой практики", 5, "31.12.2021"], ["П", "", "Выделение и реализация не менее 68 малых грантов", 68, null]];
    const sheets = [{ name: "2021", rows: rows.map((cells, at) => ({ row: at + 1, cells })) }];
    const all = readCatalogueSheets(sheets, FINDER, 2021);
    expect(all.read).toMatchObject([
      { row: 2, part: 0, code: "П", indicator: "other", unit: "piece", low: whole(5, "piece"), due: "2021-12-31" },
      { row: 3, part: 0, indicator: "grants", low: whole(68, "piece"), due: null },
      { row: 3, part: 1, indicator: "grants_implemented", low: whole(68, "piece") },
    ]);
    const mended = readCatalogueSheets(sheets, FINDER, 2021, [{ row: 2, part: 0, indicator: "mentors" }, { row: 3, part: 1, indicator: "events" }]);
    expect(mended.projects[0]?.targets.map(({ indicator, unit }) => [indicator, unit])).toEqual([["mentors", "person"], ["grants", "piece"], ["events", "event"]]);
  });

  it.each([
    ["31.12.2021", "2021-12-31"], ["до 1 декабря 2021", "2021-12-01"], ["до 31.12.2021", "2021-12-31"], ["не позднее 1 декабря 2021 года", "2021-12-01"], ["ежегодно", null], ["2021", "2021-12-31"], ["2021 год", "2021-12-31"], ["до конца 2021 года", "2021-12-31"], ["2021 жыл", "2021-12-31"], ["2021 жылдың соңына дейін", "2021-12-31"],
    ["IV квартал 2021", "2021-12-31"], ["2 квартал", "2021-06-30"], ["2021 жылғы III тоқсан", "2021-09-30"], ["когда-нибудь", null],
  ])("by when: %s", (text, due) => {
    const sheets = [{ name: "2021", rows: [["Код", "Название", "Показатель", "Мерзімі"], ["П", "Имя", "Волонтёры", text]].map((cells, at) => ({ row: at + 1, cells })) }];
    const { read: [target], problems } = readCatalogueSheets(sheets, FINDER, 2021);
    expect(target?.due ?? null).toBe(due);
    expect(problems).toEqual(due === null ? [{ row: 2, kind: "bad_date", text }] : []);
  });
});

describe("what the words of a target count", () => {
  it.each([
    // Every target of the published programme, as it says it.
    ["участие в проекте более 1000 волонтеров из числа преподавателей, студентов и др.", "volunteers"],
    ["Охват обучением не менее 1000 учащихся средних школ сельской местности в каждом регионе", "learners"],
    ["открытие 3 центров поддержки волонтеров в сфере охраны здоровья в городах Алматы, Кызылорда, и Петропавловск", "support_centres"],
    ["Участие в проекте не менее 1000 волонтеров", "volunteers"],
    ["Выделение не менее 68 грантов для реализации волонтерских идей в сфере здравоохранения", "grants"],
    ["создание 3 центров поддержки волонтеров в сфере наставничества в городах Нур-Султан, Шымкент, Атырау", "support_centres"],
    ["Внедрение практики наставничества", "other"],
    ["подготовка не менее 50 персональных наставников из числа авторитетных и уважаемых граждан (волонтеров)", "mentors"],
    ["Привлечение 1000 обученных граждан и волонтеров", "trained"],
    ["Выделение и реализация не менее 68 малых грантов", "grants grants_implemented"],
    ["создание 3 центров поддержки волонтеров в сфере защиты окружающей среды, очистке рек и лесов, посадке деревьев, обучению сортировке мусора в городах", "support_centres"],
    ["Вовлечение граждан в волонтерскую деятельность в сфере защиты окружающей среды и экологической безопасности, очистке рек и лесов, посадке деревьев, обучению сортировке мусора", "participants"],
    ["1000 привлеченных волонтеров", "volunteers"],
    ["Выделение не менее 68 малых грантов", "grants"],
    ["создание 3 центров поддержки волонтеров для привлечения волонтеров к проектам по сохранению объектов историко-культурного наследия", "support_centres"],
    ["Расширение участия граждан в реализации проектов по сохранению и развитию культурно-исторического наследия, восстановления и сохранения памятников истории, культуры и мемориальных комплексов", "other"],
    ["Привлечение 1000 граждан и волонтеров к реализации проекта", "participants"],
    ["создание 3 центров поддержки волонтеров в городах Алматы, Актау, Павлодар", "support_centres"],
    ["1000 волонтеров окажут помощь организациям социального обслуживания системы социальной защиты населения", "volunteers"],
    ["Выделение не менее 68 грантов для реализации волонтерских идей в социальной сфере", "grants"],
    ["Выпуск сборника лучших практик волонтерской деятельности в сфере социальной защиты населения", "publications"],
    ["создание 3 центров поддержки волонтеров в сферах ЧС, работы по поиску пропавших людей", "support_centres"],
    ["Расширение участия граждан и волонтерских организаций в поисковых мероприятиях, в том числе документов, повествующих о подвигах наших соотечественников в Великой Отечественной войне, защите населения от чрезвычайных ситуаций", "participants"],
    ["Привлечение 1000 привлеченных волонтеров к реализации проекта", "volunteers"],
    // And as others would.
    ["привлечение волонтеров в дома престарелых, центры социального обслуживания", "volunteers"],
    ["Реализовано малых грантов", "grants_implemented"],
    ["Реализация малых грантов", "grants_implemented"],
    ["Еріктілік идеяларды іске асыру үшін кемінде 68 грант бөлу", "grants"],
    ["Кемінде 68 шағын грант бөлу және іске асыру", "grants grants_implemented"],
    ["Шағын гранттарды іске асыру", "grants_implemented"],
    ["3 қолдау орталығын ашу", "support_centres"],
    ["Обучение волонтёров", "trained"],
    ["Обучение не менее 500 волонтеров", "trained"],
    ["Обучить 500 волонтеров", "trained"],
    ["500 еріктіні оқыту", "trained"],
    ["Участие 500 волонтеров в восстановлении памятников", "volunteers"],
    ["Сохранение памятников: участие 1000 волонтеров", "volunteers"],
    ["Восстановление 20 памятников", "other"],
    ["Число субботников", "other"],
  ])("%s: %s", (words, indicators) => expect(indicatorsIn(words).join(" ")).toBe(indicators));

  it.each(written.projects.flatMap(({ targets }) => targets.flatMap(({ indicator, nameRu, nameKk }) => [[nameRu, indicator], [nameKk, indicator]])))("as shipped, %s: %s", (words, indicator) =>
    expect(indicatorsIn(words ?? "")).toEqual([indicator]));
});
