import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CONSENT_PURPOSES, type ConsentPurpose } from "../../../shared/domain/consents";
import { DateField } from "../fields/DateField";
import { OptionSelect } from "../fields/OptionSelect";
import { openHandover } from "../handover";
import { useMay, useOffice, useStatus } from "../office";
import { useToast } from "../toast";
import { useDialogSave } from "../useDialogSave";

interface ConsentButtonsProps {
  readonly personId: string;
  readonly name: string;
}

/** Recording a person's consent, and the form for them to sign. */
export function ConsentButtons({ personId, name }: ConsentButtonsProps) {
  const { t } = useTranslation("consents");
  const { client } = useOffice();
  const toast = useToast();
  const mayEnter = useMay("register");
  const mayPrint = useMay("export");
  const [entering, setEntering] = useState(false);
  const print = async (): Promise<void> => {
    try {
      openHandover(await client.consents.form({ personId, purpose: "aid" }));
    } catch (error) {
      toast.refusal(error);
    }
  };
  return (
    <Group gap={6} wrap="nowrap">
      {mayEnter && (
        <Button size="compact-sm" variant="light" aria-label={t("enterFor", { name })} onClick={() => setEntering(true)}>
          {t("enter")}
        </Button>
      )}
      {mayPrint && (
        <Button size="compact-sm" variant="subtle" leftSection={<IconFileText size={14} aria-hidden />} aria-label={t("printFor", { name })} onClick={() => void print()}>
          {t("print")}
        </Button>
      )}
      {entering && <ConsentDialog personId={personId} name={name} onClose={() => setEntering(false)} />}
    </Group>
  );
}

function ConsentDialog({ personId, name, onClose }: ConsentButtonsProps & { readonly onClose: () => void }) {
  const { t } = useTranslation(["consents", "common"]);
  const { client } = useOffice();
  const { today } = useStatus();
  const toast = useToast();
  const [fields, setFields] = useState({ purpose: "aid" as ConsentPurpose, givenOn: today, expiresOn: null as string | null, document: "" });
  const { busy, errors, onSubmit } = useDialogSave(async () => {
    await client.consents.create({ fields: { ...fields, personId, withdrawnOn: null, note: "" } });
    toast.done(t("saved", { name }));
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={t("dialog", { name })} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="sm">
          <TextInput label={t("field.document")} description={t("hint.document")} required data-autofocus value={fields.document} onChange={(event) => setFields({ ...fields, document: event.currentTarget.value })} error={errors["document"]} />
          <OptionSelect label={t("field.purpose")} options={CONSENT_PURPOSES} words="consents:purpose" required value={fields.purpose} onChange={(purpose) => purpose && setFields({ ...fields, purpose })} />
          <DateField label={t("field.givenOn")} required value={fields.givenOn} onChange={(day) => setFields({ ...fields, givenOn: day ?? "" })} error={errors["givenOn"]} />
          <DateField label={t("field.expiresOn")} description={t("hint.expiresOn")} value={fields.expiresOn} onChange={(day) => setFields({ ...fields, expiresOn: day })} error={errors["expiresOn"]} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={busy}>
              {t("common:save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
