import type { AtDesk, OfficeContext } from "../core/context";
import { OfficeError } from "../core/errors";
import { called } from "../core/procedures";
import { dropView, preferenceOf, saveView, setPreference, viewsOf } from "./service";

const os = called.preferences;

function person({ desk }: OfficeContext): AtDesk {
  if (!desk.atDesk) throw new OfficeError("SIGN_IN_NEEDED", undefined);
  return desk.atDesk;
}

export const preferencesRouter = os.router({
  get: os.get.handler(async ({ context, input }) => ({ value: (await preferenceOf(context.office.database.reader, person(context), input.key)) as string })),
  set: os.set.handler(async ({ context, input }) => {
    await setPreference(context.office, person(context), input.key, input.value);
    return { ok: true };
  }),
  views: os.views.handler(({ context, input }) => viewsOf(context.office.database.reader, person(context), input.register)),
  saveView: os.saveView.handler(async ({ context, input }) => ({ id: await saveView(context.office, person(context), input) })),
  dropView: os.dropView.handler(async ({ context, input }) => {
    await dropView(context.office, person(context), input.id);
    return { ok: true };
  }),
});
