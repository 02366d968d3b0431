/** R21, point 2: a parent's written consent, entered where somebody is about to be sent: who gave it, on which paper, on which day. */
import { Alert, Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DateField } from "../fields/DateField";
import { useOffice, useStatus } from "../office";
import { Attachments } from "../record/Attachments";
import { useDialogSave } from "../useDialogSave";

interface ParentConsentDialogProps {
  readonly volunteerId: string;
  readonly name: string;
  readonly onClose: () => void;
  /** The consent is on file: what it was wanted for can be done. */
  readonly onGiven: () => Promise<void>;
}

export function ParentConsentDialog({ volunteerId, name, onClose, onGiven }: ParentConsentDialogProps) {
  const { t } = useTranslation(["volunteers", "common"]);
  const { client } = useOffice();
  const { today } = useStatus();
  const [consent, setConsent] = useState({ parent: "", document: "", givenOn: today, to: null as string | null });
  const { busy, errors, onSubmit } = useDialogSave(async () => {
    await client.volunteers.giveConsent({ id: volunteerId, consent });
    onClose();
    await onGiven();
  });
  const text = (field: "parent" | "document") => ({
    label: t(`consent.${field}`), required: true, value: consent[field], error: errors[field], onChange: (event: React.ChangeEvent<HTMLInputElement>) => setConsent({ ...consent, [field]: event.currentTarget.value }),
  });
  return (
    <Modal opened onClose={onClose} title={t("consent.dialog", { name })} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="sm">
          <Alert color="orange" p="xs">
            {t("consent.lead")}
          </Alert>
          <TextInput {...text("parent")} data-autofocus />
          <TextInput {...text("document")} description={t("consent.documentHint")} />
          <DateField label={t("consent.givenOn")} required value={consent.givenOn} onChange={(day) => setConsent({ ...consent, givenOn: day ?? "" })} error={errors["givenOn"]} />
          <DateField label={t("consent.to")} value={consent.to} onChange={(day) => setConsent({ ...consent, to: day })} error={errors["to"]} />
          <Attachments ownerKind="volunteers" ownerId={volunteerId} kinds={["parent_consent"]} title={t("consent.scan")} order={2} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={busy}>
              {t("consent.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
