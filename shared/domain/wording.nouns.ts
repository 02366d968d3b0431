/** What briefings count, by name, with the unit its numbers are kept in and its English forms. */
import type { Unit } from "./amounts";

export const NOUNS = [
  "volunteer", "citizen", "person", "family", "pupil", "learner", "mentor", "doctor", "homeless_person", "police_officer", "serviceman",
  "memo", "information_sheet", "sticker", "lunch", "hot_meal", "serving", "grocery_set", "hygiene_set", "set", "mask", "piece",
  "delivery", "kilogram", "tonne", "litre", "tenge", "tree", "hour", "day", "trip", "contact", "request", "place", "event",
  "support_centre", "small_grant", "conversation", "participant", "campaign", "object", "document", "publication", "city",
] as const;
export type Noun = (typeof NOUNS)[number];

export const NOUN_UNIT: Readonly<Record<Noun, Unit>> = {
  volunteer: "person", citizen: "person", person: "person", family: "family", pupil: "person", learner: "person", mentor: "person",
  doctor: "person", homeless_person: "person", police_officer: "person", serviceman: "person", memo: "piece", information_sheet: "piece",
  sticker: "piece", lunch: "serving", hot_meal: "serving", serving: "serving", grocery_set: "set", hygiene_set: "set", set: "set",
  mask: "piece", piece: "piece", delivery: "delivery", kilogram: "kilogram", tonne: "tonne", litre: "litre", tenge: "tenge", tree: "tree",
  hour: "hour", day: "day", trip: "trip", contact: "contact", request: "contact", place: "place", event: "event",
  support_centre: "place", small_grant: "piece", conversation: "contact", participant: "person", campaign: "event", object: "piece", document: "piece", publication: "piece", city: "place",
};

/** The plainest noun of each unit, for figures that name nothing nearer. */
export const UNIT_NOUN: Readonly<Record<Unit, Noun>> = {
  person: "person", family: "family", delivery: "delivery", piece: "piece", set: "set", serving: "serving", kilogram: "kilogram",
  tonne: "tonne", litre: "litre", tenge: "tenge", tree: "tree", hour: "hour", trip: "trip", place: "place", contact: "contact",
  event: "event", day: "day",
};

/** English: after 1, and after anything else. */
export const EN_NOUNS: Readonly<Record<Noun, readonly [one: string, other: string]>> = {
  volunteer: ["volunteer", "volunteers"], citizen: ["citizen", "citizens"], person: ["person", "people"], family: ["family", "families"],
  pupil: ["pupil", "pupils"], learner: ["learner", "learners"], mentor: ["mentor", "mentors"], doctor: ["doctor", "doctors"],
  homeless_person: ["person without a home", "people without a home"], police_officer: ["police officer", "police officers"],
  serviceman: ["serviceman", "servicemen"], memo: ["memo", "memos"], information_sheet: ["information sheet", "information sheets"],
  sticker: ["sticker", "stickers"], lunch: ["lunch", "lunches"], hot_meal: ["hot meal", "hot meals"], serving: ["serving", "servings"],
  grocery_set: ["grocery set", "grocery sets"], hygiene_set: ["hygiene set", "hygiene sets"], set: ["set", "sets"], mask: ["mask", "masks"],
  piece: ["piece", "pieces"], delivery: ["delivery", "deliveries"], kilogram: ["kilogram", "kilograms"], tonne: ["tonne", "tonnes"],
  litre: ["litre", "litres"], tenge: ["tenge", "tenge"], tree: ["tree", "trees"], hour: ["hour", "hours"], day: ["day", "days"],
  trip: ["trip", "trips"], contact: ["consultation", "consultations"], request: ["request", "requests"], place: ["place", "places"],
  event: ["event", "events"], support_centre: ["volunteer support centre", "volunteer support centres"], small_grant: ["small grant", "small grants"],
  conversation: ["conversation", "conversations"], participant: ["participant", "participants"], campaign: ["campaign", "campaigns"],
  object: ["object", "objects"], document: ["document", "documents"], publication: ["publication", "publications"], city: ["city", "cities"],
};
