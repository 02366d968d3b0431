/** Who still stands on file: neither deleted nor merged into another, and nobody whose data was erased (R24). */

/** Condition on a row of `person`; without an alias on the only table of a query. */
export function standing(alias = ""): string {
  const column = (name: string): string => (alias === "" ? name : `${alias}.${name}`);
  return `${column("deleted_at")} is null and ${column("merged_into_id")} is null and ${column("erased_at")} is null`;
}

/** Condition on a column that points to a person, or to nobody: not to one whose data was erased. */
export const notErased = (column: string): string => `not exists (select 1 from person erased where erased.id = ${column} and erased.erased_at is not null)`;
