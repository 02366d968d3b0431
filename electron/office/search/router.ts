import { searchEverything } from "../../database/searchIndex";
import { called } from "../core/procedures";

const os = called.search;

export const searchRouter = os.router({
  everything: os.everything.handler(({ context, input }) => searchEverything(context.office.database.reader, input.text, input.limit)),
});
