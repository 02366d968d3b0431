/** The claim that a list of recipients belongs to, and how many the list names (R8, R10). */
import { type Askable, rowsOf } from "../../database/reader";

export interface ClaimForList {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly listState: string;
  readonly qualifier: string;
  /** In thousandths of a family or person. */
  readonly value: number | null;
  readonly fromDate: string;
  readonly toDate: string;
}

/** The claim of that id, or the only total of a partner's about such recipients whose list is not whole; null when there is none or more than one. */
export async function claimOfList(from: Askable, partnerId: string | null, recipientKind: "family" | "person", chosen: string | null): Promise<ClaimForList | null> {
  const columns = `claim.id, claim.version, claim.updated_at as "updatedAt", claim.list_state as "listState", claim.qualifier, claim.value, claim.from_date as "fromDate", claim.to_date as "toDate"`;
  const rows = chosen
    ? await rowsOf<ClaimForList>(from, `select ${columns} from claim where claim.id = ? and claim.deleted_at is null`, [chosen])
    : await rowsOf<ClaimForList>(
        from,
        `select ${columns} from claim join claim_partner on claim_partner.claim_id = claim.id
         where claim_partner.partner_id = ? and claim.recipient_kind = ? and claim.deleted_at is null and claim.list_state <> 'complete' and claim.per_day = 0`,
        [partnerId, recipientKind],
      );
  const [only] = rows;
  return rows.length === 1 && only ? { ...only, value: only.value === null ? null : Number(only.value) } : null;
}

/** Distinct families among the confirmed deliveries of the claim's list (R1, R3). */
export async function familyReached(from: Askable, claimId: string): Promise<number> {
  const [row] = await rowsOf<{ families: number }>(
    from,
    `select count(distinct delivery.family_id) as families from claim_row join delivery on delivery.id = claim_row.delivery_id
     where claim_row.claim_id = ? and delivery.state = 'confirmed' and delivery.deleted_at is null`,
    [claimId],
  );
  return Number(row?.families ?? 0);
}
