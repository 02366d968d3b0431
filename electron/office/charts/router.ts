import { called } from "../core/procedures";
import { invalid } from "../core/errors";
import { dateOrder } from "../core/dateOrder";
import { chartsOf } from "./queries";

const os = called.charts;

export const chartsRouter = os.router({
  of: os.of.handler(({ context: { office }, input: { page, from, to, language } }) => {
    const problems = dateOrder("to", from, to);
    if (problems.length > 0) throw invalid(problems);
    return chartsOf(office, page, { from, to }, language);
  }),
});
