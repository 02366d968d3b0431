/** The list with its problems as a file: how much of people it says is asked first. */
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { IconFileAlert } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PrivacyLevel } from "../../../shared/domain/personalColumns";
import { openHandover } from "../../ui/handover";
import { useOffice } from "../../ui/office";
import { PrivacyChoice } from "../../ui/PrivacyChoice";
import { useDialogSave } from "../../ui/useDialogSave";

export function ProblemFile({ session, disabled }: { readonly session: string; readonly disabled: boolean }) {
  const { t } = useTranslation("importing");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFileAlert size={16} aria-hidden />} disabled={disabled} onClick={() => setOpen(true)}>
        {t("problemFile")}
      </Button>
      {isOpen && <ProblemFileDialog session={session} onClose={() => setOpen(false)} />}
    </>
  );
}

function ProblemFileDialog({ session, onClose }: { readonly session: string; readonly onClose: () => void }) {
  const { t } = useTranslation(["importing", "common"]);
  const { client } = useOffice();
  const [privacy, setPrivacy] = useState<PrivacyLevel | null>(null);
  const { busy, onSubmit } = useDialogSave(async () => {
    if (privacy === null) return;
    openHandover(await client.importing.problemFile({ session, privacy }));
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={t("problemFile")} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text size="sm">{t("problemList.what")}</Text>
          <PrivacyChoice description={t("problemList.journalled")} value={privacy} onChange={setPrivacy} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={busy} disabled={privacy === null}>
              {t("problemList.take")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
