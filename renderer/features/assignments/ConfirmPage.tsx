/** A sheet that came back: everything given except what is ticked off. */
import { Alert, Button, Group, Text, TextInput, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import { useRefusal } from "../../ui/refusals";
import { StateBadge } from "../../ui/StateBadge";
import classes from "./assignments.module.css";
import { SheetAnswers } from "./SheetAnswers";

export function ConfirmPage() {
  const { t } = useTranslation("assignments");
  const { query } = useOffice();
  const { date, instant } = useFormats();
  const language = useLanguage();
  const refusal = useRefusal();
  const [address, setAddress] = useSearchParams();
  const number = address.get("number") ?? "";
  const [typed, setTyped] = useState("");
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
          {sheet.state === "confirmed" && <Alert color="gray" p="xs">{t("confirm.was", { by: sheet.confirmedBy ?? "", at: instant(sheet.confirmedAt) })}</Alert>}
          {sheet.state === "open" && sheet.printed?.isStale && (
            <Alert color="orange" p="xs" role="status">
              {t("confirm.stale", { at: instant(sheet.printed.at) })}
            </Alert>
          )}
          <SheetAnswers key={`${sheet.id} ${sheet.version}`} sheet={sheet} />
        </>
      )}
    </div>
  );
}
