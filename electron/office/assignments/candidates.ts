/** Whom to send: a page of volunteers, the best first, each with the reasons; and those who cannot be sent, with what stands in the way. */
import type { z } from "zod";
import type { Language } from "../../../shared/contract/base";
import type { Candidate, wantedSchema } from "../../../shared/contract/assignments";
import { clashesWith } from "../../../shared/domain/clashes";
import { ageOn } from "../../../shared/domain/periods";
import { rankReasons, scoreOf, sendRefusals, type WantedForWork } from "../../../shared/domain/ranking";
import type { Askable } from "../../database/reader";
import { notFound } from "../core/errors";
import type { Office } from "../createOffice";
import { withPlaces } from "../places/names";
import { requestsToAnswer } from "../requests/forSending";
import { countFree, rankedVolunteers, type RankingAsked, volunteersForWork } from "../volunteers/forWork";
import { Assignment } from "./assignment.entity";
import { busyAround, byVolunteer } from "./busy";
import { OPEN_ASSIGNMENT } from "./ending";

export type Wanted = z.output<typeof wantedSchema>;

export interface CandidatesAsked {
  readonly wanted: Wanted;
  readonly which: "fit" | "unfit";
  readonly search: string;
  readonly page: number;
  readonly pageSize: number;
}

/** With a request, its own place, direction and classes of work count. @throws OfficeError NOT_FOUND */
export async function wantedFor(from: Askable, { requestId, date, from: begins, to, ...own }: Wanted): Promise<WantedForWork> {
  const span = { date, from: begins, to };
  const skills = own.skills.filter((skill) => skill !== "");
  if (requestId === null) return { ...own, skills, span, caseClosed: false };
  const request = (await requestsToAnswer(from, [requestId])).get(requestId);
  if (!request) throw notFound("requests");
  const { katoCode, workClasses, caseClosed, direction } = request;
  return { span, katoCode, workClasses, caseClosed, direction, skills, language: own.language, vehicle: own.vehicle };
}

export async function candidates(office: Office, language: Language, { wanted: asked, which, search, page, pageSize }: CandidatesAsked): Promise<{ rows: Candidate[]; more: boolean }> {
  const from = office.database.reader;
  const wanted = await wantedFor(from, asked);
  const around = byVolunteer(await busyAround(from, wanted.span.date, null, language));
  const ranking: RankingAsked = {
    wanted, search, limit: pageSize + 1, offset: (page - 1) * pageSize,
    today: new Map([...around].map(([id, all]) => [id, all.filter((one) => one.date === wanted.span.date).length])),
    except: asked.requestId === null ? [] : await sentTo(from, asked.requestId),
    busy: [...around].filter(([, all]) => clashesWith(wanted.span, all).length > 0).map(([id]) => id),
  };
  const ids = which === "unfit" ? await rankedVolunteers(from, "unfit", ranking) : await fitVolunteers(from, ranking);
  const shown = ids.slice(0, pageSize);
  const volunteers = await volunteersForWork(from, shown, wanted.span.date);
  const rows = shown.flatMap((id) => {
    const volunteer = volunteers.get(id);
    if (!volunteer) return [];
    const busy = around.get(id) ?? [];
    const facts = { ...volunteer, busy, withParent: false };
    const reasons = rankReasons(facts, wanted);
    const { number, name, phone, birthDate, katoCode } = volunteer;
    return [{
      id, number, name, phone, katoCode, reasons, score: scoreOf(reasons), refusals: sendRefusals(facts, wanted),
      age: birthDate === null ? null : ageOn(birthDate, wanted.span.date),
      today: busy.filter((one) => one.date === wanted.span.date).map(({ source, what, date, from: begins, to }) => ({ source, what, date, from: begins, to })),
    }];
  });
  return { rows: await withPlaces(office, rows), more: ids.length > pageSize };
}

async function sentTo(from: Askable, requestId: string): Promise<string[]> {
  const rows = await from.manager.getRepository(Assignment).createQueryBuilder("assignment")
    .where(`assignment.request_id = :requestId and assignment.deleted_at is null and assignment.volunteer_id is not null and ${OPEN_ASSIGNMENT}`, { requestId }).getMany();
  return rows.flatMap(({ volunteerId }) => volunteerId ?? []);
}

/** Who has said to be free comes first, whatever else; the others are asked for only where those do not fill the page. */
async function fitVolunteers(from: Askable, ranking: RankingAsked): Promise<string[]> {
  const free = await rankedVolunteers(from, "free", ranking);
  if (free.length === ranking.limit) return free;
  const before = free.length > 0 || ranking.offset === 0 ? ranking.offset + free.length : await countFree(from, ranking);
  const others = await rankedVolunteers(from, "others", { ...ranking, limit: ranking.limit - free.length, offset: Math.max(0, ranking.offset - before) });
  return [...free, ...others];
}
