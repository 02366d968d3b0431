/**
 * Who turned to the desk, as SQL: one person on file after merges (R1), or one phone or nick. Whoever wrote from the phone of
 * somebody on file who turned to the desk in the same days is that person, so that nobody is two people because a clerk linked
 * one contact only. A phone that several of them share (R20) adds nobody: what is unknown makes the number smaller, never larger.
 */
import { jsonEntries, jsonText } from "../../database/json";

const PERSON = "coalesce(linked.merged_into_id, linked.id)";
/** As `callerKey` writes a phone. */
const AS_KEY = `replace(replace(replace(replace(${jsonText}, ' ', ''), '-', ''), '(', ''), ')', '')`;

/** Phone or nick -> who on file goes by it, of those linked to a contact of the days; `key`, `person`. */
const knownKeys = (days: string): string => `select key, min(person) as person from (
    select k.caller_key as key, ${PERSON} as person from contact k join person linked on linked.id = k.person_id where k.deleted_at is null and k.caller_key is not null and ${days}
    union all
    select ${AS_KEY} as key, ${PERSON} as person from contact k join person linked on linked.id = k.person_id join person kept on kept.id = ${PERSON} join ${jsonEntries("kept.phones")} on 1 = 1
      where k.deleted_at is null and ${days}
  ) known group by key`;

/** Joins whoever asked to a contact `c`; `days` is a condition on a contact `k`. `asker` then says who it was. */
export const joinAsker = (days: string): string => `left join person p on p.id = c.person_id left join (${knownKeys(days)}) known on c.person_id is null and known.key = c.caller_key`;
/** A person's id, or the phone or nick of nobody on file; null where nothing is known. */
export const ASKER = "coalesce(p.merged_into_id, p.id, known.person, c.caller_key)";
