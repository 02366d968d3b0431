import { called } from "../core/procedures";
import { invalid } from "../core/errors";
import { dateOrder } from "../core/dateOrder";
import { chartsOf, partlyInside } from "./queries";

const os = called.charts;

export const chartsRouter = os.router({
  of: os.of.handler(async ({ context: { office }, input: { page, from, to, language } }) => {
    const problems = dateOrder("to", from, to);
    if (problems.length > 0) throw invalid(problems);
    return { charts: await chartsOf(office, page, { from, to }, language), partly: page === "campaigns" ? await partlyInside(office, { from, to }, language) : [] };
  }),
});
