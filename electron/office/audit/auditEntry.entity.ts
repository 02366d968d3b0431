import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, JsonColumn, OptionalInteger, OptionalText, TextColumn } from "../../database/columns";
import type { AuditChange } from "./journal";

/** One line of the journal. Append-only by trigger. */
@Entity({ name: "audit_entry" })
export class AuditEntry {
  @PrimaryColumn({ type: "integer", generated: "increment" })
  seq!: number;
  @TextColumn()
  at!: string;
  @OptionalText()
  accountId!: string | null;
  @TextColumn()
  accountName!: string;
  @TextColumn()
  action!: string;
  @TextColumn()
  subjectKind!: string;
  @OptionalText()
  subjectId!: string | null;
  @OptionalInteger()
  subjectVersion!: number | null;
  /** Key of the personal value that holds the record's name at that time. */
  @OptionalText()
  titleKey!: string | null;
  @JsonColumn()
  changes!: AuditChange[];
  @TextColumn()
  previousHash!: string;
  @TextColumn()
  hash!: string;
}

/** A row that a bulk change (an import) touched. */
@Entity({ name: "audit_link" })
export class AuditLink {
  @PrimaryColumn({ type: "integer", generated: "increment" })
  id!: number;
  @IntegerColumn()
  seq!: number;
  @TextColumn()
  subjectKind!: string;
  @TextColumn()
  subjectId!: string;
}

/** A personal value kept apart, so that it can be erased: the digest stays and the chain of hashes still holds (R24). */
@Entity({ name: "personal_value" })
export class PersonalValue {
  @PrimaryColumn({ type: "text" })
  key!: string;
  @TextColumn()
  subjectKind!: string;
  @TextColumn()
  subjectId!: string;
  /** JSON of the value; null once erased. */
  @OptionalText()
  value!: string | null;
  @OptionalText()
  salt!: string | null;
  @TextColumn()
  digest!: string;
  @OptionalText()
  erasedAt!: string | null;
}
