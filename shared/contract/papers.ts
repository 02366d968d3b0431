import { z } from "zod";
import { asksPrivacy } from "../domain/outgoing";
import { PRIVACY_LEVELS } from "../domain/personalColumns";
import { idSchema, localDateSchema, optionalDate, procedure } from "./base";
import { handoverSchema } from "./register";

/** Papers are written in the state languages, whatever language the screens are in. */
export const PAPER_LANGUAGES = ["kk", "ru"] as const;

/** Every paper the office prints, the register whose records it is about, and which days it asks for. */
export const PAPER_KINDS = {
  volunteer_card: { register: "volunteers", asks: "nothing" },
  participation: { register: "volunteers", asks: "period" },
  hours_statement: { register: "volunteers", asks: "period" },
  volunteer_thanks: { register: "volunteers", asks: "period" },
  headquarters_list: { register: "headquarters", asks: "day" },
  family_sheet: { register: "families", asks: "nothing" },
  handover_sheet: { register: "handoverSheets", asks: "nothing" },
  partner_thanks: { register: "partners", asks: "period" },
  service_sheet: { register: "services", asks: "nothing" },
  route_sheet: { register: "routeSheets", asks: "nothing" },
} as const satisfies Readonly<Record<string, { readonly register: string; readonly asks: "nothing" | "day" | "period" }>>;
export type PaperKind = keyof typeof PAPER_KINDS;
export const PAPERS = Object.keys(PAPER_KINDS) as PaperKind[];

export const paperRequestSchema = z
  .object({
    paper: z.enum(PAPERS as [PaperKind, ...PaperKind[]]),
    /** Of the record it is about. */
    id: idSchema,
    language: z.enum(PAPER_LANGUAGES),
    /** How much it says of people; needed where the paper asks (`OUTGOING`), and of no effect where it does not. */
    privacy: z.enum(PRIVACY_LEVELS).optional(),
    /** The day a list is as of; today when left out. */
    date: localDateSchema.optional(),
    /** The days a letter or statement speaks of, both included; open ends are open. */
    from: optionalDate.default(null),
    to: optionalDate.default(null),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, { error: "date_order", path: ["to"] })
  .refine(({ paper, privacy }) => privacy !== undefined || !asksPrivacy(paper), { error: "required", path: ["privacy"] });
export type PaperRequest = z.output<typeof paperRequestSchema>;

export const papersContract = {
  /** One paper as PDF. Journalled, because personal data leaves. NOT_FOUND for a record that is not there or is deleted. */
  make: procedure("export").input(paperRequestSchema).output(handoverSchema),
};
