/** What stands in the rail, in which order and groups. */
import {
  IconAddressBook, IconArrowsJoin, IconBook2, IconBriefcase, IconBuildingCommunity, IconBuildingHospital, IconCalendarDue, IconCalendarOff, IconCertificate, IconClockHour4, IconCoins, IconFileCheck, IconFileImport, IconFlag, IconFriends,
  IconHeadset, IconHeartHandshake, IconHome, IconHomeHeart, IconId, IconInfoSquareRounded, IconListCheck, IconMapPinHeart, IconMessageReport, IconMoodKid, IconNotebook, IconPackage, IconPackages, IconPhoneIncoming,
  IconPresentation, IconRoute, IconSchool, IconSettings, IconShieldExclamation, IconSignature, IconSpeakerphone, IconTrophy, IconUserHeart, IconUserShield, IconUserStar, IconUsersGroup, type Icon,
} from "@tabler/icons-react";
import type { Permission } from "../../shared/contract/base";

export interface Destination {
  readonly path: string;
  /** Other registers that are reached from its pages: there the rail says one is here. */
  readonly also?: readonly string[];
  readonly icon: Icon;
  readonly permission: Permission;
}

export interface DestinationGroup {
  /** Key of the group's words in `shell.json`; null for the first, unnamed one. */
  readonly name: string | null;
  readonly destinations: readonly Destination[];
}

export const NAVIGATION: readonly DestinationGroup[] = [
  { name: null, destinations: [{ path: "home", icon: IconHome, permission: "read" }, { path: "briefings", also: ["phrases", "ownFigures"], icon: IconPresentation, permission: "read" }] },
  {
    name: "aid",
    destinations: [
      { path: "requests", icon: IconPhoneIncoming, permission: "read" },
      { path: "assignments", icon: IconRoute, permission: "read" },
      { path: "deliveries", icon: IconPackage, permission: "read" },
      { path: "handoverSheets", icon: IconSignature, permission: "read" },
      { path: "stock", also: ["stores", "stockMoves"], icon: IconPackages, permission: "read" },
      { path: "commitments", icon: IconCalendarDue, permission: "read" },
      { path: "claims", icon: IconMessageReport, permission: "read" },
      { path: "informationOutputs", also: ["informationMaterials"], icon: IconInfoSquareRounded, permission: "read" },
    ],
  },
  {
    name: "people",
    destinations: [
      { path: "volunteers", icon: IconUserHeart, permission: "read" },
      { path: "shifts", icon: IconClockHour4, permission: "read" },
      { path: "volunteerGroups", icon: IconFriends, permission: "read" },
      { path: "staff", icon: IconBriefcase, permission: "read" },
      { path: "headquarters", icon: IconFlag, permission: "read" },
      { path: "families", also: ["people"], icon: IconHomeHeart, permission: "read" },
      { path: "hosts", icon: IconBuildingHospital, permission: "read" },
      { path: "clearances", icon: IconId, permission: "read" },
      { path: "consents", icon: IconFileCheck, permission: "read" },
      { path: "recipientGroups", icon: IconUsersGroup, permission: "read" },
      { path: "partners", icon: IconHeartHandshake, permission: "read" },
      { path: "review", icon: IconArrowsJoin, permission: "read" },
    ],
  },
  {
    name: "work",
    destinations: [
      { path: "campaigns", icon: IconSpeakerphone, permission: "read" },
      { path: "programmes", icon: IconBuildingCommunity, permission: "read" },
      { path: "learners", icon: IconSchool, permission: "read" },
      { path: "participations", icon: IconUserStar, permission: "read" },
      { path: "mentors", icon: IconUserShield, permission: "read" },
      { path: "mentees", icon: IconMoodKid, permission: "children" },
      { path: "supportCentres", icon: IconMapPinHeart, permission: "read" },
      { path: "grants", also: ["grantCalls"], icon: IconCoins, permission: "read" },
      { path: "trainings", icon: IconCertificate, permission: "read" },
      { path: "outcomes", icon: IconTrophy, permission: "read" },
      { path: "services", icon: IconAddressBook, permission: "read" },
      { path: "contacts", also: ["answers"], icon: IconHeadset, permission: "read" },
    ],
  },
  {
    name: "office",
    destinations: [
      { path: "items", icon: IconBook2, permission: "read" },
      { path: "regimes", icon: IconShieldExclamation, permission: "read" },
      { path: "holidays", icon: IconCalendarOff, permission: "read" },
      { path: "stateRegister", icon: IconListCheck, permission: "export" },
      { path: "imports", icon: IconFileImport, permission: "read" },
      { path: "journal", icon: IconNotebook, permission: "read" },
      { path: "settings", icon: IconSettings, permission: "read" },
    ],
  },
];
