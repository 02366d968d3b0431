import { COUNTED_OUTCOMES, OUTCOME_UNITS, type OutcomeKind, type OutcomeState } from "../../../shared/contract/outcomes";
import { exactly, UNKNOWN, whole } from "../../../shared/domain/quantities";
import { listPage, type PageRequest } from "../core/lists";
import type { Office } from "../createOffice";
import { withPlaces } from "../places/names";
import { programmeLink } from "../programmes/queries";
import { Outcome } from "./outcome.entity";

export interface OutcomeFilters {
  readonly kind?: OutcomeKind;
  readonly state?: OutcomeState;
  readonly programmeId?: string;
}

export async function listOutcomes(office: Office, request: PageRequest & { filters: OutcomeFilters }) {
  const { kind, state, programmeId } = request.filters;
  const query = office.database.reader.manager.getRepository(Outcome).createQueryBuilder("result").leftJoin("programme", "programme", "programme.id = result.programme_id");
  if (kind) query.andWhere("result.kind = :kind", { kind });
  if (state) query.andWhere("result.state = :state", { state });
  if (programmeId) query.andWhere("result.programme_id = :programmeId", { programmeId });
  const page = await listPage(
    {
      alias: "result",
      kind: "outcomes",
      query,
      sorts: { from: ["result.from_date", "result.sort_key"], title: ["result.sort_key"] },
      select: {
        kind: "result.kind", title: "result.title", searchedFor: "result.searched_for", state: "result.state", from: "result.from_date", doneOn: "result.done_on", quantity: "result.quantity", place: "result.place", outcome: "result.outcome", katoCode: "result.kato_code",
        programmeRu: "programme.name_ru", programmeKk: "programme.name_kk",
      },
      row: (raw) => {
        const own = raw["kind"] as OutcomeKind;
        const unit = OUTCOME_UNITS[own];
        const quantity = raw["quantity"] === null ? UNKNOWN : exactly(Number(raw["quantity"]));
        return {
          id: String(raw["id"]), version: Number(raw["version"]), kind: own, title: String(raw["title"]), searchedFor: String(raw["searchedFor"]), state: raw["state"] as OutcomeState,
          from: String(raw["from"]), doneOn: raw["doneOn"] as string | null, amount: COUNTED_OUTCOMES.includes(own) ? quantity : exactly(whole(1, unit)), unit, place: String(raw["place"]), outcome: String(raw["outcome"]), katoCode: raw["katoCode"] as string | null,
          programmeRu: String(raw["programmeRu"] ?? ""), programmeKk: String(raw["programmeKk"] ?? ""),
        };
      },
    },
    request,
  );
  return { total: page.total, rows: await withPlaces(office, page.rows) };
}

export async function outcomeExtra(office: Office, id: string) {
  const from = office.database.reader;
  const { katoCode, programmeId } = await from.manager.getRepository(Outcome).findOneByOrFail({ id });
  const [placed] = await withPlaces(office, [{ katoCode }]);
  return { katoCode, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "", programme: programmeId === null ? null : await programmeLink(from, programmeId) };
}
