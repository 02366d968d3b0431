/** The workbook: in which language, and how much of people it says. */
import { Button, Group, Modal, Radio, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/contract/base";
import { PRIVACY_LEVELS, type PrivacyLevel } from "../../../shared/domain/personalColumns";
import { useFormats } from "../../ui/format";
import { openHandover } from "../../ui/handover";
import { useLanguage } from "../../ui/LanguageChoice";
import { useOffice } from "../../ui/office";
import { useToast } from "../../ui/toast";

/** Languages by their own names, the state's first. */
const IN_LANGUAGE: readonly { readonly value: Language; readonly label: string }[] = [{ value: "kk", label: "Қазақша" }, { value: "ru", label: "Русский" }, { value: "en", label: "English" }];

export function ExportRegister({ from, on, incomplete, disabled }: { from: string; on: string; incomplete: number; disabled: boolean }) {
  const { t } = useTranslation(["stateRegister", "lists", "common"]);
  const { client } = useOffice();
  const { date, number } = useFormats();
  const toast = useToast();
  const here = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [language, setLanguage] = useState<Language>(here);
  const [privacy, setPrivacy] = useState<PrivacyLevel | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (privacy === null || busy) return;
    setBusy(true);
    try {
      const handover = await client.stateRegister.export({ from, on, language, privacy });
      openHandover(handover);
      if (handover.outcome === "saved") toast.done(t("lists:export.saved", { name: handover.name }));
      setOpen(false);
    } catch (error) {
      toast.refusal(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button leftSection={<IconFileExport size={16} aria-hidden />} disabled={disabled} onClick={() => setOpen(true)}>{t("export.open")}</Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t("export.title")} closeButtonProps={{ "aria-label": t("common:close") }}>
        <form onSubmit={(event) => void submit(event)}>
          <Stack gap="sm">
            <Text size="sm">{t("export.what", { from: date(from), on: date(on) })}</Text>
            {incomplete > 0 && <Text size="sm">{t("export.incomplete", { count: incomplete, number: number(incomplete) })}</Text>}
            <SegmentedControl aria-label={t("export.language")} value={language} onChange={(chosen) => setLanguage(chosen as Language)} data={[...IN_LANGUAGE]} />
            <Radio.Group label={t("lists:export.privacy")} description={t("export.journalled")} required value={privacy} onChange={(chosen) => setPrivacy(chosen as PrivacyLevel)}>
              <Stack gap={6} mt={6}>
                {PRIVACY_LEVELS.map((level) => <Radio key={level} value={level} label={t(`lists:export.level.${level}`)} description={t(`lists:export.levelHint.${level}`)} />)}
              </Stack>
            </Radio.Group>
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
