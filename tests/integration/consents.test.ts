/** Consents to the use of personal data: who gave one, who lacks one, and the form to sign. */
import { describe, expect, it } from "vitest";
import { PERMISSIONS_OF, ROLES } from "../../shared/contract/base";
import type { ConsentFields } from "../../shared/contract/consents";
import { CONSENT_STATES, type ConsentPurpose, consentState } from "../../shared/domain/consents";
import { iinFor } from "../../shared/domain/iin";
import { deliveryFields, openAidOffice } from "../helpers/aidFields";
import { fileOf, PNG } from "../helpers/attachmentFiles";
import { officeParts } from "../helpers/bytes";
import { clockAt, deskFor } from "../helpers/desks";
import { personFields } from "../helpers/peopleFields";
import { openTestOffice } from "../helpers/testOffice";

const TODAY = "2020-04-03";
const consentFields = (personId: string, overrides: Partial<ConsentFields> = {}): ConsentFields => ({
  personId, purpose: "aid", givenOn: "2020-03-16", expiresOn: null, withdrawnOn: null, document: "№ 1", note: "", ...overrides,
});

describe("consents", () => {
  it("the lists and the rule agree on how each stands", async () => {
    const { call } = await openTestOffice({ clock: clockAt(`${TODAY}T07:00:00Z`) });
    const { id } = await call.people.create({ fields: personFields("Мұқаш Оралбай") });
    const days = ["2020-04-02", TODAY, "2020-04-04"];
    for (const givenOn of days) {
      for (const expiresOn of [null, ...days.filter((day) => day >= givenOn)]) {
        for (const withdrawnOn of [null, ...days.filter((day) => day >= givenOn)]) await call.consents.create({ fields: consentFields(id, { givenOn, expiresOn, withdrawnOn }) });
      }
    }
    let seen = 0;
    for (const state of CONSENT_STATES) {
      const { rows, total } = await call.consents.list({ filters: { state }, pageSize: 200 });
      seen += total;
      for (const row of rows) expect(consentState((await call.consents.get({ id: row.id })).fields, TODAY)).toBe(state);
    }
    expect(seen).toBe((await call.consents.list({ filters: { personId: id } })).total);
    expect((await call.consents.list({ search: "mukash", filters: {} })).total).toBe(seen);
  });

  it("are of somebody on file, and end no earlier than they begin", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.people.create({ fields: personFields() });
    await expect(call.consents.create({ fields: consentFields("nobody") })).rejects.toMatchObject({ data: { problems: [{ field: "personId", kind: "unknown" }] } });
    await expect(call.consents.create({ fields: consentFields(id, { expiresOn: "2020-03-15", withdrawnOn: "2020-03-01" }) })).rejects.toMatchObject({
      data: { problems: [{ field: "expiresOn", kind: "date_order" }, { field: "withdrawnOn", kind: "date_order" }] },
    });
  });

  it("those who were helped, and heads of families that were, stand in a list until they have a valid one", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const untouched = await call.people.create({ fields: personFields("Никем Не Названный") });
    const give = (recipientKind: "family" | "person", recipientId: string, state: "draft" | "confirmed") =>
      call.deliveries.create({ fields: deliveryFields(office, { recipientKind, recipientId, state }) });
    await give("person", untouched.id, "draft");
    await give("person", office.personId, "confirmed");
    await give("family", office.familyId, "confirmed");
    const lacking = async () => (await call.consents.lacking({})).rows.map((row) => [row.name, row.lacks]);
    const aid = (last: string | null) => [{ purpose: "aid", last }];
    expect(await lacking()).toEqual([["Оразов Нурлан", aid(null)], ["Серикова Айгуль", aid(null)]]);
    const old = await call.consents.create({ fields: consentFields(office.personId, { expiresOn: "2020-04-02" }) });
    await call.consents.create({ fields: consentFields(office.personId, { purpose: "publication" }) });
    const head = (await call.families.get({ id: office.familyId })).fields.head?.id ?? "";
    await call.consents.create({ fields: consentFields(head) });
    expect(await lacking()).toEqual([["Оразов Нурлан", aid("expired")]]);
    await call.consents.update({ id: old.id, version: 1, fields: consentFields(office.personId) });
    expect(await lacking()).toEqual([]);
  });

  it("a name passed on by helping together with a partner, and a picture kept with the aid, ask for a consent of their own", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const give = (providers: string[]) => call.deliveries.create({ fields: deliveryFields(office, { recipientKind: "person", recipientId: office.personId, state: "confirmed", providers }) });
    await call.consents.create({ fields: consentFields(office.personId) });
    const lacking = async (purpose?: ConsentPurpose) => (await call.consents.lacking(purpose ? { purpose } : {})).rows.map((row) => row.lacks.map((lack) => lack.purpose));
    // The partner's own list: it knew the name before the corps did.
    await give([office.fundId]);
    expect(await lacking()).toEqual([]);
    const { id } = await give([office.corpsId, office.fundId]);
    expect(await lacking()).toEqual([["transfer"]]);
    await call.attachments.add({ ownerKind: "deliveries", ownerId: id, kind: "photo", file: fileOf(PNG, "a.png") });
    expect(await lacking()).toEqual([["publication", "transfer"]]);
    expect([await lacking("aid"), await lacking("publication")]).toEqual([[], [["publication", "transfer"]]]);
    await call.consents.give({ personId: office.personId, purposes: ["transfer", "publication"], givenOn: "2020-04-03", expiresOn: null, document: "№ 7" });
    expect(await lacking()).toEqual([]);
  });

  it("one signed paper gives a consent to each purpose it names, by the same document and term, or none", async () => {
    const { call } = await openTestOffice({ clock: clockAt(`${TODAY}T07:00:00Z`) });
    const { id } = await call.people.create({ fields: personFields() });
    const paper = { personId: id, purposes: ["publication", "aid"] as ConsentPurpose[], givenOn: TODAY, document: "№ 7" };
    await expect(call.consents.give({ ...paper, expiresOn: "2020-04-01" })).rejects.toMatchObject({ data: { problems: [{ field: "expiresOn", kind: "date_order" }] } });
    expect((await call.consents.list({ filters: { personId: id } })).total).toBe(0);
    await call.consents.give({ ...paper, expiresOn: "2020-04-20" });
    const { rows } = await call.consents.list({ filters: { personId: id, runsOut: "soon" } });
    expect(rows.map((row) => [row.purpose, row.document, row.expiresOn]).toSorted()).toEqual([["aid", "№ 7", "2020-04-20"], ["publication", "№ 7", "2020-04-20"]]);
  });

  it("the form to sign is one document in Kazakh and Russian, and its leaving is journalled", async () => {
    const office = await openTestOffice();
    const { id } = await office.call.people.create({ fields: personFields("Мұқаш Оралбай", { birthDate: "1985-03-12" }) });
    await office.call.consents.form({ personId: id, purposes: ["publication", "aid"] });
    const [file] = office.handedOver;
    const text = officeParts(file?.bytes ?? new Uint8Array()).get("word/document.xml") ?? "";
    for (const part of ["Согласие на сбор и обработку персональных данных", "Дербес деректерді жинауға және өңдеуге келісім", "Мұқаш Оралбай", "12.03.1985", "на публикацию моего имени", "жариялануына келісемін"]) {
      expect(text).toContain(part);
    }
    // It names both purposes, and rules out the one it does not ask for.
    for (const part of ["учёт обращений", "Третьим лицам данные не передаются."]) expect(text).toContain(part);
    expect(text).not.toContain("В открытых источниках данные не публикуются");
    expect((await office.call.audit.list({ subjectId: id })).rows.map((row) => row.action)).toEqual(["export", "create"]);
    const auditor = await deskFor(office, "auditor");
    await expect(auditor.call.consents.create({ fields: consentFields(id) })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it.each(ROLES.filter((role) => PERMISSIONS_OF[role].includes("export")))("R19: on the form that a %s prints the IIN is whole only for whoever enters data", async (role) => {
    const office = await openTestOffice();
    const iin = iinFor("1985-03-12", "male", 7);
    const { id } = await office.call.people.create({ fields: personFields("Мұқаш Оралбай", { birthDate: "1985-03-12", iin }) });
    const desk = await deskFor(office, role);
    await desk.call.consents.form({ personId: id, purposes: ["aid"] });
    const text = officeParts([...office.handedOver, ...desk.handedOver].at(-1)?.bytes ?? new Uint8Array()).get("word/document.xml") ?? "";
    const digits = text.replace(/[\s\u00a0]/gu, "");
    expect([digits.includes(iin), digits.includes(iin.slice(-4))]).toEqual([PERMISSIONS_OF[role].includes("register"), true]);
  });
});
