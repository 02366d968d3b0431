/** How pickers and lists of the office word a record in one line. */
import type { Language } from "../../../shared/contract/base";
import { formatLocalDate } from "../../../shared/domain/periods";

/** The name to show at this desk; Russian where the Kazakh one is missing. */
export const nameIn = (language: Language, names: { readonly nameRu: string; readonly nameKk: string }): string =>
  language === "kk" && names.nameKk ? names.nameKk : names.nameRu;

/** 16.03.2020–03.04.2020, or 16.03.2020– while it lasts. */
export const daysOf = (from: string, to: string | null): string => `${formatLocalDate(from)}–${to === null ? "" : formatLocalDate(to)}`;
