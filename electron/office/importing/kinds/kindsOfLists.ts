import type { ImportKind } from "../../../../shared/domain/importing/types";
import { campaignsList } from "./campaignsList";
import { deliveriesList } from "./deliveriesList";
import { grantCallsList } from "./grantCallsList";
import { headquartersList } from "./headquartersList";
import { helpedList } from "./helpedList";
import { familiesList } from "./households";
import type { KindOfList } from "./kindOfList";
import { learnersList } from "./learnersList";
import { partnersList, recipientGroupsList } from "./organisations";
import { clearancesList, grantsList, mentorsList, participationsList, trainingsList } from "./peopleOfProgrammes";
import { claimsList, commitmentsList, informationList } from "./promises";
import { programmesList } from "./programmesList";
import { shiftsList } from "./shiftsList";
import { answersList, centresList, contactsList, hostsList, materialsList, outcomesList, regimesList, servicesList } from "./smallRegisters";
import { staffList } from "./staffList";
import { volunteersList } from "./volunteersList";

export const KINDS_OF_LISTS: Readonly<Record<ImportKind, KindOfList>> = {
  volunteers: volunteersList,
  staff: staffList,
  families: familiesList,
  partners: partnersList,
  "recipient-groups": recipientGroupsList,
  hq: headquartersList,
  deliveries: deliveriesList,
  commitments: commitmentsList,
  claims: claimsList,
  information: informationList,
  "helped-list": helpedList,
  learners: learnersList,
  campaigns: campaignsList,
  participations: participationsList,
  trainings: trainingsList,
  "grant-calls": grantCallsList,
  grants: grantsList,
  outcomes: outcomesList,
  hosts: hostsList,
  clearances: clearancesList,
  services: servicesList,
  contacts: contactsList,
  programmes: programmesList,
  mentors: mentorsList,
  centres: centresList,
  materials: materialsList,
  answers: answersList,
  regimes: regimesList,
  shifts: shiftsList,
};
