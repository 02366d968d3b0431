import { Entity } from "typeorm";
import { TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** What is answered to a question that comes again, in two languages. */
@Entity({ name: "standard_answer" })
export class StandardAnswer extends RecordEntity {
  @TextColumn()
  topic!: string;
  @TextColumn()
  ru!: string;
  @TextColumn()
  kk!: string;
  @TextColumn()
  sortKey!: string;
}
