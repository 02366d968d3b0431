/**
 * What stands in no index and is found all the same: what has a number, by it, and papers of a person, by whoever the person is.
 * A million deliveries would drown everybody else, and a consent is called as its person is.
 */
import type { Language } from "../../../shared/contract/base";
import { nameTokens } from "../../../shared/domain/names";
import type { Askable } from "../../database/reader";
import { searchEverything, type SearchHit } from "../../database/searchIndex";
import { clearanceHits } from "../clearances/hits";
import { consentHits } from "../consents/hits";
import { deliveryHits } from "../deliveries/hits";
import { stockMoveHits } from "../stockMoves/hits";

/** What stands behind a word of the register's own, as `code`: what a consent is for, which way goods moved. */
export interface SourceHit extends SearchHit {
  readonly code?: string;
}

/** What people call each of them, in every language; "выд 147" is a delivery as one types. */
const CALLED = {
  deliveries: ["выдача", "выдачи", "доставка", "көмек", "беру", "жеткізу", "delivery"],
  stockMoves: ["склад", "приход", "расход", "перемещение", "накладная", "движение", "қойма", "кіріс", "шығыс", "жүкқұжат", "stock", "movement", "waybill"],
  consents: ["согласие", "согласия", "келісім", "келісімі", "consent"],
  clearances: ["допуск", "допуски", "справка", "рұқсат", "рұқсаты", "анықтама", "clearance"],
} as const;
const SHORTEST_CALL = 3;
const FOLDED = Object.fromEntries(Object.entries(CALLED).map(([kind, words]) => [kind, words.map((word) => nameTokens(word).join(""))])) as Record<keyof typeof CALLED, string[]>;

interface Asked {
  /** The register somebody named, the rest being what they look for in it. */
  readonly named: boolean;
  readonly rest: string;
}

/** Takes the word for the register from what was typed, where another word stands beside it. */
export function askedOf(kind: keyof typeof CALLED, text: string): Asked {
  const words = text.split(/[\s№#]+/u).filter(Boolean);
  const calls = (word: string): boolean => {
    const folded = nameTokens(word).join("");
    return folded.length >= SHORTEST_CALL && FOLDED[kind].some((call) => call.startsWith(folded));
  };
  const rest = words.filter((word) => !calls(word));
  return rest.length > 0 && rest.length < words.length ? { named: true, rest: rest.join(" ") } : { named: false, rest: words.join(" ") };
}

/** So many of each beside everything else, as long as nobody asked for that register. */
const BESIDE = 2;
const MOST_PEOPLE = 12;

/** `records` are the hits of the index for the same words: the people among them are those whose papers are shown. */
export async function otherHits(from: Askable, language: Language, text: string, limit: number, records: readonly SearchHit[]): Promise<SourceHit[]> {
  const numbered = async (kind: "deliveries" | "stockMoves", find: typeof deliveryHits): Promise<SourceHit[]> => {
    const { named, rest } = askedOf(kind, text);
    return find(from, language, rest, named ? limit : BESIDE);
  };
  const ofPeople = async (kind: "consents" | "clearances", find: typeof clearanceHits): Promise<SourceHit[]> => {
    const { named, rest } = askedOf(kind, text);
    // Somebody called as a register begins ("Ани", "Рукия") is a person first: nobody asked for papers.
    const own = records.filter((hit) => hit.kind === "people");
    const asked = named && own.length === 0;
    const people = asked ? await searchEverything(from, rest, MOST_PEOPLE, ["people"]) : own;
    return people.length === 0 ? [] : find(from, language, people.map(({ id }) => id), asked ? limit : BESIDE);
  };
  return [
    ...(await numbered("deliveries", deliveryHits)), ...(await numbered("stockMoves", stockMoveHits)),
    ...(await ofPeople("consents", consentHits)), ...(await ofPeople("clearances", clearanceHits)),
  ];
}
