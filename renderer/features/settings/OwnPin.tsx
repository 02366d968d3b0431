import { Button, Group, PasswordInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { pinSchema } from "../../../shared/contract/accounts";
import { useOffice } from "../../ui/office";
import { checkedBy } from "../../ui/record/checkedBy";
import { Section } from "../../ui/record/Section";
import { useRefusal } from "../../ui/refusals";
import { useToast } from "../../ui/toast";

/** The person at the desk changes their own PIN, knowing the old one. */
export function OwnPin() {
  const { t } = useTranslation("settings");
  const { client } = useOffice();
  const queries = useQueryClient();
  const refusal = useRefusal();
  const toast = useToast();
  const form = useForm({ initialValues: { oldPin: "", pin: "" }, validate: checkedBy(z.object({ oldPin: z.string(), pin: pinSchema }), refusal.problemText) });
  const submit = form.onSubmit(async (values) => {
    try {
      await client.accounts.prefer(values);
      await queries.invalidateQueries();
      form.reset();
      toast.done(t("pin.done"));
    } catch (error) {
      const told = refusal(error);
      form.setErrors(Object.fromEntries(told.problems.map((problem) => [problem.field, refusal.problemText(problem)])));
      if (told.problems.length === 0) toast.refusal(error);
    }
  });
  return (
    <Section order={2} title={t("pin.title")}>
      <form onSubmit={submit}>
        <Group align="flex-start">
          <PasswordInput label={t("pin.old")} description={t("pin.oldHint")} inputMode="numeric" autoComplete="off" w={240} {...form.getInputProps("oldPin")} />
          <PasswordInput label={t("pin.new")} description={t("pin.newHint")} inputMode="numeric" autoComplete="new-password" w={240} {...form.getInputProps("pin")} />
          <Button type="submit" mt={44} variant="default">
            {t("pin.save")}
          </Button>
        </Group>
      </form>
    </Section>
  );
}
