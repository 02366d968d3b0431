import { called } from "../core/procedures";
import { stockOfPeriod, stockShortages, stockWhere } from "./queries";

const os = called.stock;

export const stockRouter = os.router({
  where: os.where.handler(({ context, input }) => stockWhere(context.office.database.reader, input.date)),
  period: os.period.handler(({ context, input }) => stockOfPeriod(context.office.database.reader, input)),
  shortages: os.shortages.handler(({ context, input }) => stockShortages(context.office.database.reader, input.storeId, input.lines, input.except)),
});
