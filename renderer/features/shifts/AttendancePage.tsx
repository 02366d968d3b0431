/** Who is there: a card read by the scanner, a tick, or times typed afterwards; then somebody approves. */
import { Alert, Anchor, Button, Group, Skeleton, Text, TextInput, Title } from "@mantine/core";
import { IconChecks, IconQrcode, IconUserCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { volunteerNumberIn } from "../../../shared/domain/volunteerCode";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";
import { useMay, useOffice } from "../../ui/office";
import { useRefusal } from "../../ui/refusals";
import { AttendanceTable } from "./AttendanceTable";
import { useShiftCalls } from "./useShiftCalls";

export function AttendancePage() {
  const { id = "" } = useParams();
  const { t } = useTranslation("shifts");
  const { client, query } = useOffice();
  const { date, number } = useFormats();
  const language = useLanguage();
  const refusal = useRefusal();
  const { attempt } = useShiftCalls();
  const [may, mayApprove] = [useMay("register"), useMay("confirm")];
  const found = useQuery(query.shifts.get.queryOptions({ input: { id } }));
  if (found.isError) return <Alert color="red">{refusal(found.error).text}</Alert>;
  if (!found.data) return <Skeleton h={200} m="sm" />;
  const { fields, extra } = found.data;
  const here = extra.signedUp.filter((one) => one.attendance.some((spell) => spell.out === null)).length;
  const came = extra.signedUp.filter((one) => one.attendance.length > 0).length;
  const unnamed = extra.headcounts.reduce((sum, row) => sum + row.unnamed, 0);
  return (
    <div style={{ padding: "var(--mantine-spacing-md)", display: "flex", flexDirection: "column", gap: "var(--mantine-spacing-sm)", overflow: "auto", height: "100%" }}>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Title order={1} size="h4">
            {t("attendance.title", { name: named(fields, language) })}
          </Title>
          <Text size="sm" c="dimmed">
            {[`${date(fields.date)}, ${fields.from}–${fields.to}`, placed(extra, language), fields.place].filter(Boolean).join(" · ")}
          </Text>
        </div>
        <Anchor component={Link} to={`/shifts/${id}`} size="sm">
          {t("attendance.back")}
        </Anchor>
      </Group>
      {may && <Scanner id={id} />}
      <Group justify="space-between">
        <Text size="sm" role="status">
          {[t("attendance.counts", { signedUp: number(extra.signedUp.length), came: number(came), here: number(here) }), unnamed > 0 && t("attendance.guests", { number: number(unnamed) })].filter(Boolean).join(" ")}
        </Text>
        <Group gap="xs">
          {may && (
            <Button variant="default" leftSection={<IconChecks size={16} aria-hidden />} onClick={() => void attempt(() => client.shifts.allPresent({ id }), ({ done }) => t("attendance.markedAll", { count: done }))}>
              {t("attendance.markAll")}
            </Button>
          )}
          {mayApprove && (
            <Button leftSection={<IconUserCheck size={16} aria-hidden />} onClick={() => void attempt(() => client.shifts.approve({ id }), ({ done, left }) => [t("attendance.approvedNow", { count: done }), left > 0 && t("attendance.leftThere", { count: left })].filter(Boolean).join(" "))}>
              {t("attendance.approve")}
            </Button>
          )}
        </Group>
      </Group>
      {extra.signedUp.length === 0 ? <Text>{t("attendance.empty")}</Text> : <AttendanceTable id={id} fields={fields} extra={extra} />}
    </div>
  );
}

/** A USB scanner types what the card's square code says and presses Enter, then the corps' name and Enter again: that line says nobody's number. */
function Scanner({ id }: { id: string }) {
  const { t } = useTranslation("shifts");
  const { client } = useOffice();
  const { attempt } = useShiftCalls();
  const box = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState("");
  const [said, setSaid] = useState("");
  useEffect(() => box.current?.focus(), []);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const typed = code;
    setCode("");
    box.current?.focus();
    if (typed.trim() === "" || (volunteerNumberIn(typed) === null && said !== "" && !/\d/.test(typed))) return;
    await attempt(async () => {
      const { outcome, name, at } = await client.shifts.scan({ id, code: typed });
      setSaid(t(`scan.${outcome}`, { name, time: at.slice(11) }));
    });
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group align="flex-end" gap="sm">
        <TextInput ref={box} label={t("scan.label")} description={t("scan.hint")} leftSection={<IconQrcode size={16} aria-hidden />} value={code} onChange={(event) => setCode(event.currentTarget.value)} w={320} autoComplete="off" />
        <Text fw={600} mb={6} role="status" data-scanned>
          {said}
        </Text>
      </Group>
    </form>
  );
}
