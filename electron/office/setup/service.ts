/** The first three steps of a new office. */
import type { CorpsFields, SetupInput } from "../../../shared/contract/setup";
import type { Corps } from "../../../shared/contract/system";
import { zoneOfRegion } from "../../../shared/domain/periods";
import { createAccount } from "../accounts/service";
import { newId } from "../core/clock";
import type { AtDesk } from "../core/context";
import { refused } from "../core/errors";
import { createRecord, updateRecord } from "../core/records";
import type { Writing } from "../core/writing";
import { createUsualItems } from "../items/queries";
import { partnerKind } from "../partners/kind";
import { markAsCorps, versionOfPartner } from "../partners/queries";
import { corpsOf, putSetting, refuseChanged, setting } from "../settings/service";

/**
 * Makes the corps: its settings, itself as a provider of aid, the usual kinds of aid, its first person.
 * `nextId` is given by the demo, which has the same ids on every run.
 * @throws OfficeError REFUSED `already_set_up`
 */
export async function setUpCorps(writing: Writing, input: SetupInput, nextId: () => string = newId): Promise<{ corps: Corps; first: AtDesk; items: Map<string, string> }> {
  if (await setting(writing.tx, "corps")) throw refused("already_set_up");
  const { nameRu, nameKk, regionCode, place, head, headPost, headPostKk } = input;
  const own = await createRecord(partnerKind, writing, {
    kind: "corps", nameRu, nameKk, shortName: "", bin: null, isVolunteer: true, contacts: [], sponsors: [], agreements: [], address: place, bankDetails: "", note: "",
  }, nextId());
  await markAsCorps(writing.tx, own.id);
  const corps: Corps = { nameRu, nameKk, regionCode, timeZone: zoneOfRegion(regionCode), place, head, headPost, headPostKk, partnerId: own.id };
  await putSetting(writing.tx, "corps", corps);
  const items = await createUsualItems(writing, nextId);
  const first = await createAccount(writing, { name: input.personName, role: "administrator", language: input.language, pin: input.pin }, nextId());
  await writing.journal({ action: "setup", kind: "settings", id: null, title: nameRu, after: { ...corps }, personal: ["head"] });
  return { corps, first, items };
}

/** Changes what is printed on the corps' papers; the corps as a provider of aid bears the new names, too. @throws OfficeError CHANGED_MEANWHILE */
export async function updateCorps(writing: Writing, was: CorpsFields, fields: CorpsFields): Promise<void> {
  const before = await corpsOf(writing.tx);
  refuseChanged(before, was, Object.keys(was) as (keyof CorpsFields)[]);
  await putSetting(writing.tx, "corps", { ...before, ...fields });
  await renameCorps(writing, before.partnerId, fields);
  await writing.journal({ action: "update", kind: "settings", id: null, title: fields.nameRu, before: { ...before }, after: { ...before, ...fields }, personal: ["head"] });
}

async function renameCorps(writing: Writing, partnerId: string, { nameRu, nameKk, place }: CorpsFields): Promise<void> {
  const own = await partnerKind.load(writing.tx, partnerId);
  const version = await versionOfPartner(writing.tx, partnerId);
  if (!own || version === null) return;
  if (own.nameRu !== nameRu || own.nameKk !== nameKk) await updateRecord(partnerKind, writing, partnerId, version, { ...own, nameRu, nameKk, address: own.address || place });
}
