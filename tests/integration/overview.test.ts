/** The first screen of the day: what waits, whose birthday it is, and which targets are near. */
import { describe, expect, it } from "vitest";
import { whole } from "../../shared/domain/quantities";
import { learnerFields, newPerson, programmeFields, target, volunteerFields } from "../helpers/peopleFields";
import { openTestOffice } from "../helpers/testOffice";

describe("the first screen", () => {
  it("names volunteers whose birthday it is and who have not left, and counts what runs out and what is nearest", async () => {
    const { call } = await openTestOffice({ clock: { now: () => new Date("2020-04-03T05:00:00Z") } });
    const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson("Абаев Асан", { birthDate: "1990-04-03" })) });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Баев Бек", { birthDate: "1990-04-03" }), { status: "left" }) });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Ваев Вали", { birthDate: "1990-03-04" })) });
    for (const expiresOn of ["2020-04-02", "2020-04-10", "2020-06-10"]) await call.clearances.create({ fields: { volunteerId: id, kind: "medical", hostId: null, issuedOn: "2020-01-01", expiresOn, document: "", note: "" } });
    const programme = await call.programmes.create({ fields: programmeFields({ targets: [target({ scope: "national" }), target({ scope: "corps", low: whole(4, "person"), due: "2020-12-31" })] }) });
    await call.learners.create({ fields: learnerFields(programme.id) });
    const own = (await call.programmes.get({ id: programme.id })).fields.targets[1]?.id ?? "";
    await call.programmes.credit({ targetId: own, ids: null });
    expect(await call.overview.sections()).toMatchObject({
      birthdays: [{ id, name: "Абаев Асан", turns: 30 }],
      decide: { clearances: 1, callBacks: 0, pairs: 0, lateReports: 0 },
      targets: [{ id: own, credited: whole(1, "person"), low: whole(4, "person"), due: "2020-12-31" }],
    });
  });
});
