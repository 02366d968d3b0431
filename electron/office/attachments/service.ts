/** Keeping files with records, and giving them out again. The journal holds the hash, so that a file cannot be swapped unseen. */
import type { AttachmentOwner, AttachmentRow } from "../../../shared/contract/attachments";
import { ATTACHMENT_BYTES, ATTACHMENT_MEGABYTES, attachmentFileName, type AttachmentKind, isShown } from "../../../shared/domain/attachments";
import { type Askable } from "../../database/reader";
import { attachmentTypeOf } from "../../files/attachmentType";
import { newId } from "../core/clock";
import type { OfficeContext } from "../core/context";
import { notFound, refused } from "../core/errors";
import type { Handover } from "../core/hostPort";
import { refsOf } from "../core/recordNames";
import { setColumns, type Saved } from "../core/records";
import { write, type Writing } from "../core/writing";
import type { Office } from "../createOffice";
import { StoredFile } from "../settings/setting.entity";
import { Attachment } from "./attachment.entity";
import { requireOwner } from "./owners";

export const ATTACHMENTS = "attachments";

interface OwnerAsked {
  readonly ownerKind: AttachmentOwner;
  readonly ownerId: string;
}

/** Files kept with a record, oldest first. */
export async function attachmentsOf(from: Askable, { ownerKind, ownerId }: OwnerAsked): Promise<AttachmentRow[]> {
  const found = await from.manager.getRepository(Attachment).createQueryBuilder("a")
    .where("a.owner_id = :ownerId and a.owner_kind = :ownerKind and a.deleted_at is null", { ownerId, ownerKind }).orderBy("a.id").getMany();
  const names = await refsOf(from, "accounts", found.map((one) => one.addedById));
  return found.map(({ id, version, kind, name, type, size, hash, createdAt, addedById }) => ({
    id, version, name, type, size, hash, kind: kind as AttachmentKind, addedBy: names.get(addedById ?? "")?.nameRu ?? "", addedAt: createdAt,
  }));
}

/** A file that has been checked and lies in the file store. */
export interface KeptFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly hash: string;
}

/**
 * Checks a file and keeps its bytes; a row that names it is written afterwards with `attach`.
 * @throws OfficeError REFUSED `read_only`, `attachment_empty`, `attachment_too_large`, `attachment_type`
 */
export async function keepFile(office: Office, file: File): Promise<KeptFile> {
  if (!office.database.queue) throw refused("read_only");
  if (file.size === 0) throw refused("attachment_empty");
  if (file.size > ATTACHMENT_BYTES) throw refused("attachment_too_large", { megabytes: ATTACHMENT_MEGABYTES });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = attachmentTypeOf(bytes);
  if (type === null) throw refused("attachment_type");
  return { name: file.name.trim().slice(0, 300), type, size: bytes.length, hash: await office.files.put(bytes) };
}

/** Names a kept file among those of a record, inside a write. */
export async function attach(writing: Writing, owner: OwnerAsked & { readonly kind: AttachmentKind }, file: KeptFile): Promise<Saved> {
  await requireOwner(writing.tx, owner.ownerKind, owner.ownerId);
  const { manager } = writing.tx;
  const stored = manager.getRepository(StoredFile);
  if (!(await stored.findOneBy({ hash: file.hash }))) await stored.insert({ ...file, name: "", addedAt: writing.at });
  const id = newId();
  const columns = { ...owner, ...file, addedById: writing.by?.id ?? null };
  await manager.getRepository(Attachment).insert({ ...columns, id, version: 1, createdAt: writing.at, updatedAt: writing.at, deletedAt: null });
  const { name, type, size, hash } = file;
  await writing.journal({
    action: "create", kind: ATTACHMENTS, id, version: 1, title: name, after: { kind: owner.kind, name, type, size, hash }, personal: ["name"], links: [{ kind: owner.ownerKind, id: owner.ownerId }],
  });
  return { id, version: 1 };
}

export async function addAttachment({ office, desk }: OfficeContext, input: OwnerAsked & { kind: AttachmentKind; file: File }): Promise<Saved> {
  const { file, ...owner } = input;
  const kept = await keepFile(office, file);
  const [same] = (await attachmentsOf(office.database.reader, owner)).filter(({ hash }) => hash === kept.hash);
  if (same) return { id: same.id, version: same.version };
  return write(office, desk.atDesk, (writing) => attach(writing, owner, kept));
}

/** Takes a file off a record, or puts it back. The bytes stay in any case: the journal and older papers may name them. */
export async function setAttachmentDeleted({ office, desk }: OfficeContext, id: string, deleted: boolean): Promise<Saved> {
  return write(office, desk.atDesk, async (writing) => {
    const found = await writing.tx.manager.getRepository(Attachment).findOneBy({ id });
    if (!found || (deleted && found.deletedAt)) throw notFound(ATTACHMENTS);
    const version = found.version + 1;
    await setColumns({ entity: Attachment }, writing, id, { version, updatedAt: writing.at, deletedAt: deleted ? writing.at : null });
    await writing.journal({
      action: deleted ? "remove" : "restore", kind: ATTACHMENTS, id, version, title: found.name, after: { hash: found.hash }, links: [{ kind: found.ownerKind, id: found.ownerId }],
    });
    return { id, version };
  });
}

/** @throws OfficeError NOT_FOUND; REFUSED `attachment_lost` when the file on the disk is gone or was changed. */
async function bytesOf(office: Office, id: string): Promise<{ file: Attachment; bytes: Uint8Array }> {
  const file = await office.database.reader.manager.getRepository(Attachment).findOneBy({ id });
  if (!file || file.deletedAt) throw notFound(ATTACHMENTS);
  const bytes = await office.files.get(file.hash);
  if (!bytes) throw refused("attachment_lost", { name: file.name });
  return { file, bytes };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

export async function openAttachment({ office, desk, host }: OfficeContext, id: string): Promise<Handover> {
  const { file, bytes } = await bytesOf(office, id);
  const handover = await host.handOver({ name: attachmentFileName(file.name, file.type), type: file.type, bytes: once(bytes) });
  if (handover.outcome !== "cancelled" && office.database.queue) {
    await write(office, desk.atDesk, (writing) =>
      writing.journal({ action: "export", kind: ATTACHMENTS, id, title: file.name, after: { hash: file.hash }, links: [{ kind: file.ownerKind, id: file.ownerId }] }),
    );
  }
  return handover;
}

/** @throws OfficeError NOT_FOUND for what no window can show. */
export async function previewAttachment({ office }: OfficeContext, id: string): Promise<File> {
  const { file, bytes } = await bytesOf(office, id);
  if (!isShown(file.type)) throw notFound(ATTACHMENTS);
  return new File([Uint8Array.from(bytes)], file.name, { type: file.type });
}
