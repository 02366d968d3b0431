import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DOCX, fileOf, PDF, PNG, PROGRAM } from "../helpers/attachmentFiles";
import { deliveryFields, openAidOffice } from "../helpers/aidFields";
import { deskFor } from "../helpers/desks";

async function withDelivery() {
  const office = await openAidOffice();
  const { id } = await office.call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed" }) });
  return { office, call: office.call, owner: { ownerKind: "deliveries", ownerId: id } as const };
}

describe("files kept with a record", () => {
  it("a delivery keeps its evidence: who added it, when, and the hash in the journal; it opens as it was given", async () => {
    const { office, call, owner } = await withDelivery();
    const { id } = await call.attachments.add({ ...owner, kind: "evidence", file: fileOf(PDF, "ведомость.pdf") });
    const [row] = await call.attachments.list(owner);
    expect(row).toMatchObject({ id, kind: "evidence", name: "ведомость.pdf", type: "application/pdf", size: PDF.length, addedBy: "Дежурный" });
    expect(await call.attachments.open({ id })).toMatchObject({ outcome: "saved", name: "ведомость.pdf" });
    expect(office.handedOver.at(-1)?.bytes.equals(PDF)).toBe(true);
    const journal = await call.audit.list({ subjectId: owner.ownerId });
    expect(journal.rows.slice(0, 2).map(({ action, kind }) => [action, kind])).toEqual([["export", "attachments"], ["create", "attachments"]]);
    const { changes } = await call.audit.get({ seq: journal.rows[1]?.seq ?? 0 });
    expect(changes.find(({ field }) => field === "hash")?.after).toBe(row?.hash);
  });

  it("a picture is shown, a document is not", async () => {
    const { call, owner } = await withDelivery();
    const picture = await call.attachments.add({ ...owner, kind: "photo", file: fileOf(PNG, "снимок.png") });
    const document = await call.attachments.add({ ...owner, kind: "document", file: fileOf(DOCX, "акт.docx") });
    const shown = await call.attachments.preview({ id: picture.id });
    expect([shown.type, shown.size]).toEqual(["image/png", PNG.length]);
    await expect(call.attachments.preview({ id: document.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("the same scan twice is one file, on one record and on two", async () => {
    const { office, call, owner } = await withDelivery();
    const other = await call.deliveries.create({ fields: deliveryFields(office) });
    const added = [await call.attachments.add({ ...owner, kind: "evidence", file: fileOf(PDF) }), await call.attachments.add({ ...owner, kind: "evidence", file: fileOf(PDF, "ещё раз.pdf") })];
    expect(new Set(added.map(({ id }) => id)).size).toBe(1);
    await Promise.all([1, 2, 3].map((at) => call.attachments.add({ ownerKind: "deliveries", ownerId: other.id, kind: "evidence", file: fileOf(PDF, `${at}.pdf`) })));
    const names = (await readdir(join(office.folder, "files"), { recursive: true })).filter((name) => name.length > 60);
    expect(names).toHaveLength(1);
  });

  it("a removed file comes back, from the toast and from the journal", async () => {
    const { call, owner } = await withDelivery();
    const { id } = await call.attachments.add({ ...owner, kind: "evidence", file: fileOf(PDF) });
    await call.attachments.remove({ id });
    expect(await call.attachments.list(owner)).toEqual([]);
    await expect(call.attachments.open({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { rows } = await call.audit.list({ subjectId: owner.ownerId });
    expect(rows[0]).toMatchObject({ action: "remove", kind: "attachments", undoable: true });
    await call.attachments.restore({ id });
    expect(await call.attachments.list(owner)).toHaveLength(1);
  });

  it.each([
    ["an empty file", new Uint8Array(), "attachment_empty"],
    ["a program under the name of a scan", PROGRAM, "attachment_type"],
    ["a file that is too large", new Uint8Array(25 * 1024 * 1024 + 1), "attachment_too_large"],
  ])("refuses %s, and nothing of it stays", async (_title, bytes, reason) => {
    const { call, owner } = await withDelivery();
    await expect(call.attachments.add({ ...owner, kind: "evidence", file: fileOf(bytes) })).rejects.toMatchObject({ code: "REFUSED", data: { reason } });
    expect(await call.attachments.list(owner)).toEqual([]);
  });

  it("a file changed or gone on the disk is never given out as the one that was added", async () => {
    const { office, call, owner } = await withDelivery();
    const { id } = await call.attachments.add({ ...owner, kind: "evidence", file: fileOf(PNG, "снимок.png") });
    const [row] = await call.attachments.list(owner);
    const path = office.office.files.pathOf(row?.hash ?? "");
    await writeFile(path, "another picture");
    await expect(call.attachments.open({ id })).rejects.toMatchObject({ data: { reason: "attachment_lost" } });
    await rm(path);
    await expect(call.attachments.preview({ id })).rejects.toMatchObject({ data: { reason: "attachment_lost" } });
    // Given once more, it is whole again.
    await call.attachments.add({ ...owner, kind: "evidence", file: fileOf(PNG, "снимок.png") });
    expect((await call.attachments.preview({ id })).size).toBe(PNG.length);
  });

  it("an auditor opens and adds nothing; a record that is not there takes no file", async () => {
    const { office, call, owner } = await withDelivery();
    const { id } = await call.attachments.add({ ...owner, kind: "evidence", file: fileOf(PDF) });
    const auditor = await deskFor(office, "auditor");
    await auditor.call.attachments.open({ id });
    expect(auditor.handedOver).toHaveLength(1);
    await expect(auditor.call.attachments.add({ ...owner, kind: "evidence", file: fileOf(PNG) })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(call.attachments.add({ ownerKind: "deliveries", ownerId: "nowhere", kind: "evidence", file: fileOf(PDF) })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
