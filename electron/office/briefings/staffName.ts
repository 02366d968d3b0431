import { masked, type PrivacyLevel } from "../../../shared/domain/personalColumns";

/** Somebody of the staff, or several with commas between them, as far as the privacy of a file lets them out. */
export const staffNameIn = (name: string, privacy: PrivacyLevel): string => (privacy === "full" ? name : privacy === "masked" ? name.split(", ").map((one) => masked(one, "name")).join(", ") : "");
