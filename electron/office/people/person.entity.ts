import { Entity } from "typeorm";
import type { Sex } from "../../../shared/domain/iin";
import { JsonColumn, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A person on file, once, whatever they are: volunteer, beneficiary, learner, head of a family. */
@Entity({ name: "person" })
export class Person extends RecordEntity {
  @TextColumn()
  family!: string;
  @TextColumn()
  given!: string;
  @TextColumn()
  patronymic!: string;
  @TextColumn()
  matchKey!: string;
  @TextColumn()
  sortKey!: string;
  @OptionalText()
  birthDate!: string | null;
  @OptionalText()
  sex!: Sex | null;
  @OptionalText()
  iin!: string | null;
  @JsonColumn()
  phones!: string[];
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  address!: string;
  @JsonColumn()
  languages!: string[];
  @OptionalText()
  mergedIntoId!: string | null;
  /** When everything that says who they are was erased (R24); the record stays, so that what was counted stays counted. */
  @OptionalText()
  erasedAt!: string | null;
  @TextColumn()
  note!: string;
}
