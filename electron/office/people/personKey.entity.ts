import { Entity, PrimaryColumn } from "typeorm";

/** One of the keys under which a person may be found as somebody's double; see `candidateKeys`. */
@Entity({ name: "person_key", withoutRowid: true })
export class PersonKey {
  @PrimaryColumn({ type: "text" })
  key!: string;
  @PrimaryColumn({ type: "text" })
  personId!: string;
}
