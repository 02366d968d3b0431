/** A paper as a file that leaves the office. The journal says who took it out. */
import { join } from "node:path";
import { PAPER_KINDS, type PaperKind, type PaperRequest } from "../../../shared/contract/papers";
import { asksPrivacy, OUTGOING } from "../../../shared/domain/outgoing";
import type { Paper, VolunteerCard } from "../../files/pdf/paperModel";
import { writePaperPdf } from "../../files/pdf/paper";
import type { PrintOptions } from "../../files/pdf/print";
import { writeVolunteerCardPdf } from "../../files/pdf/volunteerCard";
import type { OfficeContext } from "../core/context";
import type { Handover } from "../core/hostPort";
import { write } from "../core/writing";
import { markOf } from "../settings/mark";
import { corpsOf, todayOf } from "../settings/service";
import { familySheet } from "./family";
import { hoursStatement } from "./hours";
import { handoverSheet } from "./handoverSheet";
import { headquartersList } from "./headquarters";
import { partnerThanks } from "./partner";
import type { Asked } from "./parts";
import { routeSheet } from "./routeSheet";
import { serviceSheet } from "./services";
import { participation, volunteerCard, volunteerThanks } from "./volunteer";
import { PAPER_WORDS } from "./words";

type Writer = (options: PrintOptions) => Promise<Uint8Array>;

const letter = (model: (asked: Asked) => Promise<Paper>) => async (asked: Asked): Promise<Writer> => {
  const paper = await model(asked);
  return (options) => writePaperPdf(paper, options);
};
const card = (model: (asked: Asked) => Promise<VolunteerCard>) => async (asked: Asked): Promise<Writer> => {
  const made = await model(asked);
  return (options) => writeVolunteerCardPdf(made, options);
};

const MAKERS: Readonly<Record<PaperKind, (asked: Asked) => Promise<Writer>>> = {
  volunteer_card: card(volunteerCard),
  participation: letter(participation),
  hours_statement: letter(hoursStatement),
  volunteer_thanks: letter(volunteerThanks),
  headquarters_list: letter(headquartersList),
  family_sheet: letter(familySheet),
  handover_sheet: letter(handoverSheet),
  partner_thanks: letter(partnerThanks),
  service_sheet: letter(serviceSheet),
  route_sheet: letter(routeSheet),
};

async function* oncePrinted(bytes: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes;
}

/** Hands the paper over; journalled when it has left, without a personal value. */
export async function makePaper(context: OfficeContext, request: PaperRequest): Promise<Handover> {
  const { office, host, desk } = context;
  const { paper, id, language, from, to } = request;
  const { register, asks } = PAPER_KINDS[paper];
  const today = await todayOf(office);
  const date = request.date ?? today;
  const privacy = (asksPrivacy(paper) && request.privacy) || "full";
  const printed = await MAKERS[paper]({ context, office, id, language, privacy, words: PAPER_WORDS[language], corps: await corpsOf(office.database.reader), mark: await markOf(office.database.reader), today, date, days: { from, to } });
  const name = `${paper.replaceAll("_", "-")}-${asks === "day" ? date : today}-${language}.pdf`;
  const handover = await host.handOver({ name, type: "application/pdf", bytes: oncePrinted(printed({ fonts: join(office.resources.path, "fonts") })) });
  if (handover.outcome !== "cancelled" && office.database.queue) {
    const all: Readonly<Record<string, unknown>> = { form: paper, language, privacy, date, from, to };
    const after = Object.fromEntries(OUTGOING[paper].journal.map((key) => [key, all[key]]));
    await write(office, desk.atDesk, (writing) => writing.journal({ action: "export", kind: register, id, title: name, after }));
  }
  return handover;
}
