/** Every table the office knows. A new entity is added here and in a migration; a test compares the two. */
import { Account } from "./accounts/account.entity";
import { Attachment } from "./attachments/attachment.entity";
import { AuditEntry, AuditLink, PersonalValue } from "./audit/auditEntry.entity";
import { Assignment } from "./assignments/assignment.entity";
import { Briefing } from "./briefings/briefing.entity";
import { BriefingChart } from "./briefings/briefingChart.entity";
import { BriefingDraft, BriefingDraftText } from "./briefings/briefingDraft.entity";
import { BriefingFigure } from "./briefings/briefingFigure.entity";
import { BriefingRow } from "./briefings/briefingRow.entity";
import { BriefingText } from "./briefings/briefingText.entity";
import { Campaign, CampaignPartner } from "./campaigns/campaign.entity";
import { ProgrammeCatalogue } from "./catalogue/programmeCatalogue.entity";
import { Claim } from "./claims/claim.entity";
import { ClaimPartner } from "./claims/claimPartner.entity";
import { ClaimRow } from "./claims/claimRow.entity";
import { Commitment } from "./commitments/commitment.entity";
import { Occurrence } from "./commitments/occurrence.entity";
import { StandardAnswer } from "./answers/standardAnswer.entity";
import { BriefingTemplate } from "./briefings/briefingTemplate.entity";
import { OwnFigure } from "./ownFigures/ownFigure.entity";
import { Publication } from "./publications/publication.entity";
import { Phrase } from "./phrases/phrase.entity";
import { Contact } from "./contacts/contact.entity";
import { Consent } from "./consents/consent.entity";
import { Delivery } from "./deliveries/delivery.entity";
import { DeliveryLine } from "./deliveries/deliveryLine.entity";
import { DeliveryProvider } from "./deliveries/deliveryProvider.entity";
import { DeliveryVolunteer } from "./deliveries/deliveryVolunteer.entity";
import { Family } from "./families/family.entity";
import { FamilyMember } from "./families/familyMember.entity";
import { FamilyVulnerability } from "./families/familyVulnerability.entity";
import { HandoverSheet, HandoverSheetLine, HandoverSheetProvider, HandoverSheetRow, HandoverSheetVolunteer } from "./handoverSheets/handoverSheet.entity";
import { Headquarters } from "./headquarters/headquarters.entity";
import { HeadquartersDetail } from "./headquarters/headquartersDetail.entity";
import { HeadquartersMembership } from "./headquarters/headquartersMembership.entity";
import { ImportBatch } from "./importing/importBatch.entity";
import { ImportMend } from "./importing/importMend.entity";
import { ImportMapping } from "./importing/importMapping.entity";
import { ImportRecord } from "./importing/importRecord.entity";
import { ImportRow } from "./importing/importRow.entity";
import { InformationMaterial } from "./information/informationMaterial.entity";
import { InformationOutput } from "./information/informationOutput.entity";
import { ItemKind } from "./items/itemKind.entity";
import { Learner } from "./learners/learner.entity";
import { RecordMerge, RecordMergeChange } from "./matching/recordMerge.entity";
import { ReviewPair } from "./matching/reviewPair.entity";
import { Partner } from "./partners/partner.entity";
import { PartnerAgreement } from "./partners/partnerAgreement.entity";
import { PartnerSponsor } from "./partners/partnerSponsor.entity";
import { Person } from "./people/person.entity";
import { PersonKey } from "./people/personKey.entity";
import { ListViewRow, Preference } from "./preferences/preference.entity";
import { Programme } from "./programmes/programme.entity";
import { Target } from "./programmes/target.entity";
import { TargetCredit } from "./programmes/targetCredit.entity";
import { RecipientGroup } from "./recipientGroups/recipientGroup.entity";
import { Holiday } from "./holidays/holiday.entity";
import { RegimeRecord } from "./regimes/regime.entity";
import { RouteSheet } from "./assignments/routeSheet.entity";
import { RouteSheetStop } from "./assignments/routeSheetStop.entity";
import { RouteSheetVolunteer } from "./assignments/routeSheetVolunteer.entity";
import { RequestRecord } from "./requests/request.entity";
import { RequestLine } from "./requests/requestLine.entity";
import { SearchEntryRow } from "./search/searchEntry.entity";
import { NumberSeries, Setting, StoredFile } from "./settings/setting.entity";
import { Shift } from "./shifts/shift.entity";
import { ShiftAttendance } from "./shifts/shiftAttendance.entity";
import { ShiftHeadcount } from "./shifts/shiftHeadcount.entity";
import { ShiftSignup } from "./shifts/shiftSignup.entity";
import { StockMove, StockMoveLine } from "./stockMoves/stockMove.entity";
import { Store } from "./stores/store.entity";
import { StaffMember } from "./staff/staffMember.entity";
import { VolunteerGroup } from "./volunteerGroups/volunteerGroup.entity";
import { Mentee } from "./mentees/mentee.entity";
import { Mentor } from "./mentors/mentor.entity";
import { Participation } from "./participations/participation.entity";
import { GrantCall } from "./grantCalls/grantCall.entity";
import { SmallGrant, SmallGrantInstalment } from "./grants/smallGrant.entity";
import { SupportCentre } from "./supportCentres/supportCentre.entity";
import { Training, TrainingAttendance } from "./trainings/training.entity";
import { Clearance } from "./clearances/clearance.entity";
import { HostInstitution } from "./hosts/hostInstitution.entity";
import { Outcome } from "./outcomes/outcome.entity";
import { Service } from "./services/service.entity";
import { Volunteer } from "./volunteers/volunteer.entity";
import { VolunteerAbsence } from "./volunteers/volunteerAbsence.entity";
import { VolunteerAvailability } from "./volunteers/volunteerAvailability.entity";
import { VolunteerGroupMember } from "./volunteers/volunteerGroupMember.entity";
import { VolunteerParentConsent } from "./volunteers/volunteerParentConsent.entity";
import { VolunteerStatus } from "./volunteers/volunteerStatus.entity";
import { VolunteerTraining } from "./volunteers/volunteerTraining.entity";

