import type { OfficeContext } from "./context";
import { notFound } from "./errors";
import type { RecordEntity } from "./recordEntity";
import { createRecord, type RecordKind, removeRecord, restoreRecord, type Saved, updateRecord } from "./records";
import { write } from "./writing";

interface Call<Input> {
  readonly context: OfficeContext;
  readonly input: Input;
}

export interface RecordHead {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
}

/** The calls a register's router hands to `records.ts`, each in a write of its own. */
export function recordOperations<Entity extends RecordEntity, Fields extends object>(kind: RecordKind<Entity, Fields>) {
  return {
    create: ({ context, input }: Call<{ fields: Fields }>): Promise<Saved> =>
      write(context.office, context.desk.atDesk, (writing) => createRecord(kind, writing, input.fields)),
    update: ({ context, input }: Call<{ id: string; version: number; fields: Fields }>): Promise<Saved> =>
      write(context.office, context.desk.atDesk, (writing) => updateRecord(kind, writing, input.id, input.version, input.fields)),
    remove: ({ context, input }: Call<{ id: string; version: number }>): Promise<Saved> =>
      write(context.office, context.desk.atDesk, (writing) => removeRecord(kind, writing, input.id, input.version)),
    restore: ({ context, input }: Call<{ id: string }>): Promise<Saved> =>
      write(context.office, context.desk.atDesk, (writing) => restoreRecord(kind, writing, input.id)),
    /** The record and its fields; deleted ones too, so that the journal can show them. */
    async get({ context, input }: Call<{ id: string }>): Promise<{ record: RecordHead; fields: Fields }> {
      const from = context.office.database.reader;
      const found = await from.manager.getRepository(kind.entity).createQueryBuilder("record").where("record.id = :id", { id: input.id }).getOne();
      const fields = found ? await kind.load(from, input.id) : null;
      if (!found || !fields) throw notFound(kind.kind);
      const { id, version, updatedAt, deletedAt } = found;
      return { record: { id, version, updatedAt, deletedAt }, fields };
    },
  };
}
