/** The figures of a period with their rows, as a briefing has them, and a recount of them from those rows alone. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FigureRow } from "../../shared/domain/figures";
import { recount } from "../../shared/domain/counting";
import type { Period } from "../../shared/domain/periods";
import type { ComputedFigure } from "../../electron/office/briefings/figures";
import { exclusionsOfFigure, figuresOf, rowsOfFigure } from "../../electron/office/briefings/service";
import { databaseFile } from "../../electron/database/openDatabase";
import { rowsOf } from "../../electron/database/reader";
import { createOffice, type Office } from "../../electron/office/createOffice";
import { fillDemo } from "../../electron/office/demo/service";
import { clockAt } from "./desks";
import { openTestOffice, RESOURCES, temporaryFolder, type TestOffice } from "./testOffice";

/** The briefing of 3 April 2020: from the first day of the state of emergency. */
export const PERIOD: Period = { from: "2020-03-16", to: "2020-04-03" };

export interface DemoOffice extends TestOffice {
  readonly clock: ReturnType<typeof clockAt>;
}

const DAY_AFTER = "2020-04-04T07:00:00.000Z";

/** The demo corps, made anew in a folder of its own, on 4 April 2020: the day after its briefing. */
export async function makeDemoOffice(now = DAY_AFTER): Promise<DemoOffice> {
  const clock = clockAt(now);
  const office = await openTestOffice({ corps: null, clock });
  await office.call.setup.demo({ language: "ru" });
  return { ...office, clock };
}

let master: Promise<Buffer> | null = null;

/** Made once per test file; each test opens a copy of its own. */
async function demoFile(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "erikti-demo-"));
  const office = await createOffice({ dataFolder: folder, resources: RESOURCES, clock: clockAt(DAY_AFTER) });
  await fillDemo(office, "ru");
  await office.close();
  const bytes = await readFile(databaseFile(folder));
  await rm(folder, { recursive: true });
  return bytes;
}

/** A copy of the demo corps in a folder of its own, with its clerk at the desk. */
export async function openDemoOffice(now = DAY_AFTER): Promise<DemoOffice> {
  const dataFolder = await temporaryFolder();
  await writeFile(databaseFile(dataFolder), await (master ??= demoFile()));
  const clock = clockAt(now);
  const office = await openTestOffice({ corps: null, clock, dataFolder });
  await office.call.system.status();
  return { ...office, clock };
}

/** Every row of a figure and every row left out, in pages small enough that there are several. */
export async function allRows(office: Office, figureId: string, period: Period = PERIOD, pageSize = 70): Promise<{ rows: FigureRow[]; excluded: FigureRow[] }> {
  const read = async (page: typeof rowsOfFigure | typeof exclusionsOfFigure): Promise<FigureRow[]> => {
    const found: FigureRow[] = [];
    for (let at = 1; ; at++) {
      const { rows, total } = await page(office, { period, figureId, language: "ru", page: at, pageSize });
      found.push(...rows);
      if (found.length >= total || rows.length === 0) return found;
    }
  };
  return { rows: await read(rowsOfFigure), excluded: await read(exclusionsOfFigure) };
}

/** One figure by the beginning of its id and, where there are several, by what its number is about. */
export async function figure(office: Office, id: string, period: Period = PERIOD): Promise<ComputedFigure> {
  const found = (await figuresOf(office, period)).figures.filter((each) => each.id.startsWith(id));
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} figures begin with ${id}`);
  return only;
}

/** What the office computed and what its rows say, side by side. */
export async function recounted(office: Office, one: ComputedFigure, period: Period = PERIOD) {
  const { rows, excluded } = await allRows(office, one.id, period);
  const again = recount([...rows, ...excluded], one.method, one.unit);
  const shown = ({ amount, low, high, expected, rows: counted, excluded: left }: Pick<ComputedFigure, "amount" | "low" | "high" | "expected" | "rows" | "excluded">) =>
    ({ amount, low, high, expected: expected ?? 0, rows: counted, excluded: left });
  return { computed: shown(one), recounted: { ...shown({ ...again }), expected: again.expected ?? 0 } };
}

/** Two of the 17 citizens are found to be one person. */
export async function mergeTwo(office: Office): Promise<void> {
  const helped = await rowsOf<{ id: string }>(
    office.database.reader,
    `select d.person_id as id from delivery d join delivery_provider p on p.delivery_id = d.id join partner c on c.id = p.partner_id and c.is_corps = 1
     where d.recipient_kind = 'person' and d.campaign_id is null and d.state = 'confirmed' and d.date between ? and ? group by d.person_id having count(*) = 1 order by 1`,
    [PERIOD.from, PERIOD.to],
  );
  const [keep, other] = helped;
  await office.database.queue?.run((tx) => tx.manager.query("update person set merged_into_id = ? where id = ?", [keep?.id, other?.id]));
}
