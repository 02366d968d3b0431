/** The signed sheet beside the keyboard: numbers of those who did not come, quantities that differ, one press for all. */
import { Alert, Anchor, Button, Checkbox, Group, ScrollArea, Skeleton, Stack, Table, Text, TextInput, Title } from "@mantine/core";
import { getHotkeyHandler } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { exactly } from "../../../shared/domain/quantities";
import { rowNumbers } from "../../../shared/domain/rowNumbers";
import { amountWords } from "../../ui/amounts";
import { QuantityField } from "../../ui/fields/QuantityField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { LimitWarnings } from "../../ui/LimitWarnings";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { Attachments } from "../../ui/record/Attachments";
import { useRefusal } from "../../ui/refusals";
import { StockWarnings } from "../../ui/stock/StockWarnings";
import { useToast } from "../../ui/toast";

type Sheet = OutputOf<"handoverSheets", "get">;

export function ConfirmSheetPage() {
  const { id = "" } = useParams();
  const { client } = useOffice();
  const refusal = useRefusal();
  const found = useQuery({ queryKey: ["handoverSheets", "get", id], queryFn: () => client.handoverSheets.get({ id }), refetchOnMount: "always" });
  if (found.isError) return <Alert color="red" m="sm">{refusal(found.error).text}</Alert>;
  // Not what was read for its card: marks are made on the sheet as it is now.
  return found.data && found.isFetchedAfterMount ? <Signed key={found.data.record.id} id={id} sheet={found.data} /> : <Skeleton h={300} m="sm" />;
}

