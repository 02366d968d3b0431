import { Button, Checkbox, Group, Modal, Stack, TextInput } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CONSENT_PURPOSES, type ConsentPurpose } from "../../../shared/domain/consents";
import { DateField } from "../fields/DateField";
import { openHandover } from "../handover";
import { useMay, useOffice, useStatus } from "../office";
import { useDialogSave } from "../useDialogSave";
import { useToast } from "../toast";

interface ConsentButtonsProps {
  readonly personId: string;
  readonly name: string;
  /** Ticked to begin with: what they lack, or else being on file. */
  readonly wanted?: readonly ConsentPurpose[];
}

const ON_FILE: readonly ConsentPurpose[] = ["aid"];

/** Recording a person's consent, and the form for them to sign. */
export function ConsentButtons({ personId, name, wanted = ON_FILE }: ConsentButtonsProps) {
  const { t } = useTranslation("consents");
  const mayEnter = useMay("register");
  const mayPrint = useMay("export");
  const [open, setOpen] = useState<"enter" | "print" | null>(null);
  const dialog = { personId, name, wanted, onClose: () => setOpen(null) };
  return (
    <Group gap={6} wrap="nowrap">
      {mayEnter && (
        <Button size="compact-sm" variant="light" aria-label={t("enterFor", { name })} onClick={() => setOpen("enter")}>
          {t("enter")}
        </Button>
      )}
      {mayPrint && (
        <Button size="compact-sm" variant="subtle" leftSection={<IconFileText size={14} aria-hidden />} aria-label={t("printFor", { name })} onClick={() => setOpen("print")}>
          {t("print")}
        </Button>
      )}
      {open === "enter" && <ConsentDialog {...dialog} />}
      {open === "print" && <FormDialog {...dialog} />}
    </Group>
  );
}

type DialogProps = Required<ConsentButtonsProps> & { readonly onClose: () => void };

function PurposeChecks({ value, onChange, description }: { value: readonly ConsentPurpose[]; onChange: (purposes: ConsentPurpose[]) => void; description: string }) {
  const { t } = useTranslation("consents");
  return (
    <Checkbox.Group label={t("field.purposes")} description={description} required value={[...value]} onChange={(chosen) => onChange(chosen as ConsentPurpose[])} error={value.length === 0 ? t("purposesNeeded") : undefined}>
      <Stack gap={6} mt={6}>
        {CONSENT_PURPOSES.map((purpose) => (
          <Checkbox key={purpose} value={purpose} label={t(`purpose.${purpose}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function FormDialog({ personId, name, wanted, onClose }: DialogProps) {
  const { t } = useTranslation(["consents", "common"]);
  const { client } = useOffice();
  const [purposes, setPurposes] = useState<ConsentPurpose[]>([...wanted]);
  const { busy, onSubmit } = useDialogSave(async () => {
    openHandover(await client.consents.form({ personId, purposes }));
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={t("form.dialog", { name })} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="sm">
          <PurposeChecks value={purposes} onChange={setPurposes} description={t("form.lead")} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={busy} disabled={purposes.length === 0}>
              {t("form.print")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function ConsentDialog({ personId, name, wanted, onClose }: DialogProps) {
  const { t } = useTranslation(["consents", "common"]);
  const { client } = useOffice();
  const { today } = useStatus();
  const toast = useToast();
  const [fields, setFields] = useState({ purposes: [...wanted], givenOn: today, expiresOn: null as string | null, document: "" });
  const { busy, errors, onSubmit } = useDialogSave(async () => {
    await client.consents.give({ ...fields, personId });
    toast.done(t("saved", { name }));
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={t("dialog", { name })} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="sm">
          <TextInput label={t("field.document")} description={t("hint.document")} required data-autofocus value={fields.document} onChange={(event) => setFields({ ...fields, document: event.currentTarget.value })} error={errors["document"]} />
          <PurposeChecks value={fields.purposes} onChange={(purposes) => setFields({ ...fields, purposes })} description={t("hint.purposes")} />
          <DateField label={t("field.givenOn")} required value={fields.givenOn} onChange={(day) => setFields({ ...fields, givenOn: day ?? "" })} error={errors["givenOn"]} />
          <DateField label={t("field.expiresOn")} description={t("hint.expiresOn")} value={fields.expiresOn} onChange={(day) => setFields({ ...fields, expiresOn: day })} error={errors["expiresOn"]} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={busy} disabled={fields.purposes.length === 0}>
              {t("common:save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
