/** The status changes on a day that is often over when the office hears of it: of one volunteer, or of many that are marked. */
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { VOLUNTEER_STATUSES, type VolunteerState } from "../../../shared/contract/volunteers";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { useMay, useOffice, useStatus } from "../../ui/office";
import { useDialogSave } from "../../ui/useDialogSave";

export function ChangeStatus({ id, status }: { id: string; status: VolunteerState }) {
  const { t } = useTranslation("volunteers");
  const { client } = useOffice();
  const [opened, setOpened] = useState(false);
  const mayRegister = useMay("register");
  if (!mayRegister) return null;
  return (
    <>
      <Button variant="default" size="compact-sm" style={{ alignSelf: "flex-start" }} onClick={() => setOpened(true)}>{t("statusChange.open")}</Button>
      {opened && <StatusDialog title={t("statusChange.title")} options={VOLUNTEER_STATUSES.filter((one) => one !== status)} onSet={(next, since) => client.volunteers.setStatus({ id, status: next, since })} onClose={() => setOpened(false)} />}
    </>
  );
}

interface StatusDialogProps {
  readonly title: string;
  readonly options: readonly VolunteerState[];
  readonly onSet: (status: VolunteerState, since: string) => Promise<unknown>;
  readonly onClose: () => void;
}

export function StatusDialog({ title, options, onSet, onClose }: StatusDialogProps) {
  const { t } = useTranslation(["volunteers", "common"]);
  const { today } = useStatus();
  const [wish, setWish] = useState<{ status: VolunteerState | null; since: string }>({ status: null, since: today });
  const { busy, errors, onSubmit } = useDialogSave(async () => {
    if (!wish.status) return;
    await onSet(wish.status, wish.since);
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="sm">
          <OptionSelect label={t("statusChange.status")} options={options} words="volunteers:status" required value={wish.status} onChange={(next) => setWish({ ...wish, status: next })} />
          <DateField label={t("statusChange.since")} required value={wish.since} onChange={(since) => setWish({ ...wish, since: since ?? "" })} error={errors["since"]} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>{t("common:cancel")}</Button>
            <Button type="submit" loading={busy} disabled={!wish.status || wish.since === ""}>{t("statusChange.save")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
