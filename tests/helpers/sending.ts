/** An office in which volunteers are sent: a Wednesday of 2026, everybody free the whole week. */
import type { Candidate } from "../../shared/contract/assignments";
import type { VolunteerFields } from "../../shared/contract/volunteers";
import { RequestRecord } from "../../electron/office/requests/request.entity";
import { openAidOffice } from "./aidFields";
import { newPerson, volunteerFields } from "./peopleFields";

/** Noon in the corps' region. */
const NOW = "2026-04-01T07:00:00.000Z";
export const DAY = "2026-04-01";
export const AKTAU = "471010000";
export const EVERY_DAY = [{ weekdays: [1, 2, 3, 4, 5, 6, 7] as VolunteerFields["hours"][number]["weekdays"], from: null, to: null }];

export interface Somebody extends Partial<VolunteerFields> {
  readonly born?: string | null;
  readonly place?: string | null;
  readonly languages?: string[];
}

export const names = (rows: readonly Candidate[]): string[] => rows.map(({ name }) => name);
export const at = (from: string | null = "10:00", to: string | null = "12:00") => ({ date: DAY, from, to });

export async function openSendingOffice() {
  const office = await openAidOffice(NOW);
  return {
    office,
    volunteer: async (name: string, { born = "1990-05-01", place = AKTAU, languages = [], ...overrides }: Somebody = {}): Promise<string> => {
      const person = newPerson(name, { birthDate: born, katoCode: place, languages });
      return (await office.call.volunteers.create({ fields: volunteerFields(person, { hours: EVERY_DAY, ...overrides }) })).id;
    },
    stateOf: async (id: string): Promise<string> => (await office.office.database.reader.manager.getRepository(RequestRecord).findOneByOrFail({ id })).state,
    send: (id: string, requestId: string | null, span = at()) => office.call.assignments.assign({ requestId, ...span, volunteers: [{ id }] }),
  };
}

export type SendingOffice = Awaited<ReturnType<typeof openSendingOffice>>;
