import { Input, SegmentedControl, TextInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type StockMoveFields, stockMoveFieldsSchema } from "../../../shared/contract/stockMoves";
import { STOCK_MOVE_KINDS, stockMoveGaps, type StockMoveKind } from "../../../shared/domain/stock";
import { ItemAmounts } from "../../ui/AmountText";
import { DateField } from "../../ui/fields/DateField";
import { emptyItemLine, ItemLines } from "../../ui/fields/ItemLines";
import { PlaceField, PlaceName } from "../../ui/fields/PlaceField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { Attachments } from "../../ui/record/Attachments";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { RecordLink } from "../../ui/RecordLink";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"stockMoves", "list">["rows"][number];
type Extra = OutputOf<"stockMoves", "get">["extra"];

/** What the office would refuse anyway, told before it is sent. */
const checked = stockMoveFieldsSchema.superRefine((fields, context) => {
  for (const { field, kind } of stockMoveGaps(fields)) context.addIssue({ code: "custom", message: kind, path: [field] });
});

export const stockMovesFeature: RegisterFeature<StockMoveFields, Row, Extra> = {
  name: "stockMoves",
  write: "register",
  calls: (client) => client.stockMoves,
  schema: checked,
  columns: ({ t, language, date }) => [
    { key: "date", sortable: true, width: 105, render: (row) => date(row.date) },
    { key: "number", sortable: true, width: 105, render: (row) => <span className="number">{row.number}</span> },
    { key: "kind", cell: { words: "stockMoves:kind" }, width: 130, render: (row) => t(`kind.${row.kind}`) },
    { key: "store", width: 190, render: (row) => named(row.store, language) },
    { key: "other", cell: { fields: ["partner", "toStore", "place"] }, width: 210, render: (row) => [row.partner, row.toStore].map((one) => one && named(one, language)).find(Boolean) ?? row.place },
    { key: "items", width: 260, render: (row) => <ItemAmounts items={row.items} short /> },
    { key: "document", width: 140, render: (row) => row.document },
  ],
  defaultDescending: true,
  filters: [
    { name: "kind", kind: "option", options: STOCK_MOVE_KINDS, words: "stockMoves:kind", width: 150 },
    { name: "storeId", kind: "record", of: "stores", load: (client) => client.stores.choices },
    { name: "partnerId", kind: "record", of: "partners", load: (client) => client.partners.choices },
    { name: "from", kind: "date" },
    { name: "to", kind: "date" },
    { name: "itemKindId", kind: "link" },
  ],
  empty: ({ today }) => ({
    kind: "receipt", date: today, storeId: null, toStoreId: null, partnerId: null, katoCode: null, place: "", document: "", reason: "", lines: [emptyItemLine()], note: "",
  }),
  // A lorry is unloaded line by line, but the next waybill is of the same day and store.
  next: (saved) => ({ ...saved, document: "", reason: "", lines: [emptyItemLine()], note: "" }),
  title: (fields, extra, { t, date }) => (extra ? t("titled", { kind: t(`kind.${fields.kind}`), number: extra.number }) : t("titledNew", { kind: t(`kind.${fields.kind}`), date: date(fields.date) })),
  Card: MoveCard,
  Form: MoveForm,
};

function MoveCard({ id, fields, extra }: { id: string; fields: StockMoveFields; extra: Extra }) {
  const { t } = useTranslation("stockMoves");
  const { date } = useFormats();
  return (
    <>
      <Facts
        facts={[
          [t("field.kind"), t(`kind.${fields.kind}`)],
          [t("field.date"), date(fields.date)],
          [t(`storeOf.${fields.kind}`), <RecordLink key="store" kind="stores" record={extra.store} />],
          [t("field.toStoreId"), extra.toStore && <RecordLink key="to" kind="stores" record={extra.toStore} />],
          [t("field.partnerId"), extra.partner && <RecordLink key="partner" kind="partners" record={extra.partner} />],
          [t("field.katoCode"), fields.katoCode && <PlaceName key="place" code={fields.katoCode} />],
          [t("field.place"), fields.place],
          [t("field.reason"), fields.reason],
          [t("field.lines"), <ItemAmounts key="lines" items={extra.items} lines />],
          [t("field.document"), fields.document],
          [t("field.note"), fields.note],
        ]}
      />
      <Attachments ownerKind="stockMoves" ownerId={id} kinds={["source", "photo", "document"]} hint={t("hint.paper")} />
    </>
  );
}

function MoveForm({ form }: { form: RecordForm<StockMoveFields> }) {
  const { t } = useTranslation("stockMoves");
  const { client } = useOffice();
  const { values } = form;
  const { kind } = values;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <Input.Wrapper label={t("field.kind")} required labelElement="div">
        <SegmentedControl aria-label={t("field.kind")} fullWidth size="xs" data={STOCK_MOVE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} value={kind} onChange={(value) => form.setFieldValue("kind", value as StockMoveKind)} />
      </Input.Wrapper>
      <DateField {...field("date")} required value={values.date} onChange={(date) => form.setFieldValue("date", date ?? "")} />
      {kind === "receipt" && <RecordSelect {...field("partnerId")} required of="partners" load={client.partners.choices} value={values.partnerId} onChange={(id) => form.setFieldValue("partnerId", id)} data-autofocus />}
      <RecordSelect {...field("storeId")} label={t(`storeOf.${kind}`)} required of="stores" load={client.stores.choices} value={values.storeId} onChange={(id) => form.setFieldValue("storeId", id)} />
      {kind === "transfer" && <RecordSelect {...field("toStoreId")} required of="stores" load={client.stores.choices} value={values.toStoreId} onChange={(id) => form.setFieldValue("toStoreId", id)} />}
      {kind === "dispatch" && (
        <>
          <PlaceField {...field("katoCode")} words={{ value: values.place, onChange: (words) => form.setFieldValue("place", words) }} value={values.katoCode} onChange={(code) => form.setFieldValue("katoCode", code)} />
          <TextInput {...field("place")} description={t("hint.place")} />
        </>
      )}
      {(kind === "found" || kind === "lost") && <Textarea {...field("reason")} required autosize minRows={2} description={t(`hint.${kind}`)} />}
      <Section title={t("field.lines")}>
        <ItemLines form={form} />
      </Section>
      <TextInput {...field("document")} description={t("hint.document")} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}

