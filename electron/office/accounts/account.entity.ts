import { Entity } from "typeorm";
import { OptionalText, TextColumn, TruthColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A person at the desk. */
@Entity({ name: "account" })
export class Account extends RecordEntity {
  @TextColumn()
  name!: string;
  @TextColumn()
  role!: string;
  @TextColumn()
  language!: string;
  @TextColumn()
  colorScheme!: string;
  @OptionalText()
  pinHash!: string | null;
  @OptionalText()
  pinSalt!: string | null;
  @TruthColumn()
  active!: boolean;
  @TextColumn()
  sortKey!: string;
}
