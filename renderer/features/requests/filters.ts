import { directionSchema } from "../../../shared/contract/base";
import { REQUEST_CHANNELS, REQUEST_STATES, URGENCIES } from "../../../shared/domain/requests";
import type { RegisterFilter } from "../../ui/register/Filters";

/** One set for the board, the list and the calendar. */
export const REQUEST_FILTERS: readonly RegisterFilter[] = [
  { name: "waiting", kind: "option", options: ["open", "late"], words: "requests:waiting" },
  { name: "district", kind: "place", words: true },
  { name: "direction", kind: "option", options: directionSchema.options, words: "common:direction" },
  { name: "urgency", kind: "option", options: URGENCIES, words: "requests:urgency" },
  { name: "state", kind: "option", options: REQUEST_STATES, words: "requests:state" },
  { name: "channel", kind: "option", options: REQUEST_CHANNELS, words: "requests:channel" },
  { name: "volunteerId", kind: "record", of: "volunteers", load: (client) => client.volunteers.choices },
  { name: "campaignId", kind: "record", of: "campaigns", load: (client) => client.campaigns.choices },
  { name: "from", kind: "date" },
  { name: "to", kind: "date" },
  { name: "takenById", kind: "link" },
  { name: "recipientId", kind: "link" },
];
