/** R21: a state of emergency presets the class of work for its place and days. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { NamedWorkClass } from "../../shared/domain/eligibility";

/**
 * Adds the classes that a place and a day preset to those chosen, once for each place and day: what somebody chose stands
 * beside them, and what somebody took away deliberately stays away. What another place preset goes with it.
 * @param preset undefined until it is known
 */
export function usePresetClasses(preset: readonly NamedWorkClass[] | undefined, chosen: readonly NamedWorkClass[], choose: (classes: NamedWorkClass[]) => void): { hint: string | undefined } {
  const { t } = useTranslation("requests");
  const added = useRef<readonly NamedWorkClass[]>([]);
  const known = preset?.join();
  useEffect(() => {
    if (preset === undefined) return;
    const own = chosen.filter((one) => !added.current.includes(one));
    const next = [...own, ...preset.filter((one) => !own.includes(one))];
    added.current = preset.filter((one) => !own.includes(one));
    if (next.join() !== chosen.join()) choose(next);
    // Only what is preset is followed: a choice made here is not.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [known]);
  return { hint: preset?.includes("disaster_aid") ? t("hint.emergency") : undefined };
}
