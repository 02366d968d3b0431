import { nameTokens } from "../../../shared/domain/names";

/** A post of somebody, from a day to a day; an open end has not come yet. */
export interface HeldPost {
  readonly post: string;
  readonly from: string;
  readonly to: string | null;
}

const wordsOf = (post: string): string => nameTokens(post).join(" ");

/** Nobody holds the same post twice on one day; who left and came back has two records that do not meet. */
export const isSamePost = (one: HeldPost, other: HeldPost): boolean =>
  wordsOf(one.post) === wordsOf(other.post) && other.from <= (one.to ?? other.from) && one.from <= (other.to ?? one.from);
