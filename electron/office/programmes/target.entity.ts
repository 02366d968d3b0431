import { Entity } from "typeorm";
import { OptionalAmount, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** What a programme must reach, where, by when. */
@Entity({ name: "target" })
export class Target extends RecordEntity {
  @TextColumn()
  programmeId!: string;
  @TextColumn()
  indicator!: string;
  @TextColumn()
  scope!: string;
  /** How `low` is meant where it stands alone. */
  @TextColumn()
  qualifier!: string;
  @OptionalAmount()
  low!: number | null;
  @OptionalAmount()
  high!: number | null;
  @TextColumn()
  unit!: string;
  @OptionalText()
  due!: string | null;
  /** What it asks for in words, and where: in Russian or whatever language the office writes. */
  @TextColumn()
  note!: string;
  @TextColumn()
  noteKk!: string;
}
