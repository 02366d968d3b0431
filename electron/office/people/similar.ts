/** "This person seems to be on file already": proposes, never decides (R22). */
import { SIMILARITY_REASONS } from "../../../shared/contract/people";
import { parseIin } from "../../../shared/domain/iin";
import { displayName, matchKey, patronymicRoot } from "../../../shared/domain/names";
import { normalizePhone } from "../../../shared/domain/phones";
import type { Office } from "../createOffice";
import { withPlaces } from "../places/names";
import { Person } from "./person.entity";

type Reason = (typeof SIMILARITY_REASONS)[number];

/** How much a reason says; families share phones (R20), many share a birthday. */
const WEIGHTS: Readonly<Record<Reason, number>> = { iin: 8, name: 4, birth_date: 2, phone: 1 };
const SHOWN = 10;

export interface SimilarRequest {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly birthDate: string | null;
  readonly iin: string | null;
  readonly phone: string;
  readonly except: string | null;
}

/** People with the same IIN, the same name in any script and order, or the same phone; likeliest first, ten at most. */
export async function similarPeople(office: Office, request: SimilarRequest) {
  const parsed = parseIin(request.iin ?? "");
  const wanted = {
    iin: parsed.ok ? parsed.iin : null,
    key: request.family && request.given ? matchKey(request) : "",
    root: patronymicRoot(request.patronymic),
    birthDate: request.birthDate,
    phone: normalizePhone(request.phone),
  };
  const ways = [
    ...(wanted.iin ? ["person.iin = :iin"] : []),
    ...(wanted.key ? ["person.match_key = :key"] : []),
    ...(wanted.phone ? ["person.phones like :phone"] : []),
  ];
  if (ways.length === 0) return [];
  const found = await office.database.reader.manager
    .getRepository(Person)
    .createQueryBuilder("person")
    .where(`(${ways.join(" or ")})`, { iin: wanted.iin, key: wanted.key, phone: `%${JSON.stringify(wanted.phone)}%` })
    .andWhere("person.deleted_at is null and person.merged_into_id is null and person.id <> :except", { except: request.except ?? "" })
    .orderBy("person.sort_key")
    .limit(200)
    .getMany();
  const ranked = found
    .map((person) => ({ person, reasons: reasonsFor(person, wanted) }))
    .filter(({ reasons }) => reasons.some((reason) => reason !== "birth_date"))
    .sort((a, b) => weight(b.reasons) - weight(a.reasons))
    .slice(0, SHOWN)
    .map(({ person, reasons }) => ({ id: person.id, version: person.version, name: displayName(person), birthDate: person.birthDate, katoCode: person.katoCode, reasons }));
  return withPlaces(office, ranked);
}

function reasonsFor(person: Person, wanted: { iin: string | null; key: string; root: string; birthDate: string | null; phone: string }): Reason[] {
  const root = patronymicRoot(person.patronymic);
  const fits: Readonly<Record<Reason, boolean>> = {
    iin: wanted.iin !== null && person.iin === wanted.iin,
    name: wanted.key !== "" && person.matchKey === wanted.key && (root === "" || wanted.root === "" || root === wanted.root),
    phone: wanted.phone !== "" && person.phones.includes(wanted.phone),
    birth_date: wanted.birthDate !== null && person.birthDate === wanted.birthDate,
  };
  return SIMILARITY_REASONS.filter((reason) => fits[reason]);
}

const weight = (reasons: readonly Reason[]): number => reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
