/** R21, point 2: a parent's written consent, entered where somebody is about to be sent: who gave it, on which paper, on which day. */
import { Alert, Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { DateField } from "../fields/DateField";
import { useOffice, useStatus } from "../office";
import { useRefusal } from "../refusals";
import { useToast } from "../toast";

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
  const queries = useQueryClient();
  const refusal = useRefusal();
  const toast = useToast();
  const [consent, setConsent] = useState({ parent: "", document: "", givenOn: today, to: null as string | null });
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      await client.volunteers.giveConsent({ id: volunteerId, consent });
      onClose();
      await onGiven();
      await queries.invalidateQueries();
    } catch (error) {
      const told = refusal(error);
      setErrors(Object.fromEntries(told.problems.map((problem) => [problem.field.split(".").at(-1) ?? "", refusal.problemText(problem)])));
      if (told.problems.length === 0) toast.refusal(error);
    } finally {
      setBusy(false);
    }
  };
  const text = (field: "parent" | "document") => ({
    label: t(`consent.${field}`), required: true, value: consent[field], error: errors[field], onChange: (event: React.ChangeEvent<HTMLInputElement>) => setConsent({ ...consent, [field]: event.currentTarget.value }),
  });
  return (
    <Modal opened onClose={onClose} title={t("consent.dialog", { name })} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <Alert color="orange" p="xs">
            {t("consent.lead")}
          </Alert>
          <TextInput {...text("parent")} data-autofocus />
          <TextInput {...text("document")} description={t("consent.documentHint")} />
          <DateField label={t("consent.givenOn")} required value={consent.givenOn} onChange={(day) => setConsent({ ...consent, givenOn: day ?? "" })} error={errors["givenOn"]} />
          <DateField label={t("consent.to")} value={consent.to} onChange={(day) => setConsent({ ...consent, to: day })} error={errors["to"]} />
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
