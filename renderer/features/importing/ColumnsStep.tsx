import { Alert, Badge, Button, Checkbox, Group, Select, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { columnLetters, textOf } from "../../../shared/domain/importing/cells";
import { IMPORT_FIELDS, needsOf, REPEATABLE } from "../../../shared/domain/importing/fields";
import { fieldWords } from "../../../shared/domain/importing/fieldWords";
import type { ImportFieldId, ImportKind } from "../../../shared/domain/importing/types";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { answeredBy, DefaultsFields } from "./DefaultsFields";
import type { OpenList, Sheet, Wizard } from "./useWizard";
import classes from "./wizard.module.css";

const LEFT_OUT = "-";
const SAMPLES = 3;

/** Which column holds what: guessed, or remembered from the last such list, and put right here. */
export function ColumnsStep({ wizard, list }: { wizard: Wizard; list: OpenList }) {
  const { t } = useTranslation("importing");
  const language = useLanguage();
  const taken = list.sheets.filter((sheet) => list.taken.includes(sheet.name));
  const missing = missingOf(list);
  const put = (changed: Sheet): void => wizard.change({ sheets: list.sheets.map((sheet) => (sheet.name === changed.name ? changed : sheet)) });
  const take = (name: string, isTaken: boolean): void => wizard.change({ taken: list.sheets.map((sheet) => sheet.name).filter((each) => (each === name ? isTaken : list.taken.includes(each))) });
  return (
    <div className={classes.body}>
      <div className={classes.scroll}>
        <Stack gap="sm" pe="xs">
          {taken.length === 0 && <Alert color="yellow">{t("columns.noSheet")}</Alert>}
          {list.sheets.map((sheet) => (
            <SheetColumns key={sheet.name} kind={list.kind} sheet={sheet} several={list.sheets.length > 1} taken={list.taken.includes(sheet.name)} onTake={(isTaken) => take(sheet.name, isTaken)} onChange={put} />
          ))}
          <DefaultsFields list={list} onChange={(defaults) => wizard.change({ defaults })} />
        </Stack>
      </div>
      {missing.length > 0 && (
        <Text size="sm" c="var(--mantine-color-error)" role="status">
          {t("columns.missing", { fields: missing.map((fields) => fields.map((field) => `«${fieldWords(field, language)}»`).join(` ${t("columns.or")} `)).join(", ") })}
        </Text>
      )}
      <Group>
        <Button disabled={taken.length === 0 || Number.isNaN(list.defaults.quantity ?? 0)} loading={wizard.work !== null} onClick={() => void wizard.preview()}>
          {t("look")}
        </Button>
        <Text size="xs" c="dimmed">
          {t("columns.nothingWritten")}
        </Text>
      </Group>
    </div>
  );
}

/** Fields a list of this kind cannot do without, that no column and no answer beside the list gives. */
function missingOf(list: OpenList): readonly (readonly ImportFieldId[])[] {
  const mapped = new Set(list.sheets.filter((sheet) => list.taken.includes(sheet.name)).flatMap((sheet) => sheet.mapping));
  const answered = answeredBy(list);
  return [...needsOf(list.kind).values()].filter((fields) => !fields.some((field) => mapped.has(field) || answered.has(field)));
}

interface SheetColumnsProps {
  readonly kind: ImportKind;
  readonly sheet: Sheet;
  readonly several: boolean;
  readonly taken: boolean;
  readonly onTake: (taken: boolean) => void;
  readonly onChange: (sheet: Sheet) => void;
}

function SheetColumns({ kind, sheet, several, taken, onTake, onChange }: SheetColumnsProps) {
  const { t } = useTranslation("importing");
  const { number } = useFormats();
  const language = useLanguage();
  const rows = sheet.sample.filter(({ row }) => row > sheet.headerRow);
  const width = Math.max(sheet.mapping.length, sheet.headings.length);
  const fields = [{ value: LEFT_OUT, label: t("columns.leftOut") }, ...IMPORT_FIELDS[kind].map(({ id }) => ({ value: id, label: fieldWords(id, language) }))];
  const assign = (column: number, field: ImportFieldId | null): void =>
    onChange({ ...sheet, remembered: false, mapping: Array.from({ length: width }, (_, at) => {
      if (at === column) return field;
      const before = sheet.mapping[at] ?? null;
      // Most fields have one column: the one chosen last.
      return before !== null && before === field && !REPEATABLE.has(field) ? null : before;
    }) });
  const headAt = (row: number): void =>
    onChange({ ...sheet, headerRow: row, headings: Array.from({ length: width }, (_, at) => textOf(sheet.sample.find((each) => each.row === row)?.cells[at])) });
  return (
    <Stack gap="xs" component="section" aria-label={sheet.name}>
      <Group gap="sm">
        {several ? <Checkbox label={t("columns.sheet", { name: sheet.name })} checked={taken} onChange={(event) => onTake(event.currentTarget.checked)} /> : null}
        <Text size="sm" c="dimmed">
          {t("columns.rows", { count: sheet.rows, shown: number(sheet.rows) })}
        </Text>
        {sheet.remembered && (
          <Badge variant="light" tt="none">
            {t("columns.remembered")}
          </Badge>
        )}
      </Group>
      {taken && (
        <>
          <Select
            size="xs"
            maw={560}
            label={t("columns.header")}
            allowDeselect={false}
            value={String(sheet.headerRow)}
            onChange={(row) => headAt(Number(row))}
            data={[{ value: "0", label: t("columns.noHeader") }, ...sheet.sample.map(({ row, cells }) => ({ value: String(row), label: `${row}: ${cells.map(textOf).filter((text) => text !== "").join(" · ")}`.slice(0, 90) }))]}
          />
          <Table verticalSpacing={4} fz="sm" withTableBorder layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="26%">{t("columns.column")}</Table.Th>
                <Table.Th>{t("columns.samples")}</Table.Th>
                <Table.Th w={280}>{t("columns.field")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {Array.from({ length: width }, (_, column) => {
                const heading = sheet.headings[column] || t("columns.unnamed", { letters: columnLetters(column) });
                const samples = rows.map(({ cells }) => textOf(cells[column])).filter((text) => text !== "").slice(0, SAMPLES);
                const field = sheet.mapping[column] ?? null;
                return (
                  <Table.Tr key={column}>
                    <Table.Td style={{ overflowWrap: "anywhere" }}>{heading}</Table.Td>
                    <Table.Td c="dimmed">
                      <Text size="xs" lineClamp={2} title={samples.join("\n")} style={{ overflowWrap: "anywhere" }}>
                        {samples.join(" · ")}
                      </Text>
                    </Table.Td>
                    <Table.Td>
                      <Select
                        size="xs"
                        aria-label={t("columns.fieldOf", { heading })}
                        data={fields}
                        searchable
                        selectFirstOptionOnChange
                        allowDeselect={false}
                        nothingFoundMessage="—"
                        maxDropdownHeight={260}
                        fw={field ? 500 : undefined}
                        value={field ?? LEFT_OUT}
                        onChange={(chosen) => assign(column, chosen === null || chosen === LEFT_OUT ? null : (chosen as ImportFieldId))}
                      />
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Stack>
  );
}
