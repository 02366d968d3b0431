import { Entity } from "typeorm";
import { JsonColumn, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

@Entity({ name: "volunteer" })
export class Volunteer extends RecordEntity {
  @TextColumn()
  personId!: string;
  @TextColumn()
  number!: string;
  @TextColumn()
  status!: string;
  @OptionalText()
  occupationKind!: string | null;
  @TextColumn()
  occupation!: string;
  @JsonColumn()
  directions!: string[];
  @JsonColumn()
  skills!: string[];
  @TextColumn()
  vehicle!: string;
  @TextColumn()
  availability!: string;
  @OptionalText()
  joinedOn!: string | null;
  // Copies of the person's own, which follow the person.
  @TextColumn()
  sortKey!: string;
  @OptionalText()
  birthDate!: string | null;
  @OptionalText()
  katoCode!: string | null;
  @JsonColumn()
  languages!: string[];
  @TextColumn()
  note!: string;
}
