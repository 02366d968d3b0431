import { Anchor, TextInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type StoreFields, storeFieldsSchema } from "../../../shared/contract/stores";
import { PlaceField, PlaceName } from "../../ui/fields/PlaceField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";
import { StockNumber } from "../../ui/StockNumber";

type Row = OutputOf<"stores", "list">["rows"][number];
type Extra = OutputOf<"stores", "get">["extra"];
const SHOWN = 3;

export const storesFeature: RegisterFeature<StoreFields, Row, Extra> = {
  name: "stores",
  write: "register",
  calls: (client) => client.stores,
  schema: storeFieldsSchema,
  columns: ({ language }) => [
    { key: "name", sortable: true, width: 260, render: (row) => named(row, language) },
    { key: "place", width: 220, render: (row) => row.place },
    { key: "held", width: 420, render: (row) => <Held held={row.held} /> },
  ],
  filters: [{ name: "district", kind: "place", words: true }],
  empty: () => ({ nameRu: "", nameKk: "", katoCode: null, place: "", note: "" }),
  title: (fields, _extra, { language }) => named(fields, language),
  Card: StoreCard,
  Form: StoreForm,
};

function Held({ held }: { held: Row["held"] }) {
  const language = useLanguage();
  return (
    <>
      {held.slice(0, SHOWN).map(({ item, unit, quantity }, at) => (
        <span key={`${item.id} ${unit}`}>
          {at > 0 && ", "}
          {named(item, language)} — <StockNumber value={quantity} unit={unit} />
        </span>
      ))}
      {held.length > SHOWN && " …"}
    </>
  );
}

function StoreCard({ id, fields, extra }: { id: string; fields: StoreFields; extra: Extra }) {
  const { t } = useTranslation("stores");
  const { number } = useFormats();
  const language = useLanguage();
  return (
    <>
      <Facts facts={[[t("field.nameRu"), fields.nameRu], [t("field.nameKk"), fields.nameKk], [t("field.katoCode"), fields.katoCode && <PlaceName key="place" code={fields.katoCode} />], [t("field.place"), fields.place], [t("field.note"), fields.note]]} />
      <Section title={t("card.held")}>
        {extra.held.length === 0 ? t("card.nothing") : <Facts facts={extra.held.map(({ item, unit, quantity }) => [named(item, language), <StockNumber key={item.id} value={quantity} unit={unit} />] as const)} />}
        <Anchor component={Link} to={`/stock?storeId=${id}`} size="sm">
          {t("card.stock")}
        </Anchor>
      </Section>
      <Section title={t("card.activity")}>
        <Facts
          facts={[
            [t("card.moves"), <Anchor key="moves" component={Link} to={`/stockMoves?storeId=${id}`} size="sm" className="number">{number(extra.moves)}</Anchor>],
            [t("card.deliveries"), <Anchor key="deliveries" component={Link} to={`/deliveries?storeId=${id}`} size="sm" className="number">{number(extra.deliveries)}</Anchor>],
          ]}
        />
      </Section>
    </>
  );
}

function StoreForm({ form }: { form: RecordForm<StoreFields> }) {
  const { t } = useTranslation("stores");
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <PlaceField {...field("katoCode")} words={{ value: form.values.place, onChange: (words) => form.setFieldValue("place", words) }} value={form.values.katoCode} onChange={(code) => form.setFieldValue("katoCode", code)} />
      <TextInput {...field("place")} description={t("hint.place")} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
