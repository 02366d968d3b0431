/** The sheets about groups and organisations: those that carry on volunteer activity, and those that organise it. */
import type { PARTNER_KINDS, PartnerContact } from "../../../shared/contract/partners";
import { formatPhone } from "../../../shared/domain/phones";
import type { RegisterRecord, RegisterValue } from "../../../shared/domain/stateRegister";
import { rowsOf } from "../../database/reader";
import { nameIn } from "../core/wording";
import { type Asking, type SheetReader, text } from "./asking";
import { PARTNER_KIND_WORDS } from "./valueWords";
import { HELD_IN } from "./work";

const GROUPS = `select g.id as id, g.name_ru as "nameRu", g.name_kk as "nameKk", g.contact as contact, g.phone as phone, g.kato_code as "katoCode", g.place as place,
    (select count(*) from volunteer_group_member m join volunteer v on v.id = m.volunteer_id and v.deleted_at is null where m.group_id = g.id) as members
  from volunteer_group g where g.deleted_at is null order by g.sort_key, g.id`;

interface GroupRow {
  readonly id: string;
  readonly nameRu: string;
  readonly nameKk: string;
  readonly contact: string;
  readonly phone: string;
  readonly katoCode: string | null;
  readonly place: string;
  readonly members: number;
}

export const groupsSheet: SheetReader = async function* ({ reader, language, placeOf }) {
  const rows = await rowsOf<GroupRow>(reader, GROUPS);
  yield await Promise.all(rows.map(async (row): Promise<RegisterRecord> => {
    const name = nameIn(language, row);
    const place = [await placeOf(row.katoCode), text(row.place)].filter(Boolean).join(", ");
    return { kind: "volunteerGroups", id: row.id, name, values: { name, members: Number(row.members), contact: text(row.contact), phone: text(formatPhone(row.phone)), place: text(place) } };
  }));
};

const PARTNER_COLUMNS = `p.id as id, p.name_ru as "nameRu", p.name_kk as "nameKk", p.kind as kind, p.short_name as "shortName", p.bin as bin, p.contacts as contacts, p.address as address, p.is_corps as "isCorps"`;
const ORGANISATIONS = `select ${PARTNER_COLUMNS} from partner p where p.deleted_at is null and (p.is_corps = 1 or p.is_volunteer = 1) order by p.is_corps desc, p.sort_key, p.id`;
const organised = (table: string): string => `(select count(*) from ${table} r where r.organiser_id = p.id and ${HELD_IN})`;
const ORGANISERS = `select * from (select ${PARTNER_COLUMNS}, p.sort_key as "sortKey", ${organised("programme")} as programmes, ${organised("campaign")} as campaigns from partner p) found
  where programmes + campaigns > 0 order by "isCorps" desc, "sortKey", id`;

interface PartnerRow {
  readonly id: string;
  readonly nameRu: string;
  readonly nameKk: string;
  readonly kind: (typeof PARTNER_KINDS)[number];
  readonly shortName: string;
  readonly bin: string | null;
  readonly contacts: string;
  readonly address: string;
  readonly isCorps: number;
}

/** Of the corps itself the settings know what its card may not: where it sits and who leads it. */
function partnerValues({ language, corps }: Asking, row: PartnerRow): Record<string, RegisterValue> {
  const [contact] = JSON.parse(row.contacts) as PartnerContact[];
  const own = row.isCorps ? corps : null;
  return {
    name: nameIn(language, row), shortName: text(row.shortName), kind: PARTNER_KIND_WORDS[row.kind][language], bin: row.bin, address: text(row.address) ?? text(own?.place),
    contact: text(contact?.name) ?? text(own?.head), phone: text(formatPhone(contact?.phone ?? "")), email: text(contact?.email),
  };
}

export const organisationsSheet: SheetReader = async function* (asking) {
  const rows = await rowsOf<PartnerRow>(asking.reader, ORGANISATIONS);
  yield rows.map((row): RegisterRecord => ({ kind: "partners", id: row.id, name: nameIn(asking.language, row), values: partnerValues(asking, row) }));
};

/** Whoever organises a programme or a campaign of these days. */
export const organisersSheet: SheetReader = async function* (asking) {
  const { reader, from, on, language } = asking;
  const rows = await rowsOf<PartnerRow & { programmes: number; campaigns: number }>(reader, ORGANISERS, [on, from, on, from]);
  yield rows.map((row): RegisterRecord => ({
    kind: "partners", id: row.id, name: nameIn(language, row), values: { ...partnerValues(asking, row), programmes: Number(row.programmes), campaigns: Number(row.campaigns) },
  }));
};
