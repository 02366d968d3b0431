import { z } from "zod";
import { idSchema, procedure, requiredLine } from "./base";

/** A name such as `list.volunteers`. */
const keySchema = z.string().regex(/^[a-zA-Z][\w.]{0,79}$/);
const LONGEST = 20_000;
const valueSchema = z.json().refine((value) => JSON.stringify(value).length <= LONGEST);

/** How somebody looks at a list: columns in their order with widths in pixels, a sort (`-` before it: descending), filters by name. */
export const listHabitsSchema = z.object({
  columns: z.array(z.object({ key: z.string().max(60), shown: z.boolean(), width: z.number().int().min(30).max(2_000).nullable() })).max(80),
  sort: z.string().max(60),
  filters: z.record(z.string().max(60), z.string().max(200)),
});
export type ListHabits = z.infer<typeof listHabitsSchema>;

export const listViewSchema = z.object({ id: idSchema, name: z.string(), habits: listHabitsSchema, forEverybody: z.boolean(), mayDrop: z.boolean() });
export type ListView = z.infer<typeof listViewSchema>;

const registerName = z.string().regex(/^[a-zA-Z]{1,40}$/);

/** What a person at the desk likes to find as they left it. Nobody else's; a view may be everybody's. */
export const preferencesContract = {
  get: procedure("read").input(z.object({ key: keySchema })).output(z.object({ value: z.json() })),
  set: procedure("read").input(z.object({ key: keySchema, value: valueSchema })).output(z.object({ ok: z.boolean() })),
  /** Everybody's views first, then one's own, each by name. */
  views: procedure("read").input(z.object({ register: registerName })).output(z.array(listViewSchema)),
  /** The same name again replaces the view. One for everybody needs the right to administer. */
  saveView: procedure("read")
    .input(z.object({ register: registerName, name: requiredLine(60), habits: listHabitsSchema, forEverybody: z.boolean() }))
    .output(z.object({ id: idSchema })),
  dropView: procedure("read").input(z.object({ id: idSchema })).output(z.object({ ok: z.boolean() })),
};
