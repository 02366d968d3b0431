/** Every address of the office. */
import { Navigate, type RouteObject } from "react-router";
import { ConfirmPage } from "../features/assignments/ConfirmPage";
import { DayPage } from "../features/assignments/DayPage";
import { WorkPage } from "../features/assignments/WorkPage";
import { SendPage } from "../features/assignments/SendPage";
import { BriefingPage } from "../features/briefings/BriefingPage";
import { BriefingsPage } from "../features/briefings/BriefingsPage";
import { ComparePage } from "../features/briefings/ComparePage";
import { IssuedPage } from "../features/briefings/IssuedPage";
import { PressPage } from "../features/briefings/PressPage";
import { VerifyPage } from "../features/briefings/VerifyPage";
import { HomePage } from "../features/home/HomePage";
import { ImportPage } from "../features/importing/ImportPage";
import { ImportsPage } from "../features/importing/ImportsPage";
import { JournalPage } from "../features/journal/JournalPage";
import { SettingsPage } from "../features/settings/SettingsPage";
import { partnersFeature } from "../features/partners/partners.feature";
import { claimsFeature } from "../features/claims/claims.feature";
import { commitmentsFeature } from "../features/commitments/commitments.feature";
import { DuePage } from "../features/commitments/DuePage";
import { AnswerRequest } from "../features/deliveries/AnswerRequest";
import { deliveriesFeature } from "../features/deliveries/deliveries.feature";
import { informationMaterialsFeature } from "../features/informationMaterials/informationMaterials.feature";
import { informationOutputsFeature } from "../features/informationOutputs/informationOutputs.feature";
import { ConfirmSheetPage } from "../features/handoverSheets/ConfirmSheetPage";
import { handoverSheetsFeature } from "../features/handoverSheets/handoverSheets.feature";
import { StockPage } from "../features/stock/StockPage";
import { stockMovesFeature } from "../features/stockMoves/stockMoves.feature";
import { storesFeature } from "../features/stores/stores.feature";
import { itemsFeature } from "../features/items/items.feature";
import { requestsFeature } from "../features/requests/requests.feature";
import { RequestsPage } from "../features/requests/RequestsPage";
import { recipientGroupsFeature } from "../features/recipientGroups/recipientGroups.feature";
import { learnersFeature } from "../features/learners/learners.feature";
import { participationsFeature } from "../features/participations/participations.feature";
import { mentorsFeature } from "../features/mentors/mentors.feature";
import { menteesFeature } from "../features/mentees/mentees.feature";
import { supportCentresFeature } from "../features/supportCentres/supportCentres.feature";
import { grantCallsFeature } from "../features/grantCalls/grantCalls.feature";
import { grantsFeature } from "../features/grants/grants.feature";
import { trainingsFeature } from "../features/trainings/trainings.feature";
import { hostsFeature } from "../features/hosts/hosts.feature";
import { clearancesFeature } from "../features/clearances/clearances.feature";
import { outcomesFeature } from "../features/outcomes/outcomes.feature";
import { servicesFeature } from "../features/services/services.feature";
import { programmesFeature } from "../features/programmes/programmes.feature";
import { ownFiguresFeature } from "../features/ownFigures/ownFigures.feature";
import { phrasesFeature } from "../features/phrases/phrases.feature";
import { answersFeature } from "../features/answers/answers.feature";
import { contactsFeature } from "../features/contacts/contacts.feature";
import { DeskPage } from "../features/contacts/DeskPage";
import { CataloguePage } from "../features/catalogue/CataloguePage";
import { campaignsFeature } from "../features/campaigns/campaigns.feature";
import { HelpedPage } from "../features/families/HelpedPage";
import { familiesFeature } from "../features/families/families.feature";
import { headquartersFeature } from "../features/headquarters/headquarters.feature";
import { volunteersFeature } from "../features/volunteers/volunteers.feature";
import { volunteerGroupsFeature } from "../features/volunteerGroups/volunteerGroups.feature";
import { AttendancePage } from "../features/shifts/AttendancePage";
import { shiftsFeature } from "../features/shifts/shifts.feature";
import { WeekPage } from "../features/shifts/WeekPage";
import { staffFeature } from "../features/staff/staff.feature";
import { holidaysFeature } from "../features/holidays/holidays.feature";
import { regimesFeature } from "../features/regimes/regimes.feature";
import { consentsFeature } from "../features/consents/consents.feature";
import { LackingPage } from "../features/consents/LackingPage";
import { peopleFeature } from "../features/people/people.feature";
import { MergePage } from "../features/matching/MergePage";
import { ReviewPage } from "../features/matching/ReviewPage";
import { ColumnsPage } from "../features/stateRegister/ColumnsPage";
import { StateRegisterPage } from "../features/stateRegister/StateRegisterPage";
import { registerRoutes } from "../ui/register/registerRoutes";
import { NoSuchPage, PageFault } from "./shell/Astray";
import { Shell } from "./shell/Shell";
import { WholeWindow } from "./shell/WholeWindow";

