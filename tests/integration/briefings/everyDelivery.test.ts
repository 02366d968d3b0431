/** No confirmed delivery is without a figure, and the corps' own aid to families and groups has figures of its own (R13, R25). */
import { describe, expect, it } from "vitest";
import { exactly } from "../../../shared/domain/quantities";
import { figuresOf } from "../../../electron/office/briefings/service";
import { type AidOffice, amount, claimFields, commitmentFields, deliveryFields, openAidOffice } from "../../helpers/aidFields";
import { allRows, figure, openDemoOffice, PERIOD, recounted } from "../../helpers/briefings";
import { campaignFields, familyFields, newPerson, personFields, volunteerFields } from "../../helpers/peopleFields";

type Fields = Parameters<typeof deliveryFields>[1];
const give = (office: AidOffice, fields: Fields) => office.call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", ...fields }) });
const group = (office: AidOffice, headcount: number, fields: Fields = {}): Fields => ({ recipientKind: "group", recipientId: office.doctorsId, headcount, ...fields });
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** Figures in which a delivery counts, and those it is left out of. */
async function standsIn(office: AidOffice, id: string): Promise<{ counts: string[]; leftOut: string[] }> {
  const found: { counts: string[]; leftOut: string[] } = { counts: [], leftOut: [] };
  for (const each of (await figuresOf(office.office, PERIOD)).figures) {
    const { rows, excluded } = await allRows(office.office, each.id);
    if (rows.some((row) => row.id === id)) found.counts.push(each.definition);
    if (excluded.some((row) => row.id === id)) found.leftOut.push(each.definition);
  }
  return found;
}

describe("every confirmed delivery", () => {
  const RECIPIENTS = [
    ["a person", (office: AidOffice): Fields => ({ recipientKind: "person", recipientId: office.personId }), "aid.citizens.corps", "aid.citizens.together"],
    ["a family", (): Fields => ({}), "aid.families.corps", "aid.families.itemised"],
    ["a group", (office: AidOffice): Fields => group(office, 50), "aid.groups.corps", "aid.deliveries.all"],
  ] as const;
  const GIVERS = [
    ["the corps", (office: AidOffice): Fields => ({ providers: [office.corpsId] }), true], ["a partner", (office: AidOffice): Fields => ({ providers: [office.fundId] }), false],
    ["both", (office: AidOffice): Fields => ({ providers: [office.corpsId, office.fundId] }), true],
  ] as const;
  const CASES = RECIPIENTS.flatMap(([whom, to, ofCorps, ofAll]) => GIVERS.map(([who, by, own]) => ({ whom, who, to, by, own, ofCorps, ofAll })));

  it.each(CASES)("R13 R25 of $who to $whom counts in a figure of its kind, and in the corps' own where the corps gave it", async ({ to, by, own, ofCorps, ofAll }) => {
    const office = await openAidOffice();
    const { id } = await give(office, { ...to(office), ...by(office) });
    const { counts } = await standsIn(office, id);
    expect(counts).toEqual(expect.arrayContaining(["aid.deliveries.all", ofAll]));
    expect(counts.includes(ofCorps)).toBe(own);
  });

  it("R4 R13 for a promise, in a campaign, of another direction: counted once among all of them", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id: campaignId } = await call.campaigns.create({ fields: campaignFields({ organiserId: office.fundId }) });
    const { id: commitmentId } = await call.commitments.create({ fields: commitmentFields(office) });
    const [due] = (await call.commitments.due({ ...PERIOD, commitmentId })).rows;
    const { deliveryId } = await call.commitments.confirmOccurrence({ id: due?.id ?? "", version: due?.version ?? 0 });
    const made = [deliveryId, ...(await Promise.all([give(office, { campaignId }), give(office, { direction: "environment" }), give(office, group(office, 20, { direction: "health" }))])).map(({ id }) => id)];
    await give(office, { state: "draft" });
    const all = await allRows(office.office, "aid.deliveries.all");
    expect(all.rows.map((row) => row.id).sort()).toEqual([...made].sort());
    expect(all.excluded.map((row) => row.reason)).toEqual(["not_confirmed"]);
    const { computed, recounted: again } = await recounted(office.office, await figure(office.office, "aid.deliveries.all"));
    expect(again).toEqual(computed);
  });

  it("R15 a figure that a briefing did not have yet brings no late rows: what counted in it then is not new", async () => {
    const office = await openAidOffice();
    await give(office, {});
    const issued = await office.call.briefings.issued.issue({ ...PERIOD, number: null });
    // As an earlier edition of the program issued it: without the figure of all deliveries.
    await office.office.database.queue?.run(async ({ manager }) => {
      const triggers = (await manager.query("select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'briefing_figure'")) as { name: string; sql: string }[];
      for (const { name } of triggers) await manager.query(`drop trigger "${name}"`);
      await manager.query("delete from briefing_figure where figure_id = 'aid.deliveries.all'");
      for (const { sql } of triggers) await manager.query(sql);
    });
    expect((await office.call.briefings.issued.late({ id: issued.id, language: "ru" })).rows).toEqual([]);
    await give(office, {});
    expect((await office.call.briefings.issued.late({ id: issued.id, language: "ru" })).rows).not.toEqual([]);
  });
});

