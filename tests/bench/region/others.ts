/** Headquarters with members, programmes with learners that count towards their targets, information work: what else a year's briefing counts. */
import type { WriteTransaction } from "../../../electron/database/writeQueue";
import { MATERIAL_KINDS, OUTPUT_WAYS } from "../../../shared/contract/information";
import { LEARNER_STATES } from "../../../shared/contract/learners";
import { sortKey } from "../../../shared/domain/names";
import { addDays } from "../../../shared/domain/periods";
import type { PeopleOfRegion } from "./people";
import { Ids, Random } from "./random";
import { FIRST_DAY, LAST_DAY, type RegionSize } from "./size";
import { flushAll, HEAD, head, TableWriter } from "./tableWriter";

const at = Date.parse(FIRST_DAY);
const DAYS = 5 * 365;
const MEMBERS_EACH = 40;
const PROGRAMMES = 7;
const MATERIALS = 40;

export class OthersMaker {
  private readonly random = new Random(20_220_608);
  private readonly ids = new Ids(new Random(31));

  constructor(private readonly tx: WriteTransaction, private readonly size: RegionSize, private readonly people: PeopleOfRegion) {}

  async make(): Promise<void> {
    await this.headquarters();
    await this.programmes();
    await this.information();
  }

  private day(): string {
    return addDays(FIRST_DAY, this.random.whole(0, DAYS));
  }

  private async headquarters(): Promise<void> {
    const table = new TableWriter(this.tx, "headquarters", `${HEAD} name_ru name_kk purpose from_date to_date kato_code sort_key note`);
    const members = new TableWriter(this.tx, "headquarters_membership", "id headquarters_id volunteer_id role from_date to_date position");
    for (let each = 0; each < this.size.headquarters; each++) {
      const id = this.ids.next(at);
      table.add(...head(id, at), `Штаб ${each + 1}`, `${each + 1}-штаб`, "", FIRST_DAY, null, null, sortKey(`Штаб ${each + 1}`), "");
      for (let position = 0; position < MEMBERS_EACH; position++) {
        const from = this.day();
        const to = this.random.chance(0.4) ? addDays(from, 300) : null;
        members.add(this.ids.next(at), id, this.random.pick(this.people.volunteers), "", from, to, position);
      }
    }
    await flushAll([table, members]);
  }

  private async programmes(): Promise<void> {
    const table = new TableWriter(this.tx, "programme", `${HEAD} code name_ru name_kk organiser_id direction from_date to_date catalogue_version sort_key note`);
    const learners = new TableWriter(this.tx, "learner", `${HEAD} programme_id person_id state selected_on school kato_code criterion sort_key note`);
    const targets = new TableWriter(this.tx, "target", `${HEAD} programme_id indicator scope qualifier low high unit due note`);
    const credits = new TableWriter(this.tx, "target_credit", "id target_id subject_kind subject_id");
    const ids = Array.from({ length: PROGRAMMES }, () => this.ids.next(at));
    const targetOf = new Map<string, string>();
    for (const [each, id] of ids.entries()) {
      const target = this.ids.next(at);
      targetOf.set(id, target);
      targets.add(...head(target, at), id, "learners", "corps", "at_least", 4_000_000, null, "person", LAST_DAY, "");
      table.add(...head(id, at), `p${each + 1}`, `Проект ${each + 1}`, `${each + 1}-жоба`, null, "education", FIRST_DAY, LAST_DAY, null, sortKey(`Проект ${each + 1}`), "");
    }
    for (let each = 0; each < this.size.learners; each++) {
      const state = this.random.chance(0.6) ? "selected" : this.random.pick(LEARNER_STATES);
      const id = this.ids.next(at);
      const programme = this.random.pick(ids);
      if (state === "selected") credits.add(this.ids.next(at), targetOf.get(programme) ?? "", "learners", id);
      learners.add(...head(id, at), programme, this.random.pick(this.people.people), state, state === "selected" ? this.day() : null, "", null, "", String(each).padStart(6, "0"), "");
    }
    await flushAll([table, learners, targets, credits]);
  }

  private async information(): Promise<void> {
    const table = new TableWriter(this.tx, "information_material", `${HEAD} kind name_ru name_kk sort_key note`);
    const outputs = new TableWriter(this.tx, "information_output", `${HEAD} material_id direction how qualifier quantity high state from_date to_date kato_code place note`);
    const ids = Array.from({ length: MATERIALS }, () => this.ids.next(at));
    for (const [each, id] of ids.entries()) {
      table.add(...head(id, at), this.random.pick(MATERIAL_KINDS), `Памятка ${each + 1}`, `${each + 1}-жадынама`, sortKey(`Памятка ${each + 1}`), "");
    }
    for (let each = 0; each < this.size.outputs; each++) {
      const from = this.day();
      const summary = this.random.chance(0.02);
      const qualifier = summary ? this.random.pick(["more_than", "about", "up_to"] as const) : "exact";
      outputs.add(
        ...head(this.ids.next(at), at), this.random.pick(ids), "information", this.random.pick(OUTPUT_WAYS), qualifier, this.random.whole(1, 1500) * 1000, null,
        this.random.chance(0.95) ? "confirmed" : "draft", from, summary ? addDays(from, 6) : from, null, "", "",
      );
    }
    await flushAll([table, outputs]);
  }
}
