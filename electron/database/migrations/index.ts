import { FirstSchema1700000000001 } from "./0001-firstSchema";
import { Ledger1700000000002 } from "./0002-ledger";
import { Statistics1700000000003 } from "./0003-statistics";
import { PersonKeys1700000000004 } from "./0004-personKeys";
import { VolunteerDepth1700000000005 } from "./0005-volunteerDepth";
import { BriefingIndexes1700000000006 } from "./0006-briefingIndexes";
import { Staff1700000000007 } from "./0007-staff";
import { RegimesAndPapers1700000000008 } from "./0008-regimesAndPapers";
import { Preferences1700000000009 } from "./0009-preferences";
import { NameWords1700000000010 } from "./0010-nameWords";
import { Importing1700000000011 } from "./0011-importing";
import { Merging1700000000012 } from "./0012-merging";
import { PhoneEnds1700000000013 } from "./0013-phoneEnds";
import { ClaimsApart1700000000014 } from "./0014-claimsApart";
import { Requests1700000000015 } from "./0015-requests";
import { RouteSheets1700000000016 } from "./0016-routeSheets";
import { Attachments1700000000017 } from "./0017-attachments";
import { Stock1700000000018 } from "./0018-stock";
import { HandoverSheets1700000000019 } from "./0019-handoverSheets";
import { Shifts1700000000020 } from "./0020-shifts";
import { Holidays1700000000021 } from "./0021-holidays";
import { ShiftCases1700000000022 } from "./0022-shiftCases";
import { WorkOfCampaigns1700000000023 } from "./0023-workOfCampaigns";
import { Programmes1700000000024 } from "./0024-programmes";
import { Contacts1700000000025 } from "./0025-contacts";
import { Participation1700000000026 } from "./0026-participation";
import { BriefingIssue1700000000027 } from "./0027-briefingIssue";
import { GroupsOnSheets1700000000030 } from "./0030-groupsOnSheets";
import { BriefingDrafts1700000000031 } from "./0031-briefingDrafts";
import { BriefingCharts1700000000032 } from "./0032-briefingCharts";
import { VolunteersForWork1700000000034 } from "./0034-volunteersForWork";
import { HomeStatistics1700000000035 } from "./0035-homeStatistics";
import { PartnerContacts1700000000038 } from "./0038-partnerContacts";
import { Publications1700000000042 } from "./0042-publications";
import { ImportMends1700000000043 } from "./0043-importMends";
import { HeldWhere1700000000045 } from "./0045-heldWhere";
import { CampaignLife1700000000046 } from "./0046-campaignLife";
import { LearnerDepth1700000000047 } from "./0047-learnerDepth";
import { CampaignsOnline1700000000048 } from "./0048-campaignsOnline";
import { FiguresOfProgrammes1700000000055 } from "./0055-figuresOfProgrammes";
import { ContactFigures1700000000049 } from "./0049-contactFigures";
import { ContactsHandedOver1700000000050 } from "./0050-contactsHandedOver";
import { WhatWaits1700000000051 } from "./0051-whatWaits";
import { Stops1700000000052 } from "./0052-stops";
import { ProgrammesInTwoLanguages1700000000054 } from "./0054-programmesInTwoLanguages";
import { GrantCalls1700000000056 } from "./0056-grantCalls";
import { ContactsOutsideHours1700000000053 } from "./0053-contactsOutsideHours";
import { ErasedPeople1700000000061 } from "./0061-erasedPeople";
import { RowCodes1700000000062 } from "./0062-rowCodes";
import { ClaimsPerDay1700000000066 } from "./0066-claimsPerDay";
import { ChangedLater1700000000067 } from "./0067-changedLater";
import { ExpectedQualifier1700000000068 } from "./0068-expectedQualifier";
import { PhoneEndsMore1700000000070 } from "./0070-phoneEndsMore";
import { RowSources1700000000073 } from "./0073-rowSources";
import { HashedCharts1700000000074 } from "./0074-hashedCharts";
import { OwnFigures1700000000041 } from "./0041-ownFigures";
import { PhrasesAndTemplates1700000000040 } from "./0040-phrasesAndTemplates";
import { HostsAndOutcomes1700000000028 } from "./0028-hostsAndOutcomes";
import { HomeScreen1700000000029 } from "./0029-homeScreen";

/** In the order they run. A released one is never edited. */
export const migrations = [
  FirstSchema1700000000001,
  Ledger1700000000002,
  Statistics1700000000003,
  PersonKeys1700000000004,
  VolunteerDepth1700000000005,
  BriefingIndexes1700000000006,
  Staff1700000000007,
  RegimesAndPapers1700000000008,
  Preferences1700000000009,
  NameWords1700000000010,
  Importing1700000000011,
  Merging1700000000012,
  PhoneEnds1700000000013,
  ClaimsApart1700000000014,
  Requests1700000000015,
  RouteSheets1700000000016,
  Attachments1700000000017,
  Stock1700000000018,
  HandoverSheets1700000000019,
  Shifts1700000000020,
  Holidays1700000000021,
  ShiftCases1700000000022,
  WorkOfCampaigns1700000000023,
  Programmes1700000000024,
  Contacts1700000000025,
  Participation1700000000026,
  BriefingIssue1700000000027,
  HostsAndOutcomes1700000000028,
  HomeScreen1700000000029,
  GroupsOnSheets1700000000030,
  BriefingDrafts1700000000031,
  BriefingCharts1700000000032,
  VolunteersForWork1700000000034,
  HomeStatistics1700000000035,
  PartnerContacts1700000000038,
  PhrasesAndTemplates1700000000040,
  OwnFigures1700000000041,
  Publications1700000000042,
  ImportMends1700000000043,
  HeldWhere1700000000045,
  CampaignLife1700000000046, LearnerDepth1700000000047, CampaignsOnline1700000000048,
  ContactFigures1700000000049, ContactsHandedOver1700000000050, WhatWaits1700000000051, Stops1700000000052, ContactsOutsideHours1700000000053, ProgrammesInTwoLanguages1700000000054,
  FiguresOfProgrammes1700000000055, GrantCalls1700000000056,
  ErasedPeople1700000000061, RowCodes1700000000062,
  ClaimsPerDay1700000000066, ChangedLater1700000000067, ExpectedQualifier1700000000068, PhoneEndsMore1700000000070, RowSources1700000000073, HashedCharts1700000000074,
];
