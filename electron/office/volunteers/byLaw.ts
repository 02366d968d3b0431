/** Whom the law keeps from work (R21) as things stand now: looked at again whenever the work or the person's record has changed. */
import type { LawfulWork } from "../../../shared/domain/eligibility";
import { type LawRefusal, sendRefusals } from "../../../shared/domain/ranking";
import type { Askable } from "../../database/reader";
import { volunteersForWork } from "./forWork";

export interface WorkOfMany extends LawfulWork {
  /** The local day of the work: age is taken on it. */
  readonly date: string;
  readonly volunteers: readonly { readonly id: string; readonly withParent: boolean }[];
}

export interface KeptByLaw {
  readonly volunteerId: string;
  readonly name: string;
  readonly refusal: LawRefusal;
}

/** For each of these works, in their order, who must not be there; the first rule that forbids it stands for all. */
export async function keptByLaw(from: Askable, works: readonly WorkOfMany[]): Promise<KeptByLaw[][]> {
  // The day of `volunteersForWork` narrows absences only, which are none of the law's business.
  const people = await volunteersForWork(from, works.flatMap(({ volunteers }) => volunteers.map(({ id }) => id)), works[0]?.date ?? "");
  return works.map(({ date, workClasses, caseClosed, volunteers }) =>
    volunteers.flatMap(({ id, withParent }): KeptByLaw[] => {
      const volunteer = people.get(id);
      if (!volunteer) return [];
      const wanted = { span: { date, from: null, to: null }, katoCode: null, direction: null, skills: [], language: null, vehicle: false, workClasses, caseClosed };
      const refusal = sendRefusals({ ...volunteer, withParent, busy: [] }, wanted).find((one): one is LawRefusal => one.kind === "law");
      return refusal ? [{ volunteerId: id, name: volunteer.name, refusal }] : [];
    }),
  );
}
