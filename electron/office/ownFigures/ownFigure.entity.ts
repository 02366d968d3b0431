import { Entity } from "typeorm";
import { IntegerColumn, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A figure that a head composed: what is counted, and which of it. */
@Entity({ name: "own_figure" })
export class OwnFigure extends RecordEntity {
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @TextColumn()
  nameEn!: string;
  @TextColumn()
  measure!: string;
  @OptionalText()
  direction!: string | null;
  @OptionalText()
  providerId!: string | null;
  @OptionalText()
  campaignId!: string | null;
  @OptionalText()
  itemKindId!: string | null;
  /** Of things given; that of the kind where one is chosen. */
  @OptionalText()
  unit!: string | null;
  /** KATO code, and its leading digits that every code inside it has. */
  @OptionalText()
  district!: string | null;
  @TextColumn()
  districtDigits!: string;
  @OptionalText()
  vulnerability!: string | null;
  @OptionalText()
  occupation!: string | null;
  @OptionalText()
  programmeId!: string | null;
  @OptionalText()
  course!: string | null;
  /** `rural` or `town`. */
  @OptionalText()
  school!: string | null;
  @OptionalText()
  channel!: string | null;
  @OptionalText()
  topic!: string | null;
  /** The words of the topic as those of contacts are kept; empty takes all. */
  @TextColumn()
  topicWords!: string;
  /** Raised with each change of what is counted: printed beside the figure. */
  @IntegerColumn()
  definitionVersion!: number;
  @TextColumn()
  sortKey!: string;
}
