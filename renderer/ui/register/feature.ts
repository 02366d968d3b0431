/** What a feature says about its register; pages, cards and forms of all registers are drawn from this. */
import type { UseFormReturnType } from "@mantine/form";
import type { ReactNode } from "react";
import type { Permission } from "../../../shared/contract/base";
import type { SchemaIssue } from "../../../shared/contract/issues";
import type { PaperKind } from "../../../shared/contract/papers";
import type { ExportColumn, ExportWish, Selection } from "../../../shared/contract/register";
import type { Handover } from "../handover";
import type { OfficeClient } from "../office";
import type { RegisterFilter } from "./Filters";
import type { ListInput, RegisterColumn } from "./RegisterPage";

export interface RecordHead {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
}

interface Saved {
  readonly id: string;
  readonly version: number;
}

/** What a list finds, and which of it. */
export interface FoundInput {
  readonly search: string;
  readonly sort: string;
  readonly descending: boolean;
  readonly order: string[];
  readonly filters: Readonly<Record<string, string>>;
  readonly selection: Selection;
}

interface ManyDone {
  readonly done: number;
  readonly left: number;
  readonly seq: number;
}

/** The calls about many records that every register has. */
export interface ManyCalls {
  removeMany(input: FoundInput): Promise<ManyDone>;
  restoreMany(input: { seq: number }): Promise<ManyDone>;
  exportList(input: FoundInput & ExportInput): Promise<Handover>;
}
type ExportInput = Omit<ExportWish, "columns"> & { columns: ExportColumn[] };

/** The calls every register has in the contract. */
export interface RegisterCalls<Fields, Row, Extra> extends ManyCalls {
  list(input: ListInput): Promise<{ rows: Row[]; total: number }>;
  get(input: { id: string }): Promise<{ record: RecordHead; fields: Fields; extra: Extra }>;
  create(input: { fields: Fields }): Promise<Saved>;
  update(input: { id: string; version: number; fields: Fields }): Promise<Saved>;
  remove(input: { id: string; version: number }): Promise<Saved>;
  restore(input: { id: string }): Promise<Saved>;
}

export type RecordForm<Fields> = UseFormReturnType<Fields>;

export interface RegisterFeature<Fields extends object, Row extends { id: string }, Extra> {
  /** Name of the feature: address, words, and calls in the contract. */
  readonly name: string;
  readonly write: Permission;
  readonly calls: (client: OfficeClient) => RegisterCalls<Fields, Row, Extra>;
  /** The contract's schema of the fields: checked before sending. */
  readonly schema: { safeParse(value: unknown): { success: true } | { success: false; error: { issues: readonly SchemaIssue[] } } };
  readonly columns: (words: ColumnWords) => readonly RegisterColumn<Row>[];
  readonly defaultDescending?: boolean;
  readonly filters?: readonly RegisterFilter[];
  readonly actions?: ReactNode;
  /** A line above the list through which a record is entered without its form. */
  readonly quick?: ReactNode;
  /** What can be done with marked rows besides deleting them. */
  readonly BulkActions?: (props: { found: FoundInput; onDone: () => void }) => ReactNode;
  /** A new record's fields. `today` is the corps' local date; `brought` is what the screen before has gathered for it. */
  readonly empty: (defaults: { today: string; corpsPartnerId: string; regionCode: string; brought?: unknown }) => Fields;
  /** What the next one of a series starts with, after "save and take the next"; `empty` when left out. */
  readonly next?: (saved: Fields, defaults: { today: string; corpsPartnerId: string; regionCode: string }) => Fields;
  /** Name of a record, for the card's title and the toasts. `extra` is null for one that is not saved yet. */
  readonly title: (fields: Fields, extra: Extra | null, words: ColumnWords) => string;
  readonly Card: (props: { id: string; record: RecordHead; fields: Fields; extra: Extra }) => ReactNode;
  /** Whether a record in this state can still be edited; every one can when left out. */
  readonly editable?: (fields: Fields) => boolean;
  /** What can be printed about one record. */
  readonly papers?: readonly PaperKind[];
  /** Buttons of the card besides edit and delete. */
  readonly CardActions?: (props: { id: string; record: RecordHead; fields: Fields; extra: Extra }) => ReactNode;
  readonly Form: (props: { form: RecordForm<Fields>; id: string | null }) => ReactNode;
}

/** What a column needs to print a cell in the language at the desk. */
export interface ColumnWords {
  t(key: string, params?: Record<string, unknown>): string;
  readonly language: string;
  date(local: string | null | undefined): string;
  number(value: number): string;
}
