/** What a volunteer has on paper: trainings passed, and a parent's consent where the birth date asks for one (R21). */
import { Alert, Button, Group, SimpleGrid, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ParentConsentFields, TrainingFields, VolunteerFields } from "../../../shared/contract/volunteers";
import { parentConsentState } from "../../../shared/domain/availability";
import { DateField } from "../../ui/fields/DateField";
import { memoPart } from "../../ui/fields/memoPart";
import { Rows } from "../../ui/fields/Rows";
import { useStatus } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";

interface PaperProps {
  readonly form: RecordForm<VolunteerFields>;
  readonly path: "";
  readonly birthDate: string | null;
  readonly trainings: readonly TrainingFields[];
  readonly consent: ParentConsentFields | null;
}

export const PaperFields = memoPart(({ form, birthDate, trainings, consent }: PaperProps) => {
  const { t } = useTranslation("volunteers");
  const { today } = useStatus();
  const state = parentConsentState(birthDate, consent, today);
  return (
    <>
      <Section title={t("field.trainings")}>
        <Rows
          rows={trainings}
          addLabel={t("addTraining")}
          onAdd={() => form.insertListItem("trainings", { name: "", passedOn: null, document: "", validUntil: null })}
          onRemove={(index) => form.removeListItem("trainings", index)}
          render={(training, index) => <TrainingLine form={form} path={`trainings.${index}`} training={training} />}
        />
      </Section>
      {(consent !== null || state !== "not_needed") && (
        <Section title={t("field.parentConsent")}>
          {(state === "wanted" || state === "expired") && (
            <Alert color="orange" p="xs">
              {t(`consent.${state}`)}
            </Alert>
          )}
          {consent ? (
            <ConsentFields form={form} path="parentConsent" consent={consent} />
          ) : (
            <Group>
              <Button size="compact-sm" variant="light" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => form.setFieldValue("parentConsent", { parent: "", givenOn: today, to: null, document: "" })}>
                {t("addConsent")}
              </Button>
            </Group>
          )}
        </Section>
      )}
    </>
  );
});

const TrainingLine = memoPart(({ form, path, training }: { form: RecordForm<VolunteerFields>; path: string; training: TrainingFields }) => {
  const { t } = useTranslation("volunteers");
  const part = (name: string) => ({ label: t(`training.${name}`), ...form.getInputProps(`${path}.${name}`) });
  return (
    <SimpleGrid cols={2} spacing={8} verticalSpacing={6}>
      <TextInput {...part("name")} required />
      <TextInput {...part("document")} />
      <DateField {...part("passedOn")} value={training.passedOn} />
      <DateField {...part("validUntil")} value={training.validUntil} />
    </SimpleGrid>
  );
});

const ConsentFields = memoPart(({ form, path, consent }: { form: RecordForm<VolunteerFields>; path: string; consent: ParentConsentFields }) => {
  const { t } = useTranslation("volunteers");
  const part = (name: string) => ({ label: t(`consent.${name}`), ...form.getInputProps(`${path}.${name}`) });
  return (
    <>
      <SimpleGrid cols={2} spacing={8} verticalSpacing={6}>
        <TextInput {...part("parent")} required />
        <TextInput {...part("document")} description={t("consent.documentHint")} inputWrapperOrder={["label", "input", "description", "error"]} required />
        <DateField {...part("givenOn")} value={consent.givenOn} required />
        <DateField {...part("to")} value={consent.to} />
      </SimpleGrid>
      <Group>
        <Button size="compact-sm" variant="subtle" onClick={() => form.setFieldValue("parentConsent", null)}>
          {t("noConsent")}
        </Button>
      </Group>
    </>
  );
});