export const entities = [
  Account,
  Attachment,
  AuditEntry,
  AuditLink,
  PersonalValue,
  Briefing,
  BriefingChart,
  BriefingDraft,
  BriefingDraftText,
  BriefingFigure,
  BriefingRow,
  BriefingText,
  Campaign,
  CampaignPartner,
  ProgrammeCatalogue,
  StandardAnswer,
  BriefingTemplate,
  OwnFigure,
  Phrase,
  Publication,
  Contact,
  Claim,
  ClaimPartner,
  ClaimRow,
  Commitment,
  Occurrence,
  Delivery,
  DeliveryLine,
  DeliveryProvider,
  DeliveryVolunteer,
  Family,
  FamilyMember,
  FamilyVulnerability,
  HandoverSheet,
  HandoverSheetLine,
  HandoverSheetProvider,
  HandoverSheetRow,
  HandoverSheetVolunteer,
  Headquarters,
  HeadquartersDetail,
  HeadquartersMembership,
  InformationMaterial,
  InformationOutput,
  ItemKind,
  Partner,
  PartnerSponsor,
  PartnerAgreement,
  Consent,
  Person,
  PersonKey,
  Learner,
  Programme,
  Target,
  TargetCredit,
  Mentee,
  Mentor,
  Participation,
  GrantCall, SmallGrant,
  SmallGrantInstalment,
  SupportCentre,
  Training,
  TrainingAttendance,
  Clearance,
  HostInstitution,
  Outcome,
  Service,
  RecipientGroup,
  RequestRecord,
  RequestLine,
  Assignment,
  RouteSheet,
  RouteSheetStop,
  RouteSheetVolunteer,
  Holiday,
  RegimeRecord,
  SearchEntryRow,
  ListViewRow,
  Preference,
  NumberSeries,
  Setting,
  Shift,
  ShiftAttendance,
  ShiftHeadcount,
  ShiftSignup,
  StaffMember,
  StockMove,
  StockMoveLine,
  Store,
  StoredFile,
  Volunteer,
  VolunteerStatus,
  VolunteerAbsence,
  VolunteerAvailability,
  VolunteerGroup,
  VolunteerGroupMember,
  VolunteerParentConsent,
  VolunteerTraining,
  ImportBatch,
  ImportMapping,
  ImportMend,
  ImportRecord,
  ImportRow,
  ReviewPair,
  RecordMerge,
  RecordMergeChange,
];
