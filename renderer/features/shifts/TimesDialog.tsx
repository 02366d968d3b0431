import { Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AttendanceRow, ShiftFields, SignedUp } from "../../../shared/contract/shifts";
import { parseTime } from "../../../shared/domain/availability";
import { shiftMinutes } from "../../../shared/domain/hours";
import { addDays } from "../../../shared/domain/periods";
import { TimeField } from "../../ui/fields/TimeField";
import { useOffice } from "../../ui/office";
import { useRefusal } from "../../ui/refusals";
import { useShiftCalls } from "./useShiftCalls";

interface TimesDialogProps {
  readonly id: string;
  readonly fields: ShiftFields;
  readonly now: string;
  readonly one: SignedUp;
  readonly spell: AttendanceRow | null;
  readonly onClose: () => void;
}

/** A time of the shift's evening lies on its day; one before its beginning, of a night shift, on the next. */
function minuteFor(fields: ShiftFields, time: string, after: string): string {
  const sameDay = `${fields.date}T${time}`;
  return sameDay < after ? `${addDays(fields.date, 1)}T${time}` : sameDay;
}

/** Times as somebody remembers them. The hours of the shift stand there to begin with. */
export function TimesDialog({ id, fields, now, one, spell, onClose }: TimesDialogProps) {
  const { t } = useTranslation(["shifts", "common"]);
  const { client } = useOffice();
  const { attempt } = useShiftCalls();
  const refusal = useRefusal();
  const when = shiftMinutes(fields.date, fields.from, fields.to);
  const [came, setCame] = useState<string | null>(spell?.in.slice(11) ?? fields.from);
  const [left, setLeft] = useState<string | null>(spell ? (spell.out?.slice(11) ?? null) : when.to > now ? null : when.to.slice(11));
  const [note, setNote] = useState(spell?.note ?? "");
  const [told, setTold] = useState(false);
  const [from, to] = [parseTime(came ?? ""), left === null || left.trim() === "" ? null : parseTime(left)];
  const noFrom = from === null || from === "24:00";
  const badTo = left !== null && left.trim() !== "" && to === null;
  const overMidnight = when.to.slice(0, 10) !== fields.date;
  // Whoever came to a night after midnight came on its second day; before that, on its first.
  const earliest = overMidnight && from !== null && from < fields.from && from <= fields.to ? `${addDays(fields.date, 1)}T00:00` : `${fields.date}T00:00`;
  const inMinute = noFrom ? "" : minuteFor(fields, from, earliest);
  const outMinute = to === null || noFrom ? null : to === "24:00" ? `${addDays(inMinute.slice(0, 10), 1)}T00:00` : `${inMinute.slice(0, 10)}T${to}` <= inMinute ? `${addDays(inMinute.slice(0, 10), 1)}T${to}` : `${inMinute.slice(0, 10)}T${to}`;
  const bad = refusal.problemText({ field: "", kind: "bad_time" });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTold(true);
    if (noFrom || badTo) return;
    const wish = { id, volunteerId: one.volunteerId, attendanceId: spell?.id ?? null, version: spell?.version ?? 0, in: inMinute, out: outMinute, note };
    if (await attempt(() => client.shifts.setAttendance(wish))) onClose();
  };
  const remove = async (): Promise<void> => {
    if (spell && (await attempt(() => client.shifts.removeAttendance({ attendanceId: spell.id, version: spell.version })))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("times.title")} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <Text size="sm">{one.name}</Text>
          <SimpleGrid cols={2} style={{ alignItems: "end" }}>
            <TimeField label={t("attendance.in")} value={came} onChange={setCame} error={told && noFrom && bad} />
            <TimeField label={t("attendance.out")} description={t("times.stillThere")} value={left} onChange={setLeft} error={told && badTo && bad} />
          </SimpleGrid>
          {overMidnight && (
            <Text size="xs" c="dimmed">
              {t("times.overMidnight")}
            </Text>
          )}
          <TextInput label={t("field.note")} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          <Group justify="space-between" gap="xs">
            {spell ? (
              <Button variant="subtle" color="red" onClick={() => void remove()}>
                {t("times.remove")}
              </Button>
            ) : (
              <span />
            )}
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t("common:cancel")}
              </Button>
              <Button type="submit">{t("common:save")}</Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
