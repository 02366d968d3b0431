import { called } from "../core/procedures";
import { briefingHits } from "../briefings/hits";
import { hitsFor } from "./queries";

const os = called.search;

export const searchRouter = os.router({
  everything: os.everything.handler(async ({ context: { office, desk }, input }) => {
    const { reader } = office.database;
    const records = await hitsFor(reader, desk.atDesk?.language ?? "ru", input);
    // Briefings stand in no index; they come first, for what finds them is seldom a name.
    return [...(await briefingHits(reader, input.text)), ...records].slice(0, input.limit);
  }),
});
