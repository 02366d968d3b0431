/**
 * Records that carry a copy of a person's name (for sorting, for search) and follow it when the person changes.
 * Followers import their own entity and `people/queries`, never a `kind`: those come back here.
 */
import type { Writing } from "../core/writing";
import { familiesFollowPerson } from "../families/followPerson";
import { learnersFollowPerson } from "../learners/followPerson";
import { consentsFollowPerson } from "../consents/followPerson";
import { contactsFollowPerson } from "../contacts/followPerson";
import { grantsFollowPerson } from "../grants/followPerson";
import { mentorsFollowPerson } from "../mentors/followPerson";
import { staffFollowPerson } from "../staff/followPerson";
import { volunteersFollowPerson } from "../volunteers/followPerson";
import type { PersonOnFile } from "./queries";

export type PersonFollower = (writing: Writing, person: PersonOnFile) => Promise<void>;

const FOLLOWERS: readonly PersonFollower[] = [volunteersFollowPerson, staffFollowPerson, consentsFollowPerson, learnersFollowPerson, mentorsFollowPerson, contactsFollowPerson, grantsFollowPerson, familiesFollowPerson];

/** To be called in the write that changed the person, after the change. */
export async function tellFollowers(writing: Writing, person: PersonOnFile): Promise<void> {
  for (const follow of FOLLOWERS) await follow(writing, person);
}
