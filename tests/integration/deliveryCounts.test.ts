/** What cards and lists of people, families, volunteers and campaigns say about aid given. */
import { describe, expect, it } from "vitest";
import { deliveryFields, openAidOffice } from "../helpers/aidFields";
import { campaignFields, newPerson, volunteerFields } from "../helpers/peopleFields";

describe("R3 only confirmed deliveries are counted", () => {
  it("on the cards of the family, the volunteer, the person and the campaign", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id: campaignId } = await call.campaigns.create({ fields: campaignFields() });
    const { id: volunteerId } = await call.volunteers.create({ fields: volunteerFields(newPerson("Ахметова Дана")) });
    const given = { campaignId, volunteers: [volunteerId] };
    await call.deliveries.create({ fields: deliveryFields(office, { ...given, state: "confirmed", date: "2020-03-20" }) });
    await call.deliveries.create({ fields: deliveryFields(office, { ...given, state: "draft", date: "2020-04-01" }) });
    await call.deliveries.create({ fields: deliveryFields(office, { ...given, state: "confirmed", recipientKind: "person", recipientId: office.personId }) });
    const gone = await call.deliveries.create({ fields: deliveryFields(office, { ...given, state: "confirmed" }) });
    await call.deliveries.remove({ id: gone.id, version: 1 });

    expect((await call.families.get({ id: office.familyId })).extra.deliveries).toEqual({ confirmed: 1, all: 2, first: "2020-03-20", last: "2020-03-20" });
    expect((await call.families.list({ filters: {} })).rows.find((row) => row.id === office.familyId)?.deliveries).toBe(1);
    expect((await call.volunteers.get({ id: volunteerId })).extra.deliveries).toBe(2);
    expect((await call.people.get({ id: office.personId })).extra.deliveries).toBe(1);
    expect((await call.campaigns.list({ filters: {} })).rows).toMatchObject([{ id: campaignId, deliveries: 2 }]);
  });

  it("and whoever a delivery names is not deleted from under it", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id: campaignId } = await call.campaigns.create({ fields: campaignFields() });
    const { id: volunteerId } = await call.volunteers.create({ fields: volunteerFields(newPerson("Ахметова Дана")) });
    await call.deliveries.create({ fields: deliveryFields(office, { campaignId, volunteers: [volunteerId] }) });
    const { record } = await call.families.get({ id: office.familyId });
    const held = { code: "REFUSED", data: { reason: "in_use", params: { deliveries: 1 } } };
    await expect(call.campaigns.remove({ id: campaignId, version: 1 })).rejects.toMatchObject(held);
    await expect(call.volunteers.remove({ id: volunteerId, version: 1 })).rejects.toMatchObject(held);
    await expect(call.families.remove({ id: office.familyId, version: record.version })).rejects.toMatchObject(held);
  });
});
