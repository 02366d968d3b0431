import { TextInput, UnstyledButton } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./wizard.module.css";

interface FixCellProps {
  readonly name: string;
  readonly row: number;
  readonly text: string;
  readonly severity: "error" | "warning";
  readonly open: boolean;
  readonly busy: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onFix: (value: string) => Promise<boolean>;
}

/** A cell with something wrong: a button that becomes a box. Enter puts the text in, Esc leaves it. */
export function FixCell({ name, row, text, severity, open, busy, onOpen, onFix }: FixCellProps) {
  const { t } = useTranslation("importing");
  const label = t("fix.cell", { name, row });
  if (open) return <FixBox label={label} text={text} busy={busy} onFix={onFix} onClose={() => onOpen(false)} />;
  return (
    <UnstyledButton className={classes.fix} fz="sm" data-severity={severity} aria-label={label} title={text} disabled={busy} onClick={() => onOpen(true)}>
      {text || t("fix.empty")}
    </UnstyledButton>
  );
}

function FixBox({ label, text, busy, onFix, onClose }: { label: string; text: string; busy: boolean; onFix: (value: string) => Promise<boolean>; onClose: () => void }) {
  const [typed, setTyped] = useState(text);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.select(), []);
  const send = async (): Promise<void> => {
    if (typed === text || (await onFix(typed))) onClose();
  };
  return (
    <TextInput
      ref={box}
      size="xs"
      miw={140}
      aria-label={label}
      maxLength={4000}
      readOnly={busy}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => typed === text && onClose()}
      onKeyDown={(event) => {
        if (event.key === "Enter") void send();
        else if (event.key === "Escape") onClose();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
