import { describe, expect, it } from "vitest";
import { whole } from "../../shared/domain/quantities";
import { deskFor } from "../helpers/desks";
import { openTestOffice } from "../helpers/testOffice";
import { xlsxFile } from "../helpers/importSteps";

describe("the national catalogue", () => {
  it("comes with the program; what concerns the region most stands first", async () => {
    const { call } = await openTestOffice();
    expect(await call.catalogue.versions()).toEqual([{ version: "2020", shipped: true, projects: 7 }]);
    const { projects } = await call.catalogue.list({ version: "2020" });
    expect(projects.map(({ code, standing }) => [code, standing])).toEqual([
      ["НП-6", "base"], ["НП-1", "named"], ["НП-2", "everywhere"], ["НП-3", "everywhere"], ["НП-4", "everywhere"], ["НП-5", "everywhere"], ["НП-7", "everywhere"],
    ]);
    const learners = projects[1]?.targets.find((target) => target.indicator === "learners");
    expect(learners).toMatchObject({ scope: "region", low: whole(1000, "person"), country: { low: whole(14_000, "person"), high: whole(17_000, "person") } });
    await expect(call.catalogue.list({ version: "1999" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("R18 its places are those of 2020 and bear their names of then", async () => {
    const { call, office } = await openTestOffice();
    const { projects } = await call.catalogue.list({ version: "2020" });
    for (const place of projects.flatMap((project) => [...project.regions, ...project.targets.flatMap((target) => target.cities)])) {
      const unit = await office.places.get(place.katoCode, "2020-04-03");
      expect([place.katoCode, unit?.nameRu.replace(/^г\./u, "")]).toEqual([place.katoCode, place.nameRu.replace(/^г\. /u, "")]);
    }
  });

  it("a project is taken over with its targets and the corps' own part, once", async () => {
    const { call } = await openTestOffice();
    const wish = { version: "2020", code: "НП-1", direction: "education" as const, from: "2020-02-01", due: "2020-12-31", parts: [{ target: 0, low: null }, { target: 1, low: whole(200, "person") }] };
    const { id } = await call.catalogue.takeOver(wish);
    const { fields } = await call.programmes.get({ id });
    expect(fields).toMatchObject({ code: "НП-1-2020", nameRu: "Помощь сельским старшеклассникам", direction: "education", from: "2020-02-01" });
    expect(fields.targets.map(({ indicator, scope, qualifier, low, high, due }) => [indicator, scope, qualifier, low, high, due])).toEqual([
      ["volunteers", "national", "more_than", 1_000_000, null, null],
      ["learners", "national", "at_least", 14_000_000, 17_000_000, null],
      ["learners", "region", "at_least", 1_000_000, null, null],
      ["learners", "corps", "at_least", 200_000, null, "2020-12-31"],
    ]);
    expect(fields).toMatchObject({ aimRu: expect.stringContaining("сельских школ") as string, aimKk: expect.stringContaining("ауыл мектеп") as string, note: "" });
    expect([fields.targets[0]?.note, fields.targets[0]?.noteKk]).toEqual(["Волонтёры из числа преподавателей, студентов и других", "Оқытушылар, студенттер және басқа азаматтар арасынан еріктілер"]);
    expect((await call.catalogue.list({ version: "2020" })).projects.find((project) => project.code === "НП-1")?.programmeId).toBe(id);
    await expect(call.catalogue.takeOver(wish)).rejects.toMatchObject({ data: { problems: [{ field: "code", kind: "duplicate", params: { id } }] } });
    await expect(call.catalogue.takeOver({ ...wish, code: "НП-2", parts: [{ target: 9, low: 1 }] })).rejects.toMatchObject({ data: { problems: [{ field: "parts.0.target", kind: "unknown" }] } });
  });

  it("whoever takes a project over, its aim, targets and base cities stand in both languages, as the catalogue has them", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.catalogue.takeOver({ version: "2020", code: "НП-6", direction: "social_services", from: "2020-02-01", due: null, parts: [] });
    const { fields } = await call.programmes.get({ id });
    const project = (await call.catalogue.list({ version: "2020" })).projects.find(({ code }) => code === "НП-6");
    expect([fields.aimRu, fields.aimKk]).toEqual([project?.aimRu, project?.aimKk]);
    expect(fields.targets.find(({ indicator }) => indicator === "support_centres")).toMatchObject({ note: "Центры поддержки волонтёров: Алматы, Актау, Павлодар", noteKk: "Еріктілерді қолдау орталықтары: Алматы, Ақтау, Павлодар" });
    expect(fields.targets.filter(({ note, noteKk }) => note === "" || noteKk === "")).toEqual([]);
  });

  it("a later year's table says aims, targets and notes in Kazakh in columns of their own; cities are named by the classifier", async () => {
    const { call } = await openTestOffice();
    const head = ["Код", "Название", "Название на казахском", "Цель", "Цель (қазақша)", "Показатель", "Показатель на казахском", "От", "Города", "Примечание", "Ескертпе (қазақша)"];
    const rows = [head, ["П-1", "Забота", "Қамқорлық", "Помогать пожилым", "Қарттарға көмектесу", "Центры поддержки", "Қолдау орталықтары", "1", "Актау", "Во всех регионах", "Барлық өңірде"]];
    const file = new File([new Uint8Array((await xlsxFile(rows, "2022.xlsx")).buffer)], "2022.xlsx");
    expect(await call.catalogue.importFile({ file, version: "2022" })).toMatchObject({ kept: true, projects: 1, targets: 1, problems: [] });
    const { projects, ...catalogue } = await call.catalogue.list({ version: "2022" });
    expect(catalogue).toMatchObject({ noteRu: "Во всех регионах", noteKk: "Барлық өңірде" });
    expect(projects).toMatchObject([{ nameRu: "Забота", nameKk: "Қамқорлық", aimRu: "Помогать пожилым", aimKk: "Қарттарға көмектесу", targets: [{ nameRu: "Центры поддержки", nameKk: "Қолдау орталықтары", cities: [{ nameKk: expect.stringContaining("Ақтау") as string }] }] }]);
    const { id } = await call.catalogue.takeOver({ version: "2022", code: "П-1", direction: "social_services", from: "2022-02-01", due: null, parts: [] });
    expect((await call.programmes.get({ id })).fields.targets).toMatchObject([{ note: expect.stringMatching(/^Центры поддержки: .*Актау$/u) as string, noteKk: expect.stringMatching(/^Қолдау орталықтары: .*Ақтау/u) as string }]);
  });

  it("only who plans takes over", async () => {
    const office = await openTestOffice();
    const clerk = await deskFor(office, "clerk");
    await expect(clerk.call.catalogue.takeOver({ version: "2020", code: "НП-2", direction: "health", from: "2020-02-01", due: null, parts: [] })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("a later year comes from a table; with problems nothing is kept until somebody says to leave those rows", async () => {
    const { call } = await openTestOffice();
    const head = ["Код", "Название", "Показатель", "От", "До", "Единица", "Города", "Регионы", "Примечание"];
    const rows = [head, ["П-1", "Забота", "Волонтёры", "не менее 500", "", "человек", "", "Мангистауская область; г. Алматы", ""], ["П-1", "", "Центры поддержки", "1", "", "", "Актау", "", ""], ["П-2", "Школа", "Учащиеся", "много", "", "", "", "", ""]];
    const file = new File([new Uint8Array((await xlsxFile(rows, "2021.xlsx")).buffer)], "2021.xlsx");
    const looked = await call.catalogue.importFile({ file, version: "2021" });
    expect(looked).toMatchObject({ kept: false, projects: 1, targets: 2, problems: [{ row: 4, kind: "bad_number", text: "много" }] });
    expect(await call.catalogue.versions()).toHaveLength(1);
    expect(await call.catalogue.importFile({ file, version: "2021", look: true, keepRest: true })).toMatchObject({ kept: false, projects: 1, read: [{ row: 2, indicator: "volunteers" }, { row: 3, indicator: "support_centres" }] });
    expect(await call.catalogue.versions()).toHaveLength(1);
    expect(await call.catalogue.importFile({ file, version: "2021", keepRest: true })).toMatchObject({ kept: true, projects: 1 });
    expect(await call.catalogue.versions()).toMatchObject([{ version: "2021", shipped: false, projects: 1 }, { version: "2020" }]);
    const { projects } = await call.catalogue.list({ version: "2021" });
    expect(projects).toMatchObject([{ code: "П-1", standing: "base", everywhere: false, regions: [{ katoCode: "470000000" }, { katoCode: "750000000" }], targets: [{ low: 500_000 }, { cities: [{ katoCode: "471010000" }] }] }]);
    await call.catalogue.importFile({ file, version: "2021", keepRest: true });
    expect(await call.catalogue.versions()).toHaveLength(2);
    await expect(call.catalogue.importFile({ file, version: "2020" })).rejects.toMatchObject({ data: { reason: "catalogue_version_shipped" } });
    await expect(call.catalogue.importFile({ file: new File(["%PDF-1.4"], "x.pdf"), version: "2022" })).rejects.toMatchObject({ data: { reason: "unreadable_file", params: { why: "not_a_table" } } });
  });
});
