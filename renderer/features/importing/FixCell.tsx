import { Autocomplete, Button, MultiSelect, Select, TextInput, UnstyledButton } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { choiceWord } from "../../../shared/domain/importing/choiceWords";
import { choicesOfField, codesOf, readChoices, SEVERAL } from "../../../shared/domain/importing/choices";
import { NAMES_APART } from "../../../shared/domain/importing/problemWords";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import type { PlannedRow } from "./useWizard";
import classes from "./wizard.module.css";

type Problem = PlannedRow["problems"][number];

interface FixCellProps {
  readonly name: string;
  readonly row: number;
  readonly text: string;
  readonly problem: Problem;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onOpen: (open: boolean) => void;
  /** `everywhere`: in all rows in which the same is wrong. */
  readonly onFix: (value: string, everywhere: boolean) => Promise<boolean>;
}

/** A cell with something wrong: a button that becomes a box, or the choices by their words. Enter puts it in, Esc leaves it. */
export function FixCell({ name, row, text, problem, open, busy, onOpen, onFix }: FixCellProps) {
  const { t } = useTranslation("importing");
  const label = t("fix.cell", { name, row });
  if (open) return <FixBox label={label} text={text} problem={problem} busy={busy} onFix={onFix} onClose={() => onOpen(false)} />;
  return (
    <UnstyledButton className={classes.fix} fz="sm" data-severity={problem.severity} aria-label={label} title={text} disabled={busy} onClick={() => onOpen(true)}>
      {text || t("fix.empty")}
    </UnstyledButton>
  );
}

interface FixBoxProps extends Pick<FixCellProps, "text" | "problem" | "busy" | "onFix"> {
  readonly label: string;
  readonly onClose: () => void;
}

function FixBox({ label, text, problem, busy, onFix, onClose }: FixBoxProps) {
  const { t } = useTranslation("importing");
  const language = useLanguage();
  const { number } = useFormats();
  const field = choicesOfField(problem.field);
  // A unit that is right for one kind of aid is not for another: only what is accepted is offered.
  const codes = field && problem.kind === "bad_choice" ? codesOf(field).filter((code) => problem.accepted.split(", ").includes(code)) : [];
  // Records are chosen by their names, of which there are as many as the office has.
  const records = problem.kind === "unknown_record" && problem.accepted !== "" ? [...new Set(problem.accepted.split(NAMES_APART))] : [];
  const words = field ? codes.map((code) => choiceWord(field, code, language) ?? code) : [];
  const several = problem.field !== null && SEVERAL.has(problem.field);
  const known = several && field ? readChoices(field, text).codes.map((code) => choiceWord(field, code, language) ?? code) : [];
  const [typed, setTyped] = useState(words.length === 0 ? text : known.join(NAMES_APART));
  const [begun] = useState(typed);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  const send = async (everywhere: boolean): Promise<void> => {
    if (typed === begun || (await onFix(typed, everywhere))) onClose();
  };
  const leave = (event: React.FocusEvent): void => {
    if (typed === begun && !event.currentTarget.contains(event.relatedTarget)) onClose();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    // Of an open list of choices Enter takes one, Esc closes it; where a name can be typed, Enter that took none puts it in.
    const listOpen = box.current?.getAttribute("aria-expanded") === "true";
    const ofTheList = event.defaultPrevented || (listOpen && (event.key !== "Enter" || records.length === 0));
    if (ofTheList || (event.target !== box.current && event.key === "Enter")) return;
    if (event.key === "Enter") void send(event.ctrlKey && problem.alike > 1);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const common = { ref: box, size: "xs", miw: 180, "aria-label": label, readOnly: busy } as const;
  const portal = { withinPortal: true };
  return (
    <div className={classes.fixBox} role="group" aria-label={label} onKeyDown={onKeyDown} onBlur={leave}>
      {records.length > 0 && (
        // What the cell says stands there first, and is no search yet: all names are offered. It can be emptied.
        <Autocomplete {...common} maxLength={4000} data={records} value={typed} clearable placeholder={t("fix.choose")} comboboxProps={portal} onChange={setTyped} {...(typed === begun ? { filter: ({ options }) => options } : {})} />
      )}
      {words.length === 0 && records.length === 0 && <TextInput {...common} maxLength={4000} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />}
      {words.length > 0 && !several && <Select {...common} data={words} value={typed || null} placeholder={t("fix.choose")} searchable allowDeselect={false} comboboxProps={portal} onChange={(word) => setTyped(word ?? "")} />}
      {words.length > 0 && several && <MultiSelect {...common} data={words} value={typed === "" ? [] : typed.split("; ")} placeholder={t("fix.choose")} searchable hidePickedOptions comboboxProps={portal} onChange={(chosen) => setTyped(chosen.join("; "))} />}
      <div className={classes.fixDone}>
        <Button size="compact-xs" variant="default" disabled={busy || typed === begun} onClick={() => void send(false)}>
          {t("fix.here")}
        </Button>
        {problem.alike > 1 && (
          <Button size="compact-xs" variant="light" disabled={busy || typed === begun} onClick={() => void send(true)}>
            {t("fix.everywhere", { count: problem.alike, shown: number(problem.alike) })}
          </Button>
        )}
      </div>
    </div>
  );
}
