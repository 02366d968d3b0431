/** A sheet that came back: everything given except what is ticked off. */
import { Alert, Button, Group, Text, TextInput, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { RouteSheetShown } from "../../../shared/contract/assignments";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useMay, useOffice } from "../../ui/office";
import { Attachments } from "../../ui/record/Attachments";
import { ReasonDialog } from "../../ui/ReasonDialog";
import { useRefusal } from "../../ui/refusals";
import { StateBadge } from "../../ui/StateBadge";
import { useToast } from "../../ui/toast";
import classes from "./assignments.module.css";
import { SheetAnswers } from "./SheetAnswers";

export function ConfirmPage() {
  const { t } = useTranslation("assignments");
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const may = useMay("confirm");
  const { date, instant } = useFormats();
  const language = useLanguage();
  const refusal = useRefusal();
  const [address, setAddress] = useSearchParams();
  const number = address.get("number") ?? "";
  const [typed, setTyped] = useState("");
  const [takingBack, setTakingBack] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  // A scanner types wherever the cursor stands.
  useEffect(() => box.current?.focus(), []);
  const found = useQuery({ ...query.assignments.sheet.queryOptions({ input: { number } }), enabled: number !== "", retry: false });
  const find = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim()) setAddress({ number: typed.trim() }, { replace: true });
    setTyped("");
  };
  const sheet = found.data;
  const takeBack = async ({ id, version }: RouteSheetShown, reason: string): Promise<void> => {
    setTakingBack(false);
    try {
      const { withdrawn } = await client.assignments.withdrawSheet({ id, version, reason });
      toast.done(t("confirm.takenBack", { count: withdrawn }));
    } catch (error) {
      toast.refusal(error);
    }
    await queries.invalidateQueries();
  };
  return (
    <div className={classes.page}>
      <Group justify="space-between">
        <Title order={1} size="h4">
          {sheet ? t("confirm.titled", { number: sheet.number, date: date(sheet.date) }) : t("confirm.title")}
        </Title>
        <Button component={Link} to={sheet ? `/assignments?date=${sheet.date}` : "/assignments"} variant="default" size="xs">
          {t("day.title")}
        </Button>
      </Group>
      <form onSubmit={find}>
        <Group gap="xs" align="flex-end">
          <TextInput label={t("confirm.number")} description={t("confirm.numberHint")} ref={box} w={320} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
          <Button type="submit" variant="default">
            {t("confirm.find")}
          </Button>
        </Group>
      </form>
      {found.isError && <Text c="var(--mantine-color-error)" role="alert">{refusal(found.error).code === "NOT_FOUND" ? t("confirm.none", { number }) : refusal(found.error).text}</Text>}
      {sheet && (
        <>
          <Group gap="sm">
            <StateBadge state={sheet.state} words="assignments:sheetState" />
            <Text size="sm">{[...sheet.volunteers, ...sheet.groups].map((one) => named(one, language)).join(", ")}</Text>
          </Group>
          {sheet.state === "confirmed" && (
            <Group gap="sm">
              <Alert color="gray" p="xs">{t("confirm.was", { by: sheet.confirmedBy ?? "", at: instant(sheet.confirmedAt) })}</Alert>
              {may && sheet.stops.some(({ outcome }) => outcome === "given") && (
                <Button variant="default" onClick={() => setTakingBack(true)}>
                  {t("confirm.takeBack")}
                </Button>
              )}
            </Group>
          )}
          {sheet.state === "open" && sheet.printed?.isStale && (
            <Alert color="orange" p="xs" role="status">
              {t("confirm.stale", { at: instant(sheet.printed.at) })}
            </Alert>
          )}
          <SheetAnswers key={`${sheet.id} ${sheet.version}`} sheet={sheet} />
          <Attachments ownerKind="routeSheets" ownerId={sheet.id} kinds={["signed_sheet", "photo"]} title={t("confirm.scan")} hint={t("confirm.scanHint")} order={2} />
        </>
      )}
      {sheet && takingBack && (
        <ReasonDialog
          title={t("confirm.takeBackTitle", { number: sheet.number })} lead={t("confirm.takeBackLead")} label={t("confirm.takeBackReason")} action={t("confirm.takeBack")}
          onCancel={() => setTakingBack(false)} onReason={(reason) => takeBack(sheet, reason)}
        />
      )}
    </div>
  );
}
