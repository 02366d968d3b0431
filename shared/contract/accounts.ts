import { z } from "zod";
import { idSchema, languageSchema, procedure, requiredLine, ROLES } from "./base";
import { atDeskSchema } from "./system";

/** 4 to 12 digits; empty text means no PIN. */
export const pinSchema = z.string().regex(/^(\d{4,12})?$/, { error: "bad_pin" });

export const accountRowSchema = z.object({ id: idSchema, version: z.number().int(), name: z.string(), role: z.enum(ROLES), hasPin: z.boolean(), active: z.boolean() });

export const accountsContract = {
  /** Names for the sign-in screen. */
  atDoor: procedure("open").output(z.array(z.object({ id: idSchema, name: z.string(), hasPin: z.boolean() }))),
  signIn: procedure("open").input(z.object({ id: idSchema, pin: z.string().max(12) })).output(atDeskSchema),
  signOut: procedure("open").output(z.object({ ok: z.boolean() })),
  list: procedure("administer").output(z.array(accountRowSchema)),
  create: procedure("administer")
    .input(z.object({ name: requiredLine(120), role: z.enum(ROLES), language: languageSchema, pin: pinSchema }))
    .output(z.object({ id: idSchema })),
  update: procedure("administer")
    .input(z.object({ id: idSchema, version: z.number().int(), name: requiredLine(120), role: z.enum(ROLES), active: z.boolean(), pin: pinSchema.nullable() }))
    .output(z.object({ id: idSchema })),
  /** The person at the desk sets their own language, colours or PIN. */
  prefer: procedure("read")
    .input(z.object({ language: languageSchema.optional(), colorScheme: z.enum(["light", "dark", "auto"]).optional(), pin: pinSchema.optional(), oldPin: z.string().max(12).optional() }))
    .output(atDeskSchema),
};
