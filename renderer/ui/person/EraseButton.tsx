/** Erasing a person's data for good: what goes and what stays is said before, and the name is typed so that no slip does it (R24). */
import { Alert, Button, Group, List, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay, useOffice } from "../office";
import { useToast } from "../toast";
import { useDialogSave } from "../useDialogSave";

interface EraseProps {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

export function EraseButton(props: EraseProps) {
  const { t } = useTranslation(["person", "common"]);
  const may = useMay("administer");
  const [opened, { open, close }] = useDisclosure();
  if (!may) return null;
  return (
    <>
      <Button size="xs" variant="default" c="var(--mantine-color-error)" onClick={open}>{t("erase.button")}</Button>
      {opened && <EraseDialog {...props} close={close} />}
    </>
  );
}

function EraseDialog({ id, version, name, close }: EraseProps & { readonly close: () => void }) {
  const { t } = useTranslation(["person", "common"]);
  const { client } = useOffice();
  const toast = useToast();
  const [typed, setTyped] = useState("");
  const { busy, onSubmit } = useDialogSave(async () => {
    await client.people.erase({ id, version, typed });
    close();
    toast.done(t("erase.done"));
  });
  return (
    <Modal opened onClose={close} title={t("erase.title")} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t("erase.goes")}</Text>
          <List size="sm">
            {(["person", "papers", "journal"] as const).map((what) => <List.Item key={what}>{t(`erase.what.${what}`)}</List.Item>)}
          </List>
          <Text size="sm">{t("erase.stays")}</Text>
          <Alert color="orange" p="xs" c="var(--mantine-color-text)">{t("erase.forGood")}</Alert>
          <TextInput label={t("erase.typed", { name })} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} maxLength={400} autoComplete="off" data-autofocus />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>{t("common:cancel")}</Button>
            <Button type="submit" color="red" loading={busy} disabled={typed.trim() === ""}>{t("erase.button")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