describe("the corps' own aid to groups and families", () => {
  it("R6 R25 is servings and, at least, the people of the largest delivery; a partner's, another organiser's and unconfirmed ones are left out", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id: volunteer } = await call.volunteers.create({ fields: volunteerFields(newPerson("Сагынбаев Ерболат")) });
    const { id: campaignId } = await call.campaigns.create({ fields: campaignFields({ organiserId: office.fundId }) });
    for (const headcount of [50, 35]) await give(office, group(office, headcount));
    await give(office, group(office, 90, { providers: [office.fundId], volunteers: [volunteer] }));
    await give(office, group(office, 80, { campaignId }));
    await give(office, group(office, 70, { state: "draft" }));
    await give(office, {});
    const { id: other } = await call.people.create({ fields: personFields("Тлеуов Арман") });
    await give(office, { recipientKind: "person", recipientId: other });
    // Another family, helped by others alone: in a campaign of the fund, and by the fund with volunteers of the corps.
    const { id: second } = await call.families.create({ fields: familyFields({ name: "Тлеуовы" }) });
    await give(office, { recipientId: second, campaignId });
    await give(office, { recipientId: second, providers: [office.fundId], volunteers: [volunteer] });
    expect(await figure(office.office, "aid.families.corps")).toMatchObject({ amount: exactly(1_000), rows: 1, excluded: 2 });
    expect(await figure(office.office, "aid.groups.corps")).toMatchObject({ unit: "serving", amount: exactly(85_000), people: 50, rows: 2, excluded: 3 });
    expect(await figure(office.office, "aid.groups.deliveries")).toMatchObject({ unit: "delivery", amount: exactly(2_000), rows: 2, excluded: 3 });
    expect((await allRows(office.office, "aid.groups.corps")).excluded.map((row) => row.reason).sort()).toEqual(["not_confirmed", "other_provider", "other_provider"]);
    expect((await figure(office.office, "aid.citizens.corps")).amount).toEqual(exactly(1_000));
    for (const [language, families, groups] of [
      ["ru", "Семьи, которым помог сам корпус: 1 семья.", "Группам получателей корпус оказал помощь: 2 выдачи, 85 порций (не менее 50 человек)."],
      ["kk", "Корпустың өзі көмектескен отбасылар: 1 отбасы.", "Корпус алушылар топтарына 2 рет көмек берді: 85 порция (кемінде 50 адам)."],
      ["en", "Families helped by the corps itself: 1 family.", "The corps gave aid to recipient groups: 2 deliveries, 85 servings (at least 50 people)."],
    ] as const) {
      const text = plain((await call.briefings.text({ ...PERIOD, language })).plain);
      expect(text).toContain(families);
      expect(text).toContain(groups);
    }
    await call.briefings.issued.issue({ ...PERIOD, number: null });
  });

  it("R2 families promised by headcount are no people of a group", async () => {
    const office = await openAidOffice();
    const { call } = office;
    await give(office, group(office, 10));
    await call.commitments.create({ fields: commitmentFields(office, { partnerId: office.corpsId, recipientKind: "family", headcount: 60, rule: "", fromDate: "2020-04-01", toDate: null }) });
    const { rows: [due] } = await call.commitments.due({ from: "2020-04-01", to: "2020-04-01", limit: 1 });
    await call.commitments.confirmOccurrence({ id: due?.id ?? "", version: due?.version ?? 0 });
    expect(await figure(office.office, "aid.groups.corps")).toMatchObject({ amount: exactly(10_000), people: 10, rows: 1 });
    expect((await allRows(office.office, "aid.groups.corps")).excluded.map((row) => row.reason)).toEqual(["other_unit"]);
  });

  it("R10 R13 families whom the corps alone helped are none that partners helped; with a partner, in its campaign or on its list they are", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id: campaignId } = await call.campaigns.create({ fields: campaignFields({ organiserId: office.fundId }) });
    const claim = await call.claims.create({ fields: claimFields(office, { amount: amount(10, "family") }) });
    const family = async (name: string, fields: Fields): Promise<string> =>
      (await give(office, { recipientId: (await call.families.create({ fields: familyFields({ head: newPerson(name) }) })).id, ...fields })).id;
    const alone = await family("Есенов Даулет", {});
    const [both, campaign, partner, onList] = [
      await family("Ержанова Жанар", { providers: [office.corpsId, office.fundId] }), await family("Тлеуова Сара", { campaignId }),
      await family("Ахметова Сауле", { providers: [office.fundId] }), await family("Беков Данияр", {}),
    ];
    await call.claims.attachRows({ id: claim.id, version: claim.version, deliveryIds: [onList] });
    const { rows, excluded } = await allRows(office.office, "partners.families.bounds");
    expect(rows.map((row) => row.id).sort()).toEqual([both, campaign, partner, onList, claim.id].sort());
    expect(excluded.map((row) => [row.id, row.reason])).toEqual([[alone, "own_aid"]]);
    const found = await figure(office.office, "partners.families.bounds");
    expect(found).toMatchObject({ low: 10_000, high: 13_000 });
    const { computed, recounted: again } = await recounted(office.office, found);
    expect(again).toEqual(computed);
  });

  it("is neither a figure nor a line where there is none", async () => {
    const { office, call } = await openDemoOffice();
    const ids = (await figuresOf(office, PERIOD)).figures.map(({ definition }) => definition);
    expect(ids.filter((id) => /^aid\.(?:families\.corps|groups)/u.test(id))).toEqual([]);
    expect((await call.briefings.text({ ...PERIOD, language: "ru" })).plain).not.toMatch(/сам корпус|Группам получателей корпус/u);
  });
});
