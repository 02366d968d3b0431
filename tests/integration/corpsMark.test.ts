/** The corps' own mark: taken, refused, and on its papers. */
import { describe, expect, it } from "vitest";
import { fileOf, PDF, PNG, pngOf } from "../helpers/attachmentFiles";
import { officeParts } from "../helpers/bytes";
import { deskFor } from "../helpers/desks";
import { newPerson, personFields, volunteerFields } from "../helpers/peopleFields";
import { openTestOffice } from "../helpers/testOffice";

const MARK = pngOf(240, 120);
/** How often a picture stands in a PDF. */
const pictures = (bytes: Buffer | undefined): number => (bytes ?? Buffer.alloc(0)).toString("latin1").split("/Subtype /Image").length - 1;

describe("the corps' mark", () => {
  it("is a picture of paper's size, and nobody but who administers the office sets it", async () => {
    const office = await openTestOffice();
    const set = (bytes: Buffer) => office.call.setup.setMark({ file: fileOf(bytes, "знак.png") });
    await expect(set(PDF)).rejects.toMatchObject({ code: "REFUSED", data: { reason: "mark_type" } });
    await expect(set(PNG)).rejects.toMatchObject({ code: "REFUSED", data: { reason: "mark_too_small" } });
    await expect(set(Buffer.concat([MARK, Buffer.alloc(600 * 1024)]))).rejects.toMatchObject({ code: "REFUSED", data: { reason: "mark_too_large" } });
    expect(await office.call.setup.mark()).toEqual({ file: null });
    const clerk = await deskFor(office, "clerk");
    await expect(clerk.call.setup.setMark({ file: fileOf(MARK) })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await set(MARK);
    const { file } = await office.call.setup.mark();
    expect([file?.type, Buffer.from((await file?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(MARK)]).toEqual(["image/png", true]);
  });

  it("stands on the volunteer's card, on letters, and on Word documents, until it is removed", async () => {
    const { call, handedOver } = await openTestOffice();
    const { id: volunteer } = await call.volunteers.create({ fields: volunteerFields(newPerson("Мукаш Оралбай")) });
    const { id: person } = await call.people.create({ fields: personFields("Ахметова Әлия") });
    const papers = async () => {
      for (const paper of ["volunteer_card", "volunteer_thanks"] as const) await call.papers.make({ paper, id: volunteer, language: "ru" });
      await call.consents.form({ personId: person, purposes: ["aid"] });
      const [card, letter, form] = handedOver.slice(-3).map((file) => file.bytes);
      return [pictures(card), pictures(letter), [...officeParts(form ?? Buffer.alloc(0)).keys()].filter((name) => name.startsWith("word/media/")).length];
    };
    expect(await papers()).toEqual([0, 0, 0]);
    await call.setup.setMark({ file: fileOf(MARK, "знак.png") });
    expect(await papers()).toEqual([1, 1, 1]);
    await call.setup.clearMark();
    expect(await papers()).toEqual([0, 0, 0]);
  });
});
