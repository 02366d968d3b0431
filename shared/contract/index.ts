/** The whole contract: every call the window, the command line and the tests can make. */
import { accountsContract } from "./accounts";
import { answersContract } from "./answers";
import { ownFiguresContract } from "./ownFigures";
import { phrasesContract } from "./phrases";
import { publicationsContract } from "./publications";
import { attachmentsContract } from "./attachments";
import { assignmentsContract } from "./assignments";
import { auditContract } from "./audit";
import { briefingsContract } from "./briefings";
import { draftsContract } from "./briefingDrafts";
import { looksContract } from "./briefingLooks";
import { templatesContract } from "./briefingTemplates";
import { issuedContract } from "./briefingsIssued";
import { campaignsContract } from "./campaigns";
import { catalogueContract } from "./catalogue";
import { chartsContract } from "./charts";
import { claimsContract } from "./claims";
import { commitmentsContract } from "./commitments";
import { consentsContract } from "./consents";
import { contactsContract } from "./contacts";
import { deliveriesContract } from "./deliveries";
import { familiesContract } from "./families";
import { handoverSheetsContract } from "./handoverSheets";
import { clearancesContract, hostsContract } from "./hosts";
import { outcomesContract } from "./outcomes";
import { servicesContract } from "./services";
import { grantCallsContract } from "./grantCalls";
import { grantsContract } from "./grants";
import { headquartersContract } from "./headquarters";
import { importingContract } from "./importing";
import { informationMaterialsContract, informationOutputsContract } from "./information";
import { itemsContract } from "./items";
import { matchingContract } from "./matching";
import { menteesContract, mentorsContract } from "./mentors";
import { overviewContract } from "./overview";
import { papersContract } from "./papers";
import { participationsContract } from "./participations";
import { partnersContract } from "./partners";
import { peopleContract } from "./people";
import { placesContract } from "./places";
import { learnersContract } from "./learners";
import { preferencesContract } from "./preferences";
import { programmesContract } from "./programmes";
import { recipientGroupsContract } from "./recipientGroups";
import { holidaysContract } from "./holidays";
import { regimesContract } from "./regimes";
import { requestsContract } from "./requests";
import { searchContract } from "./search";
import { setupContract } from "./setup";
import { shiftsContract } from "./shifts";
import { staffContract } from "./staff";
import { stateRegisterContract } from "./stateRegister";
import { stockContract } from "./stock";
import { stockMovesContract } from "./stockMoves";
import { storesContract } from "./stores";
import { supportCentresContract } from "./supportCentres";
import { systemContract } from "./system";
import { trainingsContract } from "./trainings";
import { volunteerGroupsContract } from "./volunteerGroups";
import { volunteersContract } from "./volunteers";

export const contract = {
  system: systemContract,
  overview: overviewContract,
  setup: setupContract,
  accounts: accountsContract,
  attachments: attachmentsContract,
  audit: auditContract,
  preferences: preferencesContract,
  briefings: { ...briefingsContract, ...looksContract, drafts: draftsContract, templates: templatesContract, issued: issuedContract },
  importing: importingContract,
  matching: matchingContract,
  papers: papersContract,
  places: placesContract,
  search: searchContract,
  stateRegister: stateRegisterContract,
  items: itemsContract,
  partners: partnersContract,
  people: peopleContract,
  volunteers: volunteersContract,
  volunteerGroups: volunteerGroupsContract,
  shifts: shiftsContract,
  staff: staffContract,
  holidays: holidaysContract,
  regimes: regimesContract,
  headquarters: headquartersContract,
  families: familiesContract,
  consents: consentsContract,
  campaigns: campaignsContract,
  charts: chartsContract,
  programmes: programmesContract,
  catalogue: catalogueContract,
  contacts: contactsContract,
  answers: answersContract,
  phrases: phrasesContract,
  publications: publicationsContract,
  ownFigures: ownFiguresContract,
  learners: learnersContract,
  participations: participationsContract,
  mentors: mentorsContract,
  mentees: menteesContract,
  supportCentres: supportCentresContract,
  grantCalls: grantCallsContract,
  grants: grantsContract,
  trainings: trainingsContract,
  hosts: hostsContract,
  clearances: clearancesContract,
  outcomes: outcomesContract,
  services: servicesContract,
  recipientGroups: recipientGroupsContract,
  requests: requestsContract,
  assignments: assignmentsContract,
  deliveries: deliveriesContract,
  commitments: commitmentsContract,
  claims: claimsContract,
  handoverSheets: handoverSheetsContract,
  stock: stockContract,
  stockMoves: stockMovesContract,
  stores: storesContract,
  informationMaterials: informationMaterialsContract,
  informationOutputs: informationOutputsContract,
};
export type Contract = typeof contract;
