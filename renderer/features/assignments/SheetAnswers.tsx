import { Button, Checkbox, Group, Input, SegmentedControl, Stack, Table, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RouteSheetShown, StopAnswer } from "../../../shared/contract/assignments";
import type { Unit } from "../../../shared/domain/amounts";
import type { StockLine } from "../../../shared/domain/stock";
import { ItemAmounts } from "../../ui/AmountText";
import { CountField } from "../../ui/fields/CountField";
import { DateField } from "../../ui/fields/DateField";
import { ItemSelect } from "../../ui/fields/ItemSelect";
import { QuantityField } from "../../ui/fields/QuantityField";
import { RecordMultiSelect, RecordSelect } from "../../ui/fields/RecordSelect";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { LimitWarnings } from "../../ui/LimitWarnings";
import { useMay, useOffice } from "../../ui/office";
import { RecordLink } from "../../ui/RecordLink";
import { useRefusal } from "../../ui/refusals";
import { StockWarnings } from "../../ui/stock/StockWarnings";
import { useToast } from "../../ui/toast";
import classes from "./assignments.module.css";
import { RequestSummary } from "./RequestSummary";

type Stop = RouteSheetShown["stops"][number];
/** Each line keeps its unit: of what was asked for, or of what was chosen here where nothing was. */
type Line = Required<StopAnswer>["lines"][number] & { readonly unit: Unit };
type Answer = Omit<Required<StopAnswer>, "lines"> & { readonly lines: readonly Line[] };

const answerOf = (stop: Stop): Answer => ({
  requestId: stop.id, outcome: "given", reason: "", headcount: stop.headcount, note: "",
  lines: stop.items.map(({ item, amount, unit }) => ({ itemKindId: item.id, quantity: amount.value, unit })),
});

