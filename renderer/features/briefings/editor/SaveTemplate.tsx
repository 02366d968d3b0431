/** Keeps the text of a draft under a name for later briefings. */
import { Autocomplete, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOffice } from "../../../ui/office";
import { useToast } from "../../../ui/toast";
import type { Save } from "./useDraftText";

interface SaveTemplateProps {
  readonly draftId: string;
  /** Saves what has been typed. */
  readonly save: Save;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function SaveTemplate({ draftId, save, opened, onClose }: SaveTemplateProps) {
  const { t } = useTranslation(["briefings", "common"]);
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const [name, setName] = useState("");
  const templates = useQuery(query.briefings.templates.list.queryOptions());
  const names = (templates.data ?? []).map((template) => template.name);
  const trimmed = name.trim();
  const saved = useMutation({
    async mutationFn() {
      await save();
      return client.briefings.templates.save({ draftId, name: trimmed });
    },
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: query.briefings.templates.key() });
      toast.done(t("templates.saved", { name: trimmed }));
      setName("");
      onClose();
    },
    onError: toast.refusal,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (trimmed !== "") saved.mutate();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t("templates.save")} closeButtonProps={{ "aria-label": t("common:cancel") }}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t("templates.what")}</Text>
          <Autocomplete
            label={t("templates.name")} data={names} value={name} onChange={setName} maxLength={120} required data-autofocus
            description={names.includes(trimmed) ? t("templates.replaces") : undefined} comboboxProps={{ withinPortal: false }}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t("common:cancel")}</Button>
            <Button type="submit" loading={saved.isPending} disabled={trimmed === ""}>{t("common:save")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
