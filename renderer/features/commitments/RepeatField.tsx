import { Chip, Group, Input, NumberInput, Select, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Weekday, WEEKDAYS } from "../../../shared/domain/recurrence";
import { type RecurrenceLine, readRecurrenceLine } from "../../../shared/domain/recurrenceLine";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice, useStatus } from "../../ui/office";
import classes from "./RepeatField.module.css";
import { type Repeat, type RepeatKind, repeatOf, REPEATS, ruleOf, startOf } from "./repeat";

const SHOWN_DATES = 5;
const LONGEST_MONTH_SAFE = 28;

/** What a typed line may set besides the rule. */
export interface TypedAlong {
  readonly until: string | null;
  readonly skipHolidays: boolean;
}

interface RepeatFieldProps {
  readonly rule: string;
  /** `along` only where the rule was typed as a line. */
  readonly onChange: (rule: string, along?: TypedAlong) => void;
  readonly from: string;
  readonly to: string | null;
  readonly skipHolidays: boolean;
  readonly error?: React.ReactNode;
}

/** How often, typed as it is said or built by choosing; below it the rule in words and its first days, as the office will write them down. */
export function RepeatField({ rule, onChange, from, to, skipHolidays, error }: RepeatFieldProps) {
  const { t } = useTranslation("commitments");
  const [chosen, setChosen] = useState<Repeat>(() => repeatOf(rule));
  // Five chosen days make the same rule as "on weekdays": the boxes stay as they were set while they say the same.
  const repeat = ruleOf(chosen) === rule ? chosen : repeatOf(rule);
  const choose = (next: Repeat): void => {
    setChosen(next);
    onChange(ruleOf(next));
  };
  const kinds: readonly RepeatKind[] = repeat.kind === "other" ? [...REPEATS, "other"] : REPEATS;
  return (
    <Stack gap={6}>
      <TypedLine from={from} onRead={(read) => onChange(read.rule, { until: read.until, skipHolidays: read.skipHolidays })} />
      <Select
        label={t("field.rule")}
        required
        data-path="rule"
        data={kinds.map((kind) => ({ value: kind, label: t(`repeat.${kind}`) }))}
        value={repeat.kind}
        onChange={(kind) => kind && choose(startOf(kind as RepeatKind, from, rule))}
        allowDeselect={false}
        checkIconPosition="right"
        error={error}
      />
      {repeat.kind === "weekly" && (
        <Input.Wrapper label={t("repeat.days")} labelElement="div">
          <Chip.Group multiple value={[...repeat.days]} onChange={(days) => choose({ kind: "weekly", days: WEEKDAYS.filter((day) => days.includes(day)) })}>
            <Group gap={4} mt={4} role="group" aria-label={t("repeat.days")}>
              {WEEKDAYS.map((day: Weekday) => (
                <Chip key={day} value={day} size="xs" radius="sm" aria-label={t(`repeat.weekdayFull.${day}`)}>
                  {t(`repeat.weekday.${day}`)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
      )}
      {repeat.kind === "monthly" && (
        <NumberInput
          label={t("repeat.day")}
          description={repeat.day > LONGEST_MONTH_SAFE ? t("repeat.monthShort") : undefined}
          value={repeat.day}
          onChange={(day) => Number(day) >= 1 && choose({ kind: "monthly", day: Math.trunc(Number(day)) })}
          min={1}
          max={31}
          clampBehavior="strict"
          allowDecimal={false}
          styles={{ wrapper: { maxWidth: 200 } }}
        />
      )}
      <Preview rule={rule} from={from} to={to} skipHolidays={skipHolidays} />
    </Stack>
  );
}

/** Each key reads the line anew; what is not understood changes nothing and says so. */
function TypedLine({ from, onRead }: { from: string; onRead: (read: Extract<RecurrenceLine, { ok: true }>) => void }) {
  const { t } = useTranslation("commitments");
  const { today } = useStatus();
  const [text, setText] = useState("");
  const [told, setTold] = useState<RecurrenceLine | null>(null);
  const read = (typed: string): void => {
    setText(typed);
    const line = typed.trim() === "" ? null : readRecurrenceLine(typed, /^\d{4}-\d{2}-\d{2}$/.test(from) ? from : today);
    setTold(line);
    if (line?.ok) onRead(line);
  };
  const problem = told && !told.ok ? t(`repeat.problem.${told.problem}`, told.problem === "words" ? { words: told.words } : {}) : undefined;
  return <TextInput label={t("repeat.line")} description={t("repeat.lineHint")} value={text} onChange={(event) => read(event.currentTarget.value)} error={problem} data-path="line" />;
}

function Preview({ rule, from, to, skipHolidays }: { rule: string; from: string; to: string | null; skipHolidays: boolean }) {
  const { t } = useTranslation("commitments");
  const { query } = useOffice();
  const { date } = useFormats();
  const language = useLanguage();
  const [input] = useDebouncedValue({ rule, from, to, skipHolidays }, 150);
  const known = /^\d{4}-\d{2}-\d{2}$/.test(input.from);
  const preview = useQuery(query.commitments.preview.queryOptions({ input, enabled: known, placeholderData: keepPreviousData }));
  if (!known || !preview.data) return null;
  const { valid, dates, words, skipped } = preview.data;
  if (!valid || dates.length === 0) {
    return (
      <Text size="sm" c="var(--mantine-color-error)" role="status">
        {t("repeat.nothing")}
      </Text>
    );
  }
  const shown = dates.slice(0, SHOWN_DATES).map((day) => date(day)).join(", ") + (dates.length > SHOWN_DATES ? " …" : "");
  return (
    <Text size="sm" c="dimmed" role="status" className={classes.sentence}>
      {rule !== "" && `${words[language]}. `}
      {t(rule === "" ? "repeat.previewOne" : "repeat.preview", { dates: shown })}
      {skipped.length > 0 && ` ${t("repeat.skipped", { days: skipped.slice(0, SHOWN_DATES).map((day) => t("repeat.skippedDay", { date: date(day.date), name: named(day, language) })).join(", ") + (skipped.length > SHOWN_DATES ? " …" : "") })}`}
    </Text>
  );
}
