import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** An unregistered community of volunteers. */
@Entity({ name: "volunteer_group" })
export class VolunteerGroup extends RecordEntity {
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @TextColumn()
  contact!: string;
  @TextColumn()
  phone!: string;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  place!: string;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
