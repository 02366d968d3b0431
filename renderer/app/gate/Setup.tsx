/** The first three steps of a new office, or a look around in the demo. */
import { Alert, Anchor, Button, Group, Paper, PasswordInput, Select, Stack, Stepper, Text, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type SetupInput, setupSchema } from "../../../shared/contract/setup";
import { setLanguage } from "../../i18n";
import { beginAnew } from "../beginAnew";
import { checkedBy } from "../../ui/record/checkedBy";
import { LanguageChoice, useLanguage } from "../../ui/LanguageChoice";
import { useOffice } from "../../ui/office";
import { useRefusal } from "../../ui/refusals";
import { Door } from "./Door";

const FIELDS_OF_STEP: readonly (readonly (keyof SetupInput)[])[] = [[], ["nameKk", "nameRu", "regionCode", "head", "headPostKk", "headPost", "place"], ["personName", "pin"]];

export function Setup() {
  const { t } = useTranslation("start");
  const { client, query } = useOffice();
  const language = useLanguage();
  const queries = useQueryClient();
  const refusal = useRefusal();
  const [step, setStep] = useState(0);
  const regions = useQuery(query.setup.regions.queryOptions());
  const form = useForm<Omit<SetupInput, "language">>({
    initialValues: { nameKk: "", nameRu: "", regionCode: "", place: "", head: "", headPost: "", headPostKk: "", personName: "", pin: "" },
    validate: checkedBy(setupSchema.omit({ language: true }), refusal.problemText),
  });
  const done = async (): Promise<void> => queries.invalidateQueries();
  const create = useMutation({ mutationFn: () => client.setup.create({ ...form.values, language }), onSuccess: done });
  const demo = useMutation({ mutationFn: () => client.setup.demo({ language }), onSuccess: beginAnew });
  const trouble = create.error ?? demo.error;

  const next = (): void => {
    const { errors } = form.validate();
    const own = (FIELDS_OF_STEP[step] ?? []).filter((field) => errors[field]);
    if (own.length > 0) return document.querySelector<HTMLElement>(`[data-path="${own[0]}"]`)?.focus();
    form.clearErrors();
    if (step < 2) setStep(step + 1);
    else create.mutate();
  };
  return (
    <Door>
      <Paper
        p="xl"
        withBorder
        w="min(680px, 100%)"
        component="form"
        noValidate
        onSubmit={(event: React.FormEvent) => {
          event.preventDefault();
          next();
        }}
      >
        <Stack gap="lg">
          <div>
            <Title order={1} size="h3">
              {t("setup.title")}
            </Title>
            <Text c="dimmed">{t("setup.lead")}</Text>
          </div>
          <Stepper active={step} onStepClick={(index) => index < step && setStep(index)} size="sm" allowNextStepsSelect={false}>
            <Stepper.Step label={t("setup.language")}>
              <Stack mt="md">
                <Text>{t("setup.languageLead")}</Text>
                <LanguageChoice large onChoose={(chosen) => void setLanguage(chosen)} />
              </Stack>
            </Stepper.Step>
            <Stepper.Step label={t("setup.corps")}>
              <Stack mt="md">
                <TextInput label={t("setup.nameKk")} placeholder={t("setup.nameKkExample")} required data-autofocus {...form.getInputProps("nameKk")} />
                <TextInput label={t("setup.nameRu")} placeholder={t("setup.nameRuExample")} required {...form.getInputProps("nameRu")} />
                <Select
                  label={t("setup.region")}
                  placeholder={t("setup.regionExample")}
                  required
                  searchable
                  selectFirstOptionOnChange
                  data={(regions.data ?? []).map((one) => ({ value: one.code, label: language === "kk" ? one.nameKk : one.nameRu }))}
                  {...form.getInputProps("regionCode")}
                  value={form.values.regionCode || null}
                  onChange={(value) => form.setFieldValue("regionCode", value ?? "")}
                />
                <TextInput label={t("setup.place")} description={t("setup.placeHint")} {...form.getInputProps("place")} />
                <TextInput label={t("setup.head")} description={t("setup.headHint")} {...form.getInputProps("head")} />
                <Group grow align="flex-end">
                  <TextInput label={t("setup.headPostKk")} {...form.getInputProps("headPostKk")} />
                  <TextInput label={t("setup.headPost")} description={t("setup.headPostHint")} {...form.getInputProps("headPost")} />
                </Group>
              </Stack>
            </Stepper.Step>
            <Stepper.Step label={t("setup.person")}>
              <Stack mt="md">
                <TextInput label={t("setup.personName")} description={t("setup.personNameHint")} required data-autofocus {...form.getInputProps("personName")} />
                <PasswordInput label={t("setup.pin")} description={t("setup.pinHint")} inputMode="numeric" autoComplete="new-password" {...form.getInputProps("pin")} />
              </Stack>
            </Stepper.Step>
          </Stepper>
          {trouble && <Alert color="red">{refusal(trouble).text}</Alert>}
          <Group justify="space-between">
            <Button variant="default" disabled={step === 0} onClick={() => setStep(step - 1)}>
              {t("setup.back")}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {step < 2 ? t("setup.next") : t("setup.finish")}
            </Button>
          </Group>
        </Stack>
      </Paper>
      <Text>
        {t("setup.demoLead")}{" "}
        <Anchor component="button" type="button" onClick={() => demo.mutate()} disabled={demo.isPending}>
          {demo.isPending ? t("setup.demoBusy") : t("setup.demo")}
        </Anchor>
      </Text>
    </Door>
  );
}
