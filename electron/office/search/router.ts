import { called } from "../core/procedures";
import { hitsFor } from "./queries";

const os = called.search;

export const searchRouter = os.router({
  everything: os.everything.handler(({ context, input }) => hitsFor(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
});
