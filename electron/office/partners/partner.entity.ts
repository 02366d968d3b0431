import { Entity } from "typeorm";
import { JsonColumn, OptionalText, TextColumn, TruthColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";
import type { PartnerContact } from "../../../shared/contract/partners";

/** A fund, party, company, council, association or state body. The corps itself is one too (`isCorps`), so that a delivery always has providers. */
@Entity({ name: "partner" })
export class Partner extends RecordEntity {
  @TextColumn()
  kind!: string;
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @TextColumn()
  shortName!: string;
  @OptionalText()
  bin!: string | null;
  @JsonColumn()
  contacts!: PartnerContact[];
  @TextColumn()
  address!: string;
  @TextColumn()
  bankDetails!: string;
  @TruthColumn()
  isCorps!: boolean;
  /** Carries on volunteer activity itself. */
  @TruthColumn()
  isVolunteer!: boolean;
  @TextColumn()
  matchKey!: string;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