function Signed({ id, sheet }: { id: string; sheet: Sheet }) {
  const { t } = useTranslation(["handoverSheets", "common"]);
  const { client } = useOffice();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const refusal = useRefusal();
  const { number, instant } = useFormats();
  // The sheet that the marks were made on. What somebody else changed meanwhile is told and looked at: were it drawn under the
  // marks as soon as it comes, row 1 would be crossed out and mean another person.
  const [seen, setSeen] = useState(sheet);
  const { extra, fields } = seen;
  const [typed, setTyped] = useState("");
  const [told, setTold] = useState<{ readonly text: string; readonly wrong: boolean } | null>(null);
  const [struck, setStruck] = useState<ReadonlySet<number>>(new Set());
  const [changed, setChanged] = useState<ReadonlyMap<string, number | null>>(new Map());
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLTableSectionElement>(null);
  const rows = extra.rows.length;
  const given = rows - struck.size;
  const isClosed = sheet.extra.state === "confirmed";

  useEffect(() => box.current?.focus(), []);

  const toggle = (numbers: readonly number[]): void => {
    const next = new Set(struck);
    const [out, back] = [numbers.filter((row) => !struck.has(row)), numbers.filter((row) => struck.has(row))];
    for (const row of out) next.add(row);
    for (const row of back) next.delete(row);
    setStruck(next);
    setTold({ wrong: false, text: [out.length ? t("signed.struck", { rows: out.join(", ") }) : "", back.length ? t("signed.returned", { rows: back.join(", ") }) : ""].filter(Boolean).join(". ") });
  };
  const enter = (): void => {
    if (typed.trim() === "") return;
    const numbers = rowNumbers(typed);
    const unknown = numbers?.filter((row) => row < 1 || row > rows) ?? [];
    if (numbers === null || unknown.length > 0) {
      setTold({ wrong: true, text: t("signed.noRow", { rows: unknown.length ? unknown.join(", ") : typed, count: rows }) });
      return;
    }
    toggle(numbers);
    setTyped("");
    table.current?.querySelector(`[data-row="${numbers.at(-1)}"]`)?.scrollIntoView({ block: "center" });
  };
  const ofRow = (row: number) => fields.lines.map((line, at) => ({ ...line, quantity: changed.has(`${row} ${at}`) ? (changed.get(`${row} ${at}`) ?? 0) : line.quantity }));
  const confirm = async (): Promise<void> => {
    if (busy || isClosed) return;
    setBusy(true);
    try {
      const touched = [...new Set([...changed.keys()].map((key) => Number(key.split(" ")[0])))].filter((row) => !struck.has(row));
      const done = await client.handoverSheets.confirm({ id, version: seen.record.version, struckOut: [...struck].sort((a, b) => a - b), changed: touched.map((row) => ({ row, lines: ofRow(row) })) });
      await queries.invalidateQueries();
      toast.done(t("signed.done", { number: extra.number, given: number(done.given) }));
      await navigate(`/handoverSheets/${id}`);
    } catch (error) {
      const told = refusal(error);
      const marksFit = told.code !== "CHANGED_MEANWHILE" || (await lookAgain().catch(() => true));
      setTrouble(marksFit ? told.text : t("signed.otherRows"));
      void queries.invalidateQueries();
    } finally {
      setBusy(false);
    }
  };
  /** What stands on the screen from now on is the newer sheet; marks stay only while their numbers mean the same people. */
  const lookAgain = async (): Promise<boolean> => {
    const fresh = await client.handoverSheets.get({ id });
    setSeen(fresh);
    if (JSON.stringify([fresh.fields.recipients, fresh.fields.lines]) === JSON.stringify([fields.recipients, fields.lines])) return true;
    setStruck(new Set());
    setChanged(new Map());
    return false;
  };
  const language = useLanguage();
  return (
    <Stack gap="xs" p="sm" flex={1} mih={0} onKeyDown={getHotkeyHandler([["mod+Enter", () => void confirm()]])}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={1} size="h4">
          {t("signed.title", { number: extra.number })}
        </Title>
        <Anchor component={Link} to={`/handoverSheets/${id}`} size="sm">
          {t("signed.back")}
        </Anchor>
      </Group>
      {isClosed && <Alert color="orange" p="xs">{t("signed.closed")}</Alert>}
      {trouble && <Alert color="red" p="xs" role="alert">{trouble}</Alert>}
      <Group gap="lg" align="flex-start">
        <TextInput
          label={t("signed.strike")}
          description={t("signed.hint")}
          w={430}
          inputMode="numeric"
          autoComplete="off"
          ref={box}
          disabled={isClosed}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            enter();
          }}
          error={told?.wrong ? told.text : undefined}
        />
        <Stack gap={4} pt={4}>
          <Text fw={600} role="status" data-given={given}>
            {t("signed.count", { given: number(given), rows: number(rows), struck: number(struck.size) })}
          </Text>
          <Text size="sm" c="dimmed" role="status">
            {told && !told.wrong ? told.text : ""}
          </Text>
        </Stack>
      </Group>
      {!isClosed && extra.printed?.isStale && <Alert color="orange" p="xs" role="status">{t("card.stale", { at: instant(extra.printed.at) })}</Alert>}
      {!isClosed && (
        <LimitWarnings
          byName
          date={fields.date}
          planned={fields.recipients.map(({ kind, id: recipient }, at) => ({ kind, id: struck.has(at + 1) ? null : recipient, lines: ofRow(at + 1) }))}
        />
      )}
      {!isClosed && <StockWarnings storeId={fields.storeId} lines={fields.lines.map((line) => ({ ...line, quantity: line.quantity === null ? null : line.quantity * given }))} />}
      <Attachments ownerKind="handoverSheets" ownerId={id} kinds={["signed_sheet"]} title={t("card.signed")} order={2} />
      <ScrollArea flex={1} mih={160} type="auto" viewportProps={{ tabIndex: 0 }}>
        <Table fz="sm" verticalSpacing={2} stickyHeader withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={60} ta="right">{t("signed.row")}</Table.Th>
              <Table.Th w={90}>{t("signed.state")}</Table.Th>
              <Table.Th>{t("signed.name")}</Table.Th>
              <Table.Th w={190 * Math.max(1, fields.lines.length)}>{t("signed.what")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody ref={table}>
            {extra.rows.map(({ row, name, address }) => {
              const isStruck = struck.has(row);
              return (
                <Table.Tr key={row} data-row={row} data-struck={isStruck || undefined}>
                  <Table.Td ta="right" className="number">{row}</Table.Td>
                  <Table.Td>
                    <Checkbox size="xs" aria-label={t("signed.toggle", { row, name })} checked={!isStruck} disabled={isClosed} onChange={() => toggle([row])} label={t(isStruck ? "signed.absent" : "signed.came")} />
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm" td={isStruck ? "line-through" : undefined} c={isStruck ? "dimmed" : undefined}>
                      {name}
                      {address && (
                        <Text span size="xs" c="dimmed">
                          {" "}· {address}
                        </Text>
                      )}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    {!isStruck && (
                      <Group gap="xs" wrap="nowrap">
                        {extra.items.map(({ item, unit, amount }, at) => (
                          <Quantity key={item.id} label={t("signed.quantity", { row, item: named(item, language) })} unit={unit} name={named(item, language)} value={changed.has(`${row} ${at}`) ? (changed.get(`${row} ${at}`) ?? null) : amount.value} onChange={(value) => setChanged(new Map(changed).set(`${row} ${at}`, value))} />
                        ))}
                      </Group>
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {t("signed.keys")}
        </Text>
        <Button loading={busy} disabled={isClosed} onClick={() => void confirm()}>
          {t("signed.confirm", { given: number(given) })}
        </Button>
      </Group>
    </Stack>
  );
}

interface QuantityProps {
  readonly label: string;
  readonly name: string;
  readonly unit: Sheet["fields"]["lines"][number]["unit"];
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** As text until somebody wants to change it: hundreds of open boxes would be hundreds of stops of the Tab key. */
function Quantity({ label, name, unit, value, onChange }: QuantityProps) {
  const { t } = useTranslation("common");
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  if (open) return <QuantityField label={`${name}, ${t(`unit.${unit}`)}`} unit={unit} value={value} onChange={onChange} />;
  return (
    <Button size="compact-xs" variant="subtle" tabIndex={-1} aria-label={label} onClick={() => setOpen(true)} className="number">
      {name}: {value === null || Number.isNaN(value) ? "—" : amountWords(exactly(value), unit, language)}
    </Button>
  );
}
