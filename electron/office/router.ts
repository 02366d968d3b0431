/** Every feature's calls under its name. */
import { accountsRouter } from "./accounts/router";
import { attachmentsRouter } from "./attachments/router";
import { assignmentsRouter } from "./assignments/router";
import { auditRouter } from "./audit/router";
import { briefingsRouter } from "./briefings/router";
import { called } from "./core/procedures";
import { itemsRouter } from "./items/router";
import { overviewRouter } from "./overview/router";
import { papersRouter } from "./papers/router";
import { partnersRouter } from "./partners/router";
import { peopleRouter } from "./people/router";
import { participationsRouter } from "./participations/router";
import { mentorsRouter } from "./mentors/router";
import { menteesRouter } from "./mentees/router";
import { supportCentresRouter } from "./supportCentres/router";
import { grantCallsRouter } from "./grantCalls/router";
import { grantsRouter } from "./grants/router";
import { trainingsRouter } from "./trainings/router";
import { hostsRouter } from "./hosts/router";
import { clearancesRouter } from "./clearances/router";
import { outcomesRouter } from "./outcomes/router";
import { servicesRouter } from "./services/router";
import { volunteersRouter } from "./volunteers/router";
import { volunteerGroupsRouter } from "./volunteerGroups/router";
import { shiftsRouter } from "./shifts/router";
import { staffRouter } from "./staff/router";
import { holidaysRouter } from "./holidays/router";
import { regimesRouter } from "./regimes/router";
import { consentsRouter } from "./consents/router";
import { handoverSheetsRouter } from "./handoverSheets/router";
import { headquartersRouter } from "./headquarters/router";
import { familiesRouter } from "./families/router";
import { campaignsRouter } from "./campaigns/router";
import { answersRouter } from "./answers/router";
import { ownFiguresRouter } from "./ownFigures/router";
import { phrasesRouter } from "./phrases/router";
import { publicationsRouter } from "./publications/router";
import { contactsRouter } from "./contacts/router";
import { catalogueRouter } from "./catalogue/router";
import { programmesRouter } from "./programmes/router";
import { learnersRouter } from "./learners/router";
import { recipientGroupsRouter } from "./recipientGroups/router";
import { deliveriesRouter } from "./deliveries/router";
import { commitmentsRouter } from "./commitments/router";
import { chartsRouter } from "./charts/router";
import { claimsRouter } from "./claims/router";
import { informationMaterialsRouter, informationOutputsRouter } from "./information/router";
import { importingRouter } from "./importing/router";
import { matchingRouter } from "./matching/router";
import { placesRouter } from "./places/router";
import { preferencesRouter } from "./preferences/router";
import { requestsRouter } from "./requests/router";
import { searchRouter } from "./search/router";
import { setupRouter } from "./setup/router";
import { stateRegisterRouter } from "./stateRegister/router";
import { stockRouter } from "./stock/router";
import { stockMovesRouter } from "./stockMoves/router";
import { storesRouter } from "./stores/router";
import { systemRouter } from "./system/router";

export const router = called.router({
  system: systemRouter,
  overview: overviewRouter,
  setup: setupRouter,
  accounts: accountsRouter,
  attachments: attachmentsRouter,
  audit: auditRouter,
  preferences: preferencesRouter,
  places: placesRouter,
  search: searchRouter,
  stateRegister: stateRegisterRouter,
  items: itemsRouter,
  partners: partnersRouter,
  people: peopleRouter,
  volunteers: volunteersRouter,
  volunteerGroups: volunteerGroupsRouter,
  shifts: shiftsRouter,
  staff: staffRouter,
  holidays: holidaysRouter,
  regimes: regimesRouter,
  headquarters: headquartersRouter,
  families: familiesRouter,
  consents: consentsRouter,
  campaigns: campaignsRouter,
  charts: chartsRouter,
  programmes: programmesRouter,
  catalogue: catalogueRouter,
  contacts: contactsRouter,
  answers: answersRouter,
  phrases: phrasesRouter,
  publications: publicationsRouter,
  ownFigures: ownFiguresRouter,
  learners: learnersRouter,
  participations: participationsRouter,
  mentors: mentorsRouter,
  mentees: menteesRouter,
  supportCentres: supportCentresRouter,
  grantCalls: grantCallsRouter,
  grants: grantsRouter,
  trainings: trainingsRouter,
  hosts: hostsRouter,
  clearances: clearancesRouter,
  outcomes: outcomesRouter,
  services: servicesRouter,
  recipientGroups: recipientGroupsRouter,
  requests: requestsRouter,
  assignments: assignmentsRouter,
  deliveries: deliveriesRouter,
  commitments: commitmentsRouter,
  claims: claimsRouter,
  handoverSheets: handoverSheetsRouter,
  stock: stockRouter,
  stockMoves: stockMovesRouter,
  stores: storesRouter,
  informationMaterials: informationMaterialsRouter,
  informationOutputs: informationOutputsRouter,
  briefings: briefingsRouter,
  importing: importingRouter,
  matching: matchingRouter,
  papers: papersRouter,
});
