import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A hospice, a children's home or the like that takes volunteers in. */
@Entity({ name: "host_institution" })
export class HostInstitution extends RecordEntity {
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @TextColumn()
  kind!: string;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  address!: string;
  @TextColumn()
  contact!: string;
  @TextColumn()
  phone!: string;
  @TextColumn()
  requirements!: string;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
