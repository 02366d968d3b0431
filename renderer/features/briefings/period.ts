import { addDays } from "../../../shared/domain/periods";

/** What a briefing opens with: the seven days up to today. */
export function firstPeriod(today: string): { from: string; to: string } {
  return { from: addDays(today, -6), to: today };
}