/** Every stop starts as given, with what was asked for: only what went otherwise is touched. */
export function SheetAnswers({ sheet }: { sheet: RouteSheetShown }) {
  const { t } = useTranslation(["assignments", "deliveries"]);
  const { client } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const refusal = useRefusal();
  const may = useMay("confirm");
  const open = sheet.state === "open";
  const standing = open ? sheet.stops.filter(({ outcome, state }) => outcome === null && state !== "confirmed" && state !== "closed") : [];
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(() => new Map(standing.map((stop) => [stop.id, answerOf(stop)])));
  const [providers, setProviders] = useState<string[]>([]);
  const [storeId, setStoreId] = useState<string | null>(null);
  const [date, setDate] = useState<string | null>(sheet.date);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const all = standing.flatMap((stop) => answers.get(stop.id) ?? []);
  const given = all.filter(({ outcome }) => outcome === "given").length;
  const set = (id: string, change: Partial<Answer>): void => {
    const before = answers.get(id);
    if (before) setAnswers(new Map(answers).set(id, { ...before, ...change }));
  };
  const confirm = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setErrors({});
    try {
      const stops = all.map((answer) => ({ ...answer, lines: answer.lines.map(({ itemKindId, quantity }) => ({ itemKindId, quantity })) }));
      const { deliveries, left, skipped } = await client.assignments.confirmSheet({ id: sheet.id, version: sheet.version, date, providers, storeId, stops });
      toast.done([t("confirm.done", { count: deliveries, left }), ...(skipped.length > 0 ? [t("confirm.skipped", { numbers: skipped.join(", ") })] : [])].join(" "));
      await queries.invalidateQueries();
    } catch (error) {
      const { problems } = refusal(error);
      setErrors(Object.fromEntries(problems.map((problem) => [problem.field, refusal.problemText(problem)])));
      toast.refusal(error);
      if (problems.length === 0) await queries.invalidateQueries();
    } finally {
      setBusy(false);
    }
  };
  const errorAt = (stop: Stop, field: string): string | undefined => errors[`stops.${standing.indexOf(stop)}.${field}`];
  return (
    <Stack gap="sm">
      <Table verticalSpacing={6} horizontalSpacing={8} fz="sm" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            {(["given", "whom", "what", "note"] as const).map((column) => (
              <Table.Th key={column}>{t(`confirm.column.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sheet.stops.map((stop, at) => {
            const answer = answers.get(stop.id);
            return (
              <Table.Tr key={stop.id} data-request={stop.number}>
                <Table.Td w={190}>
                  {answer ? (
                    <Stack gap={6}>
                      <Checkbox label={t("confirm.given", { at: at + 1 })} disabled={!may} checked={answer.outcome === "given"} onChange={(event) => set(stop.id, { outcome: event.currentTarget.checked ? "given" : "later" })} />
                      {answer.outcome !== "given" && (
                        <SegmentedControl
                          size="xs" orientation="vertical" aria-label={t("confirm.otherwise")} value={answer.outcome} onChange={(outcome) => set(stop.id, { outcome: outcome as Answer["outcome"] })}
                          data={(["later", "closed"] as const).map((value) => ({ value, label: t(`outcome.${value}`) }))}
                        />
                      )}
                    </Stack>
                  ) : (
                    <Text size="sm">{stop.outcome ? t(`confirm.became.${stop.outcome}`) : t("confirm.settled")}</Text>
                  )}
                </Table.Td>
                <Table.Td className={answer && answer.outcome !== "given" ? classes.off : undefined}>
                  <RequestSummary request={stop} />
                </Table.Td>
                <Table.Td w={240}>
                  {answer?.outcome === "given" && <Given stop={stop} answer={answer} onChange={(change) => set(stop.id, change)} errorAt={(field) => errorAt(stop, field)} />}
                  {!answer && stop.delivery && <Brought delivery={stop.delivery} />}
                </Table.Td>
                <Table.Td w={240}>
                  {answer?.outcome === "closed" && <TextInput label={t("confirm.reason")} required value={answer.reason} onChange={(event) => set(stop.id, { reason: event.currentTarget.value })} error={errorAt(stop, "reason")} />}
                  {answer?.outcome === "later" && <TextInput label={t("confirm.forNext")} placeholder={t("confirm.forNextHint")} maxLength={1000} value={answer.reason} onChange={(event) => set(stop.id, { reason: event.currentTarget.value })} />}
                  {answer?.outcome === "given" && <TextInput aria-label={t("confirm.noteOf", { number: stop.number })} placeholder={t("confirm.note")} value={answer.note} onChange={(event) => set(stop.id, { note: event.currentTarget.value })} />}
                  {!answer && (stop.delivery?.note || stop.reason)}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {open && (
        <LimitWarnings
          byName
          date={date ?? sheet.date}
          planned={standing.map((stop) => {
            const answer = answers.get(stop.id);
            return { kind: stop.recipient.kind, id: answer?.outcome === "given" ? stop.recipient.id : null, lines: answer?.lines ?? [] };
          })}
        />
      )}
      {open && <StockWarnings storeId={storeId} lines={takenBy(all)} />}
      {may && open && (
        <Group gap="sm" align="flex-end">
          <DateField label={t("confirm.date")} required w={160} value={date} onChange={setDate} error={errors["date"]} />
          <RecordMultiSelect label={t("confirm.providers")} description={t("confirm.providersHint")} of="partners" load={client.partners.choices} w={320} value={providers} onChange={setProviders} />
          <RecordSelect label={t("confirm.store")} description={t("confirm.storeHint")} of="stores" load={client.stores.choices} w={260} value={storeId} onChange={setStoreId} error={errors["storeId"]} />
          <Button loading={busy} onClick={() => void confirm()}>
            {given === all.length ? t("confirm.all", { count: given }) : t("confirm.some", { count: given, all: all.length })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** A confirmed stop: what was given, as its delivery says now. */
function Brought({ delivery }: { delivery: NonNullable<Stop["delivery"]> }) {
  const { t } = useTranslation("deliveries");
  return (
    <div>
      <div>
        <ItemAmounts items={delivery.items} lines />
      </div>
      <RecordLink kind="deliveries" record={{ id: delivery.id, nameRu: delivery.number, nameKk: delivery.number }} /> · {t(`state.${delivery.state}`)}
    </div>
  );
}

/** What all stops that were given took along. */
const takenBy = (answers: readonly Answer[]): readonly StockLine[] => answers.flatMap(({ outcome, lines }) => (outcome === "given" ? lines : []));

function Given({ stop, answer, onChange, errorAt }: { stop: Stop; answer: Answer; onChange: (change: Partial<Answer>) => void; errorAt: (field: string) => string | undefined }) {
  const { t } = useTranslation(["assignments", "common"]);
  const language = useLanguage();
  // A request that says in words alone what is wanted: what was given is said here.
  const [own] = answer.lines;
  const quantityAt = (at: number, quantity: number | null): void => onChange({ lines: answer.lines.map((line, place) => (place === at ? { ...line, quantity } : line)) });
  return (
    <Stack gap={4}>
      {stop.items.map(({ item, unit: asked }, at) => (
        <QuantityField key={item.id} label={named(item, language)} unit={asked} value={answer.lines[at]?.quantity ?? null} onChange={(quantity) => quantityAt(at, quantity)} error={errorAt(`lines.${at}.quantity`)} />
      ))}
      {stop.items.length === 0 && (
        <>
          <ItemSelect
            label={t("confirm.what")} required value={own?.itemKindId ?? null} error={errorAt("lines")}
            onChange={(item) => {
              if (item) onChange({ lines: [{ itemKindId: item.id, quantity: null, unit: item.unit }] });
            }}
          />
          {own && <QuantityField label={t("common:line.quantityIn", { unit: t(`common:unit.${own.unit}`) })} unit={own.unit} value={own.quantity} onChange={(quantity) => quantityAt(0, quantity)} error={errorAt("lines.0.quantity")} />}
        </>
      )}
      {stop.items.length > 0 && errorAt("lines") && <Input.Error>{errorAt("lines")}</Input.Error>}
      {stop.recipient.kind === "group" && <CountField label={t("confirm.headcount")} value={answer.headcount} onChange={(headcount) => onChange({ headcount })} error={errorAt("headcount")} />}
    </Stack>
  );
}
