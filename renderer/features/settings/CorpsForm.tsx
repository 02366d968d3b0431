import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconEdit } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type CorpsFields, corpsFieldsSchema } from "../../../shared/contract/setup";
import { useOffice, useStatus } from "../../ui/office";
import { checkedBy } from "../../ui/record/checkedBy";
import { useRefusal } from "../../ui/refusals";
import { useToast } from "../../ui/toast";

const FIELDS = ["nameKk", "nameRu", "place", "head", "headPostKk", "headPost"] as const;

/** What is printed on the corps' papers, changed by whoever administers the office. */
export function CorpsForm() {
  const { t } = useTranslation(["settings", "common"]);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Group>
        <Button variant="default" size="xs" leftSection={<IconEdit size={16} aria-hidden />} onClick={() => setOpened(true)}>
          {t("common:edit")}
        </Button>
      </Group>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t("corps")} closeButtonProps={{ "aria-label": t("common:close") }}>
        <Fields onDone={() => setOpened(false)} />
      </Modal>
    </>
  );
}

function Fields({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(["settings", "common"]);
  const { client } = useOffice();
  const { corps } = useStatus();
  const queries = useQueryClient();
  const refusal = useRefusal();
  const toast = useToast();
  const form = useForm<CorpsFields>({
    initialValues: { nameKk: corps?.nameKk ?? "", nameRu: corps?.nameRu ?? "", place: corps?.place ?? "", head: corps?.head ?? "", headPostKk: corps?.headPostKk ?? "", headPost: corps?.headPost ?? "" },
    validate: checkedBy(corpsFieldsSchema, refusal.problemText),
  });
  const submit = form.onSubmit(async (values) => {
    try {
      await client.setup.update({ was: form.getInitialValues(), fields: values });
      await queries.invalidateQueries();
      onDone();
    } catch (error) {
      toast.refusal(error);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {FIELDS.map((name, at) => (
          <TextInput key={name} label={t(`field.${name}`)} required={name === "nameKk" || name === "nameRu"} data-autofocus={at === 0 || undefined} {...form.getInputProps(name)} />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t("common:cancel")}
          </Button>
          <Button type="submit">{t("common:save")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
