import { Button, Paper, PasswordInput, Radio, Stack, Text, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { LanguageChoice, useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useRefusal } from "../../ui/refusals";
import { useOffice, useStatus } from "../../ui/office";
import { Door } from "./Door";

/** Who sits down at the desk. */
export function SignIn() {
  const { t } = useTranslation("start");
  const { client, query } = useOffice();
  const { corps } = useStatus();
  const language = useLanguage();
  const queries = useQueryClient();
  const refusal = useRefusal();
  const people = useQuery(query.accounts.atDoor.queryOptions());
  const form = useForm({ initialValues: { id: "", pin: "" } });
  const chosen = people.data?.find((one) => one.id === form.values.id);

  const submit = form.onSubmit(async (values) => {
    try {
      await client.accounts.signIn(values);
      await queries.invalidateQueries();
    } catch (error) {
      form.setErrors({ pin: refusal(error).text });
    }
  });
  return (
    <Door>
      <Paper p="xl" withBorder w={420} component="form" onSubmit={submit}>
        <Stack>
          <div>
            <Title order={1} size="h3">
              {t("signIn.title")}
            </Title>
            <Text c="dimmed" size="sm">
              {corps && named(corps, language)}
            </Text>
          </div>
          <Radio.Group label={t("signIn.who")} {...form.getInputProps("id")}>
            <Stack gap="xs" mt="xs">
              {people.data?.map((one) => (
                <Radio key={one.id} value={one.id} label={one.name} />
              ))}
            </Stack>
          </Radio.Group>
          {chosen?.hasPin && <PasswordInput label={t("signIn.pin")} inputMode="numeric" autoComplete="off" {...form.getInputProps("pin")} data-autofocus />}
          {chosen && !chosen.hasPin && form.errors["pin"] && <Text c="red">{form.errors["pin"]}</Text>}
          <Button type="submit" disabled={!chosen}>
            {t("signIn.enter")}
          </Button>
          <LanguageChoice />
        </Stack>
      </Paper>
    </Door>
  );
}
