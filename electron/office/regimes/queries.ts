import type { Language } from "../../../shared/contract/base";
import type { Choice } from "../../../shared/contract/register";
import type { Emergency } from "../../../shared/domain/eligibility";
import { emergenciesAmong, REGIME_NAMES, type RegimeKind } from "../../../shared/domain/regimes";
import type { Askable } from "../../database/reader";
import { choiceIds, type ChoiceRequest } from "../core/choices";
import { listPage, type PageRequest } from "../core/lists";
import { daysOf } from "../core/wording";
import type { Office } from "../createOffice";
import { withPlaces } from "../places/names";
import { RegimeRecord } from "./regime.entity";

export interface RegimeFilters {
  readonly kind?: RegimeKind;
  readonly on?: string;
}

export async function listRegimes(office: Office, request: PageRequest & { filters: RegimeFilters }) {
  const { kind, on } = request.filters;
  const query = office.database.reader.manager.getRepository(RegimeRecord).createQueryBuilder("regime");
  if (kind) query.andWhere("regime.kind = :kind", { kind });
  if (on) query.andWhere("regime.from_date <= :on and (regime.to_date is null or regime.to_date >= :on)", { on });
  const page = await listPage(
    {
      alias: "regime",
      kind: "regimes",
      query,
      sorts: { from: ["regime.from_date", "regime.sort_key"], kind: ["regime.kind", "regime.from_date"] },
      select: { kind: "regime.kind", katoCode: "regime.kato_code", from: "regime.from_date", to: "regime.to_date", document: "regime.document" },
      row: (raw) => ({
        id: String(raw["id"]), version: Number(raw["version"]), kind: raw["kind"] as RegimeKind, katoCode: raw["katoCode"] as string | null,
        from: String(raw["from"]), to: raw["to"] as string | null, document: String(raw["document"]),
      }),
    },
    request,
  );
  return { total: page.total, rows: await withPlaces(office, page.rows) };
}

export async function regimeExtra(office: Office, id: string) {
  const from = office.database.reader;
  const regime = await from.manager.getRepository(RegimeRecord).findOneByOrFail({ id });
  const [placed] = await withPlaces(office, [{ katoCode: regime.katoCode }]);
  const headquarters = await from.manager
    .createQueryBuilder().select("headquarters.id", "id").addSelect("headquarters.name_ru", "nameRu").addSelect("headquarters.name_kk", "nameKk")
    .from("headquarters_detail", "link").innerJoin("headquarters", "headquarters", "headquarters.id = link.headquarters_id and headquarters.deleted_at is null")
    .where("link.regime_id = :id", { id }).orderBy("headquarters.sort_key").getRawMany<{ id: string; nameRu: string; nameKk: string }>();
  return { katoCode: regime.katoCode, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "", headquarters };
}

/** A regime by what it is, where and when; null for none. */
export async function regimeBrief(office: Office, id: string | null) {
  const regime = id === null ? null : await office.database.reader.manager.getRepository(RegimeRecord).findOneBy({ id });
  if (!regime) return null;
  const [placed] = await withPlaces(office, [{ katoCode: regime.katoCode }]);
  return { id: regime.id, kind: regime.kind as RegimeKind, from: regime.fromDate, to: regime.toDate, katoCode: regime.katoCode, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "" };
}

/** Whether there is such a regime, and not deleted. */
export async function isRegime(from: Askable, id: string): Promise<boolean> {
  const regime = await from.manager.getRepository(RegimeRecord).findOneBy({ id });
  return regime !== null && regime.deletedAt === null;
}

/** The regime of a kind that began in a place on a day; null for none. */
export async function sameRegime(from: Askable, { kind, katoCode, from: day }: { readonly kind: string; readonly katoCode: string | null; readonly from: string }): Promise<string | null> {
  const regimes = await from.manager.getRepository(RegimeRecord).createQueryBuilder("regime").where("regime.deleted_at is null and regime.kind = :kind and regime.from_date = :day", { kind, day }).getMany();
  return regimes.find((regime) => regime.katoCode === katoCode)?.id ?? null;
}

/** States of emergency on file, for the class of work they preset (R21, `presetWorkClass`). */
export async function emergenciesOnFile(from: Askable): Promise<Emergency[]> {
  const regimes = await from.manager.getRepository(RegimeRecord).createQueryBuilder("regime").where("regime.deleted_at is null").orderBy("regime.from_date").getMany();
  return emergenciesAmong(regimes.map((regime) => ({ kind: regime.kind as RegimeKind, kato: regime.katoCode, from: regime.fromDate, to: regime.toDate })));
}

const WHOLE_COUNTRY: Readonly<Record<Language, string>> = { ru: "вся страна", kk: "бүкіл ел", en: "the whole country" };

export async function regimeChoices(office: Office, language: Language, input: ChoiceRequest): Promise<Choice[]> {
  const from = office.database.reader;
  const ids = await choiceIds(from, "regimes", input);
  const query = from.manager.getRepository(RegimeRecord).createQueryBuilder("regime").where("regime.deleted_at is null");
  if (ids) query.andWhere("regime.id in (:...ids)", { ids: ids.length ? ids : [""] });
  const regimes = await query.orderBy("regime.from_date", "DESC").limit(input.limit).getMany();
  return (await withPlaces(office, regimes)).map((regime) => {
    const place = (language === "kk" && regime.placeKk) || regime.placeRu || WHOLE_COUNTRY[language];
    const names = REGIME_NAMES[regime.kind as RegimeKind];
    return { id: regime.id, label: language === "kk" ? names.kk : names.ru, detail: `${place}, ${daysOf(regime.fromDate, regime.toDate)}` };
  });
}
