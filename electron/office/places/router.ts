import { called } from "../core/procedures";
import { setting, todayOf } from "../settings/service";

const os = called.places;

export const placesRouter = os.router({
  find: os.find.handler(async ({ context: { office }, input }) => {
    const corps = await setting(office.database.reader, "corps");
    return office.places.find(input.text, input.date ?? (await todayOf(office)), input.limit, corps?.regionCode ?? null);
  }),
  under: os.under.handler(async ({ context: { office }, input }) => office.places.step(input.parentCode, input.date ?? (await todayOf(office)))),
  get: os.get.handler(async ({ context: { office }, input }) => office.places.get(input.code, input.date ?? (await todayOf(office)))),
});
