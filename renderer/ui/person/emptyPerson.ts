import type { InlinePerson } from "../../../shared/contract/people";

/** Somebody who is not on file yet. */
export function emptyPerson(): InlinePerson {
  return { id: null, version: null, family: "", given: "", patronymic: "", birthDate: null, sex: null, iin: null, phones: [], katoCode: null, address: "", languages: [], note: "" };
}
