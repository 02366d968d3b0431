/** Briefings for the search over everything: the issued ones by number, all of them by their days and months. There are few enough to look at each. */
import { LANGUAGES } from "../../../shared/domain/languages";
import { formatLocalDate, formatPeriod, type Period } from "../../../shared/domain/periods";
import { type Askable, rowsOf } from "../../database/reader";
import type { SearchHit } from "../../database/searchIndex";
import { DRAFTS } from "./draftQueries";
import { BRIEFINGS } from "./freeze";

const ISSUED = `select id, number, from_date as "from", to_date as "to" from briefing b
  where state = 'issued' and not exists (select 1 from briefing later where later.number = b.number and later.revision > b.revision) order by sort_key desc, id`;
const WRITTEN = `select from_date as "from", to_date as "to" from briefing_draft where deleted_at is null order by updated_at desc, id`;

/** What it is called, in every language. */
const NAMES = ["брифинг", "сводка", "брифингі", "briefing"];
const DRAFT_NAMES = [...NAMES, "черновик", "жоба", "нобай", "draft"];

const tokens = (text: string): string[] => text.toLocaleLowerCase("ru").split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** "16.03.2020", and the month as it is called and as it stands in a date: "март", "марта". */
const wordsOf = ({ from, to }: Period): string[] =>
  [from, to].flatMap((day) => [formatLocalDate(day), ...LANGUAGES.flatMap((language) => [{ month: "long" } as const, { day: "numeric", month: "long" } as const].map((how) => new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { ...how, timeZone: "UTC" })))]);

/** Every word typed begins one of theirs. Of issued briefings the latest revision; a draft is named by its days. */
export async function briefingHits(from: Askable, text: string): Promise<SearchHit[]> {
  const typed = tokens(text);
  if (typed.length === 0) return [];
  const says = (words: readonly string[]): boolean => {
    const own = words.flatMap(tokens);
    return typed.every((token) => own.some((word) => word.startsWith(token)));
  };
  const issued = await rowsOf<Period & { id: string; number: string }>(from, ISSUED, []);
  const written = await rowsOf<Period>(from, WRITTEN, []);
  return [
    ...issued.filter((one) => says([...NAMES, one.number, one.number.replace(/^\d+-0*/, ""), ...wordsOf(one)])).map((one) => ({ kind: BRIEFINGS, id: one.id, title: one.number, subtitle: formatPeriod(one) })),
    ...written.filter((one) => says([...DRAFT_NAMES, ...wordsOf(one)])).map((one) => ({ kind: DRAFTS, id: `${one.from}_${one.to}`, title: formatPeriod(one), subtitle: "" })),
  ];
}
