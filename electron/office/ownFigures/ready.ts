/** Figures that nearly every corps wants and none has to compose: what was given by kind, meals and money in all, who worked. */
import type { OwnFigureFields } from "../../../shared/contract/ownFigures";
import type { Measure, SummedUnit } from "../../../shared/domain/ownFigures";
import { type Askable, rowsOf } from "../../database/reader";
import type { AtDesk } from "../core/context";
import { createRecord, type Saved } from "../core/records";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { ownFigureKind } from "./kind";

export interface ReadyFigure {
  readonly key: string;
  readonly nameRu: string;
  readonly nameKk: string;
  readonly nameEn: string;
}
interface Ready extends ReadyFigure {
  readonly fields: Pick<OwnFigureFields, "measure"> & Partial<Pick<OwnFigureFields, "itemKindId" | "unit">>;
}

const OF_ALL: readonly (readonly [measure: Measure, unit: SummedUnit | null, nameRu: string, nameKk: string, nameEn: string])[] = [
  ["items", "serving", "Выдано порций еды", "Берілген тамақ порциялары", "Servings of food given"],
  ["items", "tenge", "Выдано денег", "Берілген ақша", "Money given"],
  ["participants", null, "Волонтёры на сменах", "Ауысымдағы еріктілер", "Volunteers on shifts"],
  ["trained", null, "Обученные люди", "Оқытылған адамдар", "People trained"],
  ["callers", null, "Люди, которые обратились на фронт-офис", "Фронт-офиске жүгінген адамдар", "People who turned to the front office"],
];

/** Those that are offered: not among the corps' own figures yet. */
export async function readyFigures(from: Askable): Promise<Ready[]> {
  const kinds = await rowsOf<{ id: string; nameRu: string; nameKk: string; nameEn: string }>(
    from, `select id, name_ru as "nameRu", name_kk as "nameKk", name_en as "nameEn" from item_kind where deleted_at is null order by sort_key`,
  );
  const all: Ready[] = [
    ...kinds.map(({ id, nameRu, nameKk, nameEn }): Ready => ({ key: `items ${id}`, nameRu: `Выдано: ${nameRu}`, nameKk: nameKk && `Берілді: ${nameKk}`, nameEn: nameEn && `Given: ${nameEn}`, fields: { measure: "items", itemKindId: id } })),
    ...OF_ALL.map(([measure, unit, nameRu, nameKk, nameEn]): Ready => ({ key: [measure, unit].filter(Boolean).join(" "), nameRu, nameKk, nameEn, fields: { measure, unit } })),
  ];
  const taken = await rowsOf<{ measure: string; item: string | null; unit: string | null }>(
    from,
    `select measure, item_kind_id as item, unit from own_figure where deleted_at is null and direction is null and provider_id is null and campaign_id is null and district is null
       and vulnerability is null and occupation is null and programme_id is null and course is null and school is null and channel is null and topic is null`,
  );
  const known = new Set(taken.map(({ measure, item, unit }) => [measure, item ?? unit].filter(Boolean).join(" ")));
  return all.filter(({ key }) => !known.has(key));
}

/** Puts these among the corps' own figures; one that is there already, or is offered no longer, is passed over. */
export async function takeReadyFigures(office: Office, by: AtDesk | null, keys: readonly string[]): Promise<Saved[]> {
  const wanted = (await readyFigures(office.database.reader)).filter(({ key }) => keys.includes(key));
  if (wanted.length === 0) return [];
  return write(office, by, async (writing) => {
    const saved: Saved[] = [];
    const offered = new Set((await readyFigures(writing.tx)).map(({ key }) => key));
    for (const { key, nameRu, nameKk, nameEn, fields } of wanted) {
      if (offered.has(key)) saved.push(await createRecord(ownFigureKind, writing, { ...EMPTY, nameRu, nameKk, nameEn, ...fields }));
    }
    return saved;
  });
}

const EMPTY = {
  direction: null, providerId: null, campaignId: null, itemKindId: null, unit: null, district: null, vulnerability: null, occupation: null, programmeId: null, course: null, school: null, channel: null, topic: null,
} as const satisfies Partial<OwnFigureFields>;
