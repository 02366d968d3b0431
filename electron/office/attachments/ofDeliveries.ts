/**
 * Files that prove deliveries, as rows of (delivery_id, id, hash): kept with them, or with the signed sheet they were confirmed with.
 * `own` tells the first from the others.
 */
export const PAPERS_OF_DELIVERIES = `
  select a.owner_id as delivery_id, a.id as id, a.hash as hash, 1 as own from attachment a where a.owner_kind = 'deliveries' and a.deleted_at is null
  union all select d.id, a.id, a.hash, 0 from attachment a join delivery d on d.handover_sheet_id = a.owner_id where a.owner_kind = 'handoverSheets' and a.deleted_at is null
  union all select s.delivery_id, a.id, a.hash, 0 from attachment a join route_sheet_stop s on s.sheet_id = a.owner_id and s.delivery_id is not null where a.owner_kind = 'routeSheets' and a.deleted_at is null`;
