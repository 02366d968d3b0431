import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

interface ReasonDialogProps {
  readonly title: string;
  readonly lead?: string;
  readonly label: string;
  /** What the button does, in a word. */
  readonly action: string;
  readonly onCancel: () => void;
  readonly onReason: (reason: string) => Promise<void>;
}

/** Asks why before something is taken back or marked as not done. Mounted while it is open. */
export function ReasonDialog({ title, lead, label, action, onCancel, onReason }: ReasonDialogProps) {
  const { t } = useTranslation(["refusals", "common"]);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    if (busy) return;
    if (reason.trim() === "") return setMissing(true);
    setBusy(true);
    try {
      await onReason(reason.trim());
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onCancel} title={title} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form
        // The sentence beside the field is in the language at the desk; the browser's own bubble is not.
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          {lead && <Text size="sm">{lead}</Text>}
          <Textarea
            label={label}
            required
            data-autofocus
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setMissing(false);
            }}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.shiftKey) return;
              event.preventDefault();
              void send();
            }}
            error={missing && t("field.required")}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onCancel}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={busy}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
