/** Who is to come: signing up, signing off, one instead of another, a reminder. */
import { ActionIcon, Anchor, Button, Group, Modal, Select, Stack, Table, Text, Tooltip } from "@mantine/core";
import { IconArrowsExchange, IconMessage, IconUserMinus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { AlsoThatDay } from "../../../shared/contract/assignments";
import type { ShiftFields, SignedUp } from "../../../shared/contract/shifts";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useMay, useOffice } from "../../ui/office";
import { ParentConsentDialog } from "../../ui/person/ParentConsentDialog";
import { RemindDialog } from "./RemindDialog";
import type { ShiftExtra } from "./shifts.feature";
import { useShiftCalls } from "./useShiftCalls";

export function SignedUpList({ id, fields, extra }: { id: string; fields: ShiftFields; extra: ShiftExtra }) {
  const { t } = useTranslation(["shifts", "assignments"]);
  const may = useMay("register");
  const { client } = useOffice();
  const { attempt } = useShiftCalls();
  const [swapped, setSwapped] = useState<SignedUp | null>(null);
  const [reminded, setReminded] = useState<SignedUp | null>(null);
  const signOff = (one: SignedUp): Promise<boolean> => attempt(() => client.shifts.signOff({ id, volunteerId: one.volunteerId }), () => t("signUp.off", { name: one.name }));
  return (
    <>
      {extra.signedUp.length > 0 && (
        <Table verticalSpacing={4} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("attendance.volunteer")}</Table.Th>
              <Table.Th ta="right">{t("attendance.age")}</Table.Th>
              <Table.Th>{t("attendance.actions")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {extra.signedUp.map((one) => (
              <Table.Tr key={one.volunteerId} data-volunteer={one.number}>
                <Table.Td>
                  <Anchor component={Link} to={`/volunteers/${one.volunteerId}`} size="sm">
                    {one.name}
                  </Anchor>
                  <Text size="xs" c="dimmed">
                    {[one.number, one.withParent && t("signUp.withParentShort")].filter(Boolean).join(", ")}
                  </Text>
                  {one.unlawful && (
                    <Text size="xs" c="var(--mantine-color-error)" role="alert">
                      {t(`assignments:refusal.${one.unlawful.reason}`, { article: one.unlawful.article, point: one.unlawful.point, underAge: one.unlawful.underAge, age: one.unlawful.age ?? 0 })}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td ta="right" className="number">
                  {one.age ?? "—"}
                </Table.Td>
                <Table.Td>
                  {may && (
                    <Group gap={4} wrap="nowrap">
                      <Action label={t("remind.action", { name: one.name })} icon={<IconMessage size={16} />} onClick={() => setReminded(one)} />
                      <Action label={t("swap.action", { name: one.name })} icon={<IconArrowsExchange size={16} />} onClick={() => setSwapped(one)} />
                      <Action label={t("signUp.drop", { name: one.name })} icon={<IconUserMinus size={16} />} onClick={() => void signOff(one)} />
                    </Group>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {may && <SignUpForm id={id} extra={extra} />}
      {swapped && <SwapDialog id={id} one={swapped} onClose={() => setSwapped(null)} />}
      {reminded && <RemindDialog fields={fields} extra={extra} one={reminded} onClose={() => setReminded(null)} />}
    </>
  );
}

function Action({ label, icon, onClick }: { label: string; icon: React.ReactNode; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" aria-label={label} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

function SignUpForm({ id, extra }: { id: string; extra: ShiftExtra }) {
  const { t } = useTranslation(["shifts", "assignments"]);
  const { client } = useOffice();
  const language = useLanguage();
  const { attempt } = useShiftCalls();
  const [volunteerId, setVolunteerId] = useState<string | null>(null);
  const [child, setChild] = useState<{ id: string; name: string } | null>(null);
  const [headcountId, setHeadcountId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (volunteerId === null || busy) return;
    setBusy(true);
    await signUp(volunteerId);
    setBusy(false);
  };
  const toldOf = ({ also }: { also: readonly AlsoThatDay[] }): string =>
    [t("signUp.done"), ...also.map(({ name, what, from, to }) => t("assignments:send.also", { name, what, span: from === null && to === null ? t("assignments:anyHour") : `${from ?? "00:00"}–${to ?? "24:00"}` }))].join(" ");
  const signUp = async (who: string): Promise<void> => {
    const parentNeeded = (params: Readonly<Record<string, unknown>>): void => setChild({ id: who, name: String(params["name"]) });
    if (await attempt(() => client.shifts.signUp({ id, volunteerId: who, headcountId }), toldOf, { parent_needed: parentNeeded })) setVolunteerId(null);
  };
  const groups = extra.headcounts.map((row) => ({ value: row.id, label: row.name || named(row.volunteerGroup ?? row.partner ?? { nameRu: "", nameKk: "" }, language) }));
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap={6}>
        <RecordSelect label={t("signUp.who")} of="volunteers" load={client.volunteers.choices} value={volunteerId} onChange={setVolunteerId} />
        {groups.length > 0 && <Select label={t("signUp.cameWith")} data={groups} value={headcountId} onChange={setHeadcountId} clearable />}
        <Group justify="flex-end">
          <Button type="submit" size="xs" loading={busy} disabled={volunteerId === null}>
            {t("signUp.do")}
          </Button>
        </Group>
      </Stack>
      {child && <ParentConsentDialog volunteerId={child.id} name={child.name} onClose={() => setChild(null)} onGiven={() => signUp(child.id)} />}
    </form>
  );
}

function SwapDialog({ id, one, onClose }: { id: string; one: SignedUp; onClose: () => void }) {
  const { t } = useTranslation(["shifts", "common"]);
  const { client } = useOffice();
  const { attempt } = useShiftCalls();
  const [instead, setInstead] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (instead === null) return;
    if (await attempt(() => client.shifts.swap({ id, volunteerId: one.volunteerId, instead }), () => t("swap.done"))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("swap.title")} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Text size="sm">{t("swap.lead", { name: one.name })}</Text>
          <RecordSelect data-autofocus label={t("swap.who")} of="volunteers" load={client.volunteers.choices} value={instead} onChange={setInstead} required />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" disabled={instead === null}>
              {t("swap.do")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
