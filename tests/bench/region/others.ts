/** Headquarters with members, programmes with learners and grants that count towards their targets, information work: what else a year's briefing counts; words put right in lists. */
import type { WriteTransaction } from "../../../electron/database/writeQueue";
import { MATERIAL_KINDS, OUTPUT_WAYS } from "../../../shared/contract/information";
import { LEARNER_STATES } from "../../../shared/contract/learners";
import { GRANT_STATES } from "../../../shared/contract/grants";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import { addDays } from "../../../shared/domain/periods";
import type { PeopleOfRegion } from "./people";
import { Ids, Random } from "./random";
import { FIRST_DAY, LAST_DAY, type RegionSize } from "./size";
import { flushAll, HEAD, head, SearchWriter, TableWriter } from "./tableWriter";

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
    await this.grants(await this.programmes());
    await this.information();
    await this.mends();
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

  private async programmes(): Promise<readonly string[]> {
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
    return ids;
  }

  /** A call a year of each programme; what was allocated counts towards a target. */
  private async grants(programmes: readonly string[]): Promise<void> {
    const calls = new TableWriter(this.tx, "grant_call", `${HEAD} name_ru name_kk programme_id from_date to_date sum conditions sort_key note`);
    const targets = new TableWriter(this.tx, "target", `${HEAD} programme_id indicator scope qualifier low high unit due note`);
    const table = new TableWriter(this.tx, "small_grant", `${HEAD} programme_id call_id title number person_id volunteer_group_id partner_id applied_on state decided_on decision sum report_due reported_on implemented_on outcome sort_key note`);
    const instalments = new TableWriter(this.tx, "small_grant_instalment", "id grant_id due sum paid_on position");
    const credits = new TableWriter(this.tx, "target_credit", "id target_id subject_kind subject_id");
    const search = new SearchWriter(this.tx);
    const open: { readonly id: string; readonly programmeId: string; readonly from: string; readonly targetId: string }[] = [];
    for (const programmeId of programmes) {
      const targetId = this.ids.next(at);
      targets.add(...head(targetId, at), programmeId, "grants", "corps", "at_least", 68_000, null, "piece", LAST_DAY, "");
      for (let year = 2020; year < 2025; year++) {
        const id = this.ids.next(at);
        const name = `Конкурс ${year} года`;
        calls.add(...head(id, at), name, `${year} жылғы байқау`, programmeId, `${year}-01-15`, `${year}-02-15`, 50_000_000_00, "", sortKey(name), "");
        search.add("grantCalls", id, { title: name, subtitle: "", keys: searchKeys(name).join(" ") });
        open.push({ id, programmeId, from: `${year}-01-15`, targetId });
      }
    }
    for (let each = 0; each < this.size.grants; each++) {
      const call = this.random.pick(open);
      const id = this.ids.next(at);
      const state = this.random.pick(GRANT_STATES);
      const applied = addDays(call.from, this.random.whole(0, 30));
      const decided = state === "applied" ? null : addDays(applied, 20);
      const given = state === "allocated" || state === "implemented" || state === "failed";
      const title = `Проект ${each + 1}`;
      const sum = this.random.chance(0.9) ? this.random.whole(2, 20) * 100_000_00 : null;
      table.add(...head(id, at), call.programmeId, call.id, title, String(each + 1), this.random.pick(this.people.people), null, null, applied, state, decided, "", sum, given ? addDays(applied, 200) : null, null, state === "implemented" ? addDays(applied, 150) : null, "", sortKey(title), "");
      search.add("grants", id, { title, subtitle: "", keys: searchKeys([title, String(each + 1)].join(" ")).join(" ") });
      if (!given) continue;
      credits.add(this.ids.next(at), call.targetId, "grants", id);
      for (let position = 0; position < 2; position++) {
        const due = addDays(applied, 30 + 90 * position);
        instalments.add(this.ids.next(at), id, due, sum === null ? null : sum / 2, position === 0 || state === "implemented" ? due : null, position);
      }
    }
    await flushAll([calls, targets, table, instalments, credits, search]);
  }

  private async mends(): Promise<void> {
    const table = new TableWriter(this.tx, "import_mend", "id kind partner_id field read value updated_at");
    const instant = new Date(at).toISOString();
    for (let each = 0; each < this.size.mends; each++) {
      table.add(this.ids.next(at), each % 2 ? "families" : "helped-list", "", each % 3 ? "vulnerabilities" : "placeText", `слово ${each}`, each % 3 ? "многодетная" : "Туркестан", instant);
    }
    await table.flush();
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
