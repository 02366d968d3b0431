/** R21: work that the law names closes a request to the young. A state of emergency presets it for its area. */
import { Checkbox, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RequestFields } from "../../../shared/contract/requests";
import { NAMED_WORK_CLASSES } from "../../../shared/domain/eligibility";
import { OptionMultiSelect } from "../../ui/fields/OptionSelect";
import { useOffice } from "../../ui/office";
import { usePresetClasses } from "../../ui/presetClasses";
import type { RecordForm } from "../../ui/register/feature";

export function WorkClassField({ form, isNew }: { form: RecordForm<RequestFields>; isNew: boolean }) {
  const { t } = useTranslation("requests");
  const { query } = useOffice();
  const { katoCode, dueDate, workClasses, caseClosed } = form.values;
  const preset = useQuery(query.requests.presets.queryOptions({ input: { katoCode, date: dueDate }, enabled: isNew && dueDate !== "" }));
  const { hint } = usePresetClasses(isNew ? preset.data?.workClasses : undefined, workClasses, (classes) => {
    const untouched = !form.isDirty();
    form.setFieldValue("workClasses", classes);
    // Nobody has typed anything yet: leaving the form loses nothing.
    if (untouched) form.resetDirty({ ...form.getValues(), workClasses: classes });
  });
  return (
    <Stack gap="xs">
      <OptionMultiSelect
        label={t("field.workClasses")}
        placeholder={workClasses.length === 0 ? t("workClass.ordinary") : undefined}
        description={hint}
        options={NAMED_WORK_CLASSES}
        words="requests:workClass"
        value={workClasses}
        onChange={(chosen) => form.setFieldValue("workClasses", chosen)}
        error={form.errors["workClasses"]}
        data-path="workClasses"
      />
      {workClasses.includes("criminal_record") && (
        <Checkbox label={t("field.caseClosed")} checked={caseClosed} onChange={(event) => form.setFieldValue("caseClosed", event.currentTarget.checked)} data-path="caseClosed" />
      )}
    </Stack>
  );
}
