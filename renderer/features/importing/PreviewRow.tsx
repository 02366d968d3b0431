import { Table, Text } from "@mantine/core";
import { useState } from "react";
import { textOf } from "../../../shared/domain/importing/cells";
import { problemWords } from "../../../shared/domain/importing/problemWords";
import type { ImportProblemKind } from "../../../shared/domain/importing/types";
import { useLanguage } from "../../ui/LanguageChoice";
import { StateBadge } from "../../ui/StateBadge";
import { FixCell } from "./FixCell";
import { columnOf } from "../../../shared/domain/importing/problemColumn";
import type { PlannedRow, Sheet } from "./useWizard";
import { Whom } from "./Whom";
import classes from "./wizard.module.css";

export interface RowActions {
  readonly busy: boolean;
  readonly onFix: (at: { sheet: string; row: number; column: number; value: string; everywhere: boolean }) => Promise<boolean>;
  readonly onJoin: (row: PlannedRow, join: boolean) => Promise<boolean>;
}

interface PreviewRowProps extends RowActions {
  readonly row: PlannedRow;
  readonly headings: readonly string[];
  readonly mapping: Sheet["mapping"];
  readonly width: number;
  readonly onFocus: () => void;
}

/** Told beside the name of whom the row is about. */
const TOLD_ELSEWHERE: ReadonlySet<ImportProblemKind> = new Set<ImportProblemKind>(["needs_look", "already_on_file", "same_in_file"]);

export function PreviewRow({ row, headings, mapping, width, busy, onFix, onJoin, onFocus }: PreviewRowProps) {
  const language = useLanguage();
  const [fixing, setFixing] = useState<number | null>(null);
  // A note has nothing to put right.
  const wrong = new Map(row.problems.filter(({ severity }) => severity !== "note").flatMap((problem) => {
    const column = columnOf(problem, headings, mapping);
    return column < 0 ? [] : [[column, problem] as const];
  }));
  const onKeyDown = (event: React.KeyboardEvent<HTMLTableRowElement>): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "ArrowDown") (event.currentTarget.nextElementSibling as HTMLElement | null)?.focus();
    else if (event.key === "ArrowUp") (event.currentTarget.previousElementSibling as HTMLElement | null)?.focus();
    else if (event.key === "Enter" && wrong.size > 0) setFixing(Math.min(...wrong.keys()));
    else return;
    event.preventDefault();
  };
  return (
    <Table.Tr tabIndex={0} onKeyDown={onKeyDown} onFocus={onFocus} data-row={row.row} data-outcome={row.outcome}>
      <Table.Td className="number" ta="right">
        {row.row}
      </Table.Td>
      <Table.Td>
        <StateBadge state={row.outcome} words="importing:outcome" />
      </Table.Td>
      <Table.Td className={classes.who}>
        {row.title}
        <Whom row={row} busy={busy} onJoin={onJoin} />
      </Table.Td>
      <Table.Td className={classes.wrong}>
        {row.problems.filter(({ kind }) => !TOLD_ELSEWHERE.has(kind)).map((problem) => (
          <Text key={`${problem.kind} ${problem.column} ${problem.field} ${problem.read}`} size="xs" c={problem.severity === "error" ? "var(--mantine-color-error)" : undefined}>
            {problemWords(problem, language)}
          </Text>
        ))}
      </Table.Td>
      {Array.from({ length: width }, (_, column) => {
        const problem = wrong.get(column);
        const text = textOf(row.cells[column]);
        if (!problem) {
          return (
            <Table.Td key={column} className={classes.cell} title={text}>
              {text}
            </Table.Td>
          );
        }
        return (
          <Table.Td key={column}>
            <FixCell
              name={headings[column] ?? ""}
              row={row.row}
              text={text}
              problem={problem}
              open={fixing === column}
              busy={busy}
              onOpen={(open) => setFixing(open ? column : null)}
              onFix={(value, everywhere) => onFix({ sheet: row.sheet, row: row.row, column, value, everywhere })}
            />
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}
