import { called } from "../core/procedures";
import { briefingHits } from "../briefings/hits";
import { hitsFor } from "./queries";
import { otherHits } from "./sources";

const os = called.search;

export const searchRouter = os.router({
  everything: os.everything.handler(async ({ context: { office, desk }, input: { text, limit } }) => {
    const { reader } = office.database;
    const language = desk.atDesk?.language ?? "ru";
    const records = await hitsFor(reader, language, { text, limit });
    // Briefings stand in no index; they come first, for what finds them is seldom a name.
    const briefings = await briefingHits(reader, text);
    const others = (await otherHits(reader, language, text, limit, records)).slice(0, limit);
    // The others are few; where many records are found, the last of these give way.
    return [...briefings, ...records.slice(0, Math.max(0, limit - briefings.length - others.length)), ...others].slice(0, limit);
  }),
});
