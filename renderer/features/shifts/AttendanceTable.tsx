import { Anchor, Button, Group, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { AttendanceRow, ShiftFields, SignedUp } from "../../../shared/contract/shifts";
import { hoursText } from "../../../shared/domain/hours";
import { useFormats } from "../../ui/format";
import { useMay, useOffice } from "../../ui/office";
import { StateBadge } from "../../ui/StateBadge";
import type { ShiftExtra } from "./shifts.feature";
import { TimesDialog } from "./TimesDialog";
import { useShiftCalls } from "./useShiftCalls";

interface Edited {
  readonly one: SignedUp;
  readonly spell: AttendanceRow | null;
}

/** A line for each spell of a volunteer; who has none has a line to come in by. */
export function AttendanceTable({ id, fields, extra }: { id: string; fields: ShiftFields; extra: ShiftExtra }) {
  const { t } = useTranslation("shifts");
  const [edited, setEdited] = useState<Edited | null>(null);
  return (
    <>
      <Table verticalSpacing={4} fz="sm" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("attendance.volunteer")}</Table.Th>
            <Table.Th>{t("attendance.in")}</Table.Th>
            <Table.Th>{t("attendance.out")}</Table.Th>
            <Table.Th ta="right">{t("attendance.hours")}</Table.Th>
            <Table.Th>{t("attendance.state")}</Table.Th>
            <Table.Th>{t("attendance.actions")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {extra.signedUp.flatMap((one) => {
            const spells: (AttendanceRow | null)[] = one.attendance.length > 0 ? one.attendance : [null];
            return spells.map((spell, at) => <Line key={spell?.id ?? one.volunteerId} id={id} day={fields.date} one={one} spell={spell} first={at === 0} last={at === spells.length - 1} onEdit={setEdited} />);
          })}
        </Table.Tbody>
      </Table>
      {edited && <TimesDialog id={id} fields={fields} now={extra.now} one={edited.one} spell={edited.spell} onClose={() => setEdited(null)} />}
    </>
  );
}

interface LineProps {
  readonly id: string;
  readonly day: string;
  readonly one: SignedUp;
  readonly spell: AttendanceRow | null;
  readonly first: boolean;
  readonly last: boolean;
  readonly onEdit: (edited: Edited) => void;
}

function Line({ id, day, one, spell, first, last, onEdit }: LineProps) {
  const { t } = useTranslation("shifts");
  const { date, instant } = useFormats();
  const may = useMay("register");
  const mayApprove = useMay("confirm");
  const { client } = useOffice();
  const { attempt } = useShiftCalls();
  const { volunteerId } = one;
  const shown = (minute: string | null | undefined): string => (!minute ? "" : minute.startsWith(day) ? minute.slice(11) : `${date(minute)}, ${minute.slice(11)}`);
  const state = spell === null ? "expected" : spell.out === null ? "there" : spell.approved ? "approved" : "waiting";
  return (
    <Table.Tr data-volunteer={one.number} data-state={state}>
      <Table.Td>
        {first && (
          <Anchor component={Link} to={`/volunteers/${volunteerId}`} size="sm">
            {one.name}
          </Anchor>
        )}
        {first && (
          <Text span size="xs" c="dimmed" ml={6}>
            {[one.number, one.age !== null && t("attendance.years", { count: one.age }), one.withParent && t("signUp.withParentShort")].filter(Boolean).join(", ")}
          </Text>
        )}
        {spell?.note && (
          <Text size="xs" c="dimmed">
            {spell.note}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="number">{shown(spell?.in)}</Table.Td>
      <Table.Td className="number">{shown(spell?.out)}</Table.Td>
      <Table.Td ta="right" className="number">{spell?.out ? hoursText(spell.minutes) : ""}</Table.Td>
      <Table.Td>
        <StateBadge state={state} words="shifts:attendanceState" />
        {spell?.approved && (
          <Text size="xs" c="dimmed">
            {[spell.approved.by, instant(spell.approved.at)].filter(Boolean).join(", ")}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap">
          {may && spell === null && (
            <Button size="compact-sm" onClick={() => void attempt(() => client.shifts.checkIn({ id, volunteerId }))}>
              {t("attendance.cameNow")}
            </Button>
          )}
          {may && spell?.out === null && (
            <Button size="compact-sm" onClick={() => void attempt(() => client.shifts.checkOut({ id, volunteerId }))}>
              {t("attendance.leftNow")}
            </Button>
          )}
          {may && (spell === null || !spell.approved) && (
            <Button size="compact-sm" variant="default" onClick={() => onEdit({ one, spell })}>
              {t("attendance.times")}
            </Button>
          )}
          {may && last && spell?.out && (
            <Button size="compact-sm" variant="default" onClick={() => onEdit({ one, spell: null })}>
              {t("attendance.again")}
            </Button>
          )}
          {mayApprove && spell?.approved && (
            <Button size="compact-sm" variant="subtle" onClick={() => void attempt(() => client.shifts.takeBackApproval({ attendanceId: spell.id, version: spell.version }))}>
              {t("attendance.takeBack")}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
