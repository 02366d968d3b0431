import { Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useMay, useOffice } from "../../ui/office";
import { useToast } from "../../ui/toast";
import { useDialogSave } from "../../ui/useDialogSave";

/** Figures that many corps want, to be ticked instead of composed. */
export function ReadyFigures() {
  const { t } = useTranslation("ownFigures");
  const may = useMay("brief");
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>{t("ready.open")}</Button>
      {open && <ReadyDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ReadyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["ownFigures", "common"]);
  const { client } = useOffice();
  const language = useLanguage();
  const toast = useToast();
  const [keys, setKeys] = useState<string[]>([]);
  const offered = useQuery({ queryKey: ["ownFigures", "ready"], queryFn: () => client.ownFigures.ready() });
  const { busy, onSubmit } = useDialogSave(async () => {
    const { taken } = await client.ownFigures.takeReady({ keys });
    toast.done(t("ready.taken", { count: taken }));
    onClose();
  });
  const all = offered.data ?? [];
  return (
    <Modal opened onClose={onClose} size="lg" title={t("ready.title")} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text size="sm">{t("ready.hint")}</Text>
          {offered.data?.length === 0 && <Text size="sm">{t("ready.none")}</Text>}
          <Checkbox.Group aria-label={t("ready.title")} value={keys} onChange={setKeys}>
            <Stack gap={6}>
              {all.map((figure, at) => <Checkbox key={figure.key} value={figure.key} label={named(figure, language)} data-autofocus={at === 0 || undefined} />)}
            </Stack>
          </Checkbox.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t("common:cancel")}</Button>
            <Button type="submit" disabled={keys.length === 0} loading={busy}>{t("ready.take", { count: keys.length })}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
