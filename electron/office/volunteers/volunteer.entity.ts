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
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
