/** Reasons for and against a volunteer, in the words of the person at the desk. */
import { useTranslation } from "react-i18next";
import type { Candidate } from "../../../shared/contract/assignments";
import { useFormats } from "../../ui/format";
import { useLanguageName } from "../../ui/person/languages";

type Reason = Candidate["reasons"][number];
type Refusal = Candidate["refusals"][number];

export function useReasonTexts() {
  const { t } = useTranslation(["assignments", "volunteers"]);
  const { date } = useFormats();
  const languageName = useLanguageName();
  const span = (from: string | null, to: string | null): string => (from === null && to === null ? t("anyHour") : `${from ?? "00:00"}–${to ?? "24:00"}`);
  return {
    span,
    reason(one: Reason): string {
      switch (one.kind) {
        case "hours":
          return t(`reason.hours.${one.how}`);
        case "near":
          return t(`reason.near.${one.how}`);
        case "skill":
          return t(one.has ? "reason.skill" : "reason.noSkill", { skill: one.skill });
        case "language":
          return t(one.has ? "reason.language" : "reason.noLanguage", { language: languageName(one.language) });
        case "vehicle":
          return t(one.has ? "reason.vehicle" : "reason.noVehicle");
        case "direction":
          return t(one.has ? "reason.direction" : "reason.noDirection");
        case "today":
          return t("reason.today", { count: one.count });
      }
    },
    refusal(one: Refusal): string {
      switch (one.kind) {
        case "law":
          return t(`refusal.${one.reason}`, { article: one.article, point: one.point, underAge: one.underAge, age: one.age ?? 0 });
        case "busy":
          return t("refusal.busy", { what: one.what || t(`source.${one.source}`), span: span(one.from, one.to), date: date(one.date) });
        case "absent":
          return one.to === null ? t("refusal.absent", { kind: t(`volunteers:absenceKind.${one.absence}`) }) : t("refusal.absentUntil", { kind: t(`volunteers:absenceKind.${one.absence}`), date: date(one.to) });
        case "status":
          return t(`volunteers:status.${one.status}`);
      }
    },
  };
}
