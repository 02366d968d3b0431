/** Emergency regimes: dated states of a place that call for headquarters and close some work to the young (R21). */
import type { Emergency } from "./eligibility";

export const REGIME_KINDS = ["emergency", "quarantine", "heightened_readiness"] as const;
export type RegimeKind = (typeof REGIME_KINDS)[number];

/** The regimes by the names that acts give them. */
export const REGIME_NAMES: Readonly<Record<RegimeKind, { readonly ru: string; readonly kk: string }>> = {
  emergency: { ru: "Чрезвычайное положение", kk: "Төтенше жағдай" },
  quarantine: { ru: "Карантин", kk: "Карантин" },
  heightened_readiness: { ru: "Повышенная готовность", kk: "Жоғары дайындық" },
};

export interface Regime extends Emergency {
  readonly kind: RegimeKind;
}

/** R21: only a state of emergency presets the class of work for its area; a quarantine or heightened readiness does not. */
export const emergenciesAmong = (regimes: readonly Regime[]): Emergency[] => regimes.filter((regime) => regime.kind === "emergency");
