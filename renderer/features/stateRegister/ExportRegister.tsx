/** The workbook: in which language, and how much of people it says. */
import { Button, Group, Modal, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/contract/base";
import type { PrivacyLevel } from "../../../shared/domain/personalColumns";
import { useFormats } from "../../ui/format";
import { openHandover } from "../../ui/handover";
import { LANGUAGE_NAMES, useLanguage } from "../../ui/LanguageChoice";
import { useOffice } from "../../ui/office";
import { PrivacyChoice } from "../../ui/PrivacyChoice";
import { useToast } from "../../ui/toast";
import { useDialogSave } from "../../ui/useDialogSave";

export function ExportRegister({ from, on, incomplete, disabled }: { from: string; on: string; incomplete: number; disabled: boolean }) {
  const { t } = useTranslation(["stateRegister", "lists", "common"]);
  const { client } = useOffice();
  const { date, number } = useFormats();
  const toast = useToast();
  const here = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [language, setLanguage] = useState<Language>(here);
  const [privacy, setPrivacy] = useState<PrivacyLevel | null>(null);
  const { busy, onSubmit } = useDialogSave(async () => {
    if (privacy === null) return;
    const handover = await client.stateRegister.export({ from, on, language, privacy });
    openHandover(handover);
    if (handover.outcome === "saved") toast.done(t("lists:export.saved", { name: handover.name }));
    setOpen(false);
  });
  return (
    <>
      <Button leftSection={<IconFileExport size={16} aria-hidden />} disabled={disabled} onClick={() => setOpen(true)}>{t("export.open")}</Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t("export.title")} closeButtonProps={{ "aria-label": t("common:close") }}>
        <form onSubmit={onSubmit}>
          <Stack gap="sm">
            <Text size="sm">{t("export.what", { from: date(from), on: date(on) })}</Text>
            {incomplete > 0 && <Text size="sm">{t("export.incomplete", { count: incomplete, number: number(incomplete) })}</Text>}
            <SegmentedControl aria-label={t("export.language")} value={language} onChange={(chosen) => setLanguage(chosen as Language)} data={[...LANGUAGE_NAMES]} />
            <PrivacyChoice description={t("export.journalled")} value={privacy} onChange={setPrivacy} />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => setOpen(false)}>{t("common:cancel")}</Button>
              <Button type="submit" loading={busy} disabled={privacy === null}>{t("lists:export.take")}</Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