const { path: requestsPath, children: requestPanes = [] } = registerRoutes(requestsFeature);

const pages: RouteObject[] = [
  { index: true, element: <Navigate to="/home" replace /> },
  { path: "home", element: <HomePage /> },
  { path: "briefings", element: <BriefingsPage /> },
  { path: "briefings/compose", element: <BriefingPage /> },
  { path: "briefings/compare", element: <ComparePage /> },
  { path: "briefings/issued", element: <Navigate to="/briefings" replace /> },
  { path: "briefings/issued/:id", element: <IssuedPage /> },
  { path: "briefings/verify", element: <VerifyPage /> },
  registerRoutes(ownFiguresFeature),
  registerRoutes(phrasesFeature),
  { path: "imports", element: <ImportsPage /> },
  { path: "imports/new", element: <ImportPage /> },
  { path: "stateRegister", element: <StateRegisterPage /> },
  { path: "stateRegister/columns", element: <ColumnsPage /> },
  { path: "journal", element: <JournalPage /> },
  { path: "settings", element: <SettingsPage /> },
  { path: "review", element: <ReviewPage /> },
  { path: "review/:kind/:keep/:other", element: <MergePage /> },
  { path: requestsPath, element: <RequestsPage />, children: [...requestPanes, { path: ":id/confirm", element: <AnswerRequest /> }] },
  { path: "assignments", element: <DayPage /> },
  { path: "assignments/confirm", element: <ConfirmPage /> },
  { path: "assignments/work", element: <WorkPage /> },
  { path: "assignments/send/:requestId", element: <SendPage /> },
  registerRoutes(deliveriesFeature),
  { path: "commitments/due", element: <DuePage /> },
  registerRoutes(commitmentsFeature),
  registerRoutes(claimsFeature),
  registerRoutes(informationOutputsFeature),
  registerRoutes(informationMaterialsFeature),
  { path: "handoverSheets/:id/signed", element: <ConfirmSheetPage /> },
  registerRoutes(handoverSheetsFeature),
  { path: "stock", element: <StockPage /> },
  registerRoutes(stockMovesFeature),
  registerRoutes(storesFeature),
  registerRoutes(itemsFeature),
  registerRoutes(recipientGroupsFeature),
  registerRoutes(partnersFeature),
  registerRoutes(peopleFeature),
  registerRoutes(volunteersFeature),
  registerRoutes(volunteerGroupsFeature),
  { path: "shifts/week", element: <WeekPage /> },
  { path: "shifts/attendance/:id", element: <AttendancePage /> },
  registerRoutes(shiftsFeature),
  registerRoutes(staffFeature),
  { path: "consents/lacking", element: <LackingPage /> },
  registerRoutes(consentsFeature),
  registerRoutes(headquartersFeature),
  registerRoutes(regimesFeature),
  registerRoutes(holidaysFeature),
  { path: "families/several", element: <HelpedPage /> },
  registerRoutes(familiesFeature),
  registerRoutes(campaignsFeature),
  { path: "contacts/desk", element: <DeskPage /> },
  registerRoutes(contactsFeature),
  registerRoutes(answersFeature),
  { path: "programmes/catalogue", element: <CataloguePage /> },
  registerRoutes(programmesFeature),
  registerRoutes(learnersFeature),
  registerRoutes(participationsFeature),
  registerRoutes(mentorsFeature),
  registerRoutes(menteesFeature),
  registerRoutes(supportCentresFeature),
  registerRoutes(grantCallsFeature),
  registerRoutes(grantsFeature),
  registerRoutes(trainingsFeature),
  registerRoutes(hostsFeature),
  registerRoutes(clearancesFeature),
  registerRoutes(outcomesFeature),
  registerRoutes(servicesFeature),
  { path: "*", element: <NoSuchPage /> },
];

/** A page that fails takes neither the rail nor the top bar with it. */
export const routes: RouteObject[] = [
  { element: <WholeWindow />, children: [{ errorElement: <PageFault />, children: [{ path: "briefings/press", element: <PressPage /> }] }] },
  { element: <Shell />, children: [{ errorElement: <PageFault />, children: pages }] },
];
