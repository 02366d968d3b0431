import { Entity } from "typeorm";
import type { TemplateText } from "../../../shared/domain/briefingTemplates";
import type { Language } from "../../../shared/domain/languages";
import { JsonColumn, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A briefing's text that later ones begin with. */
@Entity({ name: "briefing_template" })
export class BriefingTemplate extends RecordEntity {
  @TextColumn()
  name!: string;
  @TextColumn()
  sortKey!: string;
  /** The period it was written for: its dates give way to those of the new one. */
  @TextColumn()
  fromDate!: string;
  @TextColumn()
  toDate!: string;
  @JsonColumn()
  texts!: Partial<Record<Language, TemplateText>>;
}
