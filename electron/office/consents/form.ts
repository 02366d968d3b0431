/** The consent form of one person as a file that leaves the office. The journal says who took it out. */
import type { ConsentPurpose } from "../../../shared/domain/consents";
import { maskIin } from "../../../shared/domain/iin";
import { displayName } from "../../../shared/domain/names";
import { formatLocalDate } from "../../../shared/domain/periods";
import type { ConsentForm } from "../../files/docx/consentForm";
import type { AtDesk } from "../core/context";
import { notFound } from "../core/errors";
import type { Handover, HostPort } from "../core/hostPort";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { peopleById, seesIin } from "../people/queries";
import { markOf } from "../settings/mark";
import { corpsOf } from "../settings/service";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function* packed(form: ConsentForm): AsyncGenerator<Uint8Array> {
  const { writeConsentDocx } = await import("../../files/docx/consentForm");
  yield await writeConsentDocx(form);
}

export async function handOverConsentForm(office: Office, host: Pick<HostPort, "handOver">, by: AtDesk | null, personId: string, purposes: readonly ConsentPurpose[]): Promise<Handover> {
  const from = office.database.reader;
  const person = (await peopleById(from, [personId])).get(personId);
  if (!person) throw notFound("people");
  const { nameRu, nameKk, head, headPost, place } = await corpsOf(from);
  const bytes = packed({
    letterhead: { nameRu, nameKk, head, headPost, place, mark: await markOf(from) },
    purposes,
    name: displayName(person),
    birthDate: person.birthDate === null ? "" : formatLocalDate(person.birthDate),
    // R19: printed whole only for whoever sees it whole on the screen.
    iin: person.iin === null || seesIin(by) ? (person.iin ?? "") : maskIin(person.iin),
    address: person.address,
  });
  const handover = await host.handOver({ name: `consent-${purposes.join("-")}.docx`, type: DOCX, bytes });
  if (handover.outcome !== "cancelled" && office.database.queue) {
    await write(office, by, (writing) => writing.journal({ action: "export", kind: "people", id: personId, title: displayName(person), after: { form: "consent", purposes } }));
  }
  return handover;
}
