import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A person's consent to the use of personal data, with the document that proves it. */
@Entity({ name: "consent" })
export class Consent extends RecordEntity {
  @TextColumn()
  personId!: string;
  @TextColumn()
  purpose!: string;
  @TextColumn()
  givenOn!: string;
  /** Last day it is valid, inclusive; null where it was given without a term. */
  @OptionalText()
  expiresOn!: string | null;
  /** From this day on it holds no longer. */
  @OptionalText()
  withdrawnOn!: string | null;
  @TextColumn()
  document!: string;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
