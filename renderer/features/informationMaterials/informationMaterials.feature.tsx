import { Anchor, Button, TextInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { MATERIAL_KINDS, type MaterialFields, materialFieldsSchema } from "../../../shared/contract/information";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { useFormats } from "../../ui/format";
import { named } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"informationMaterials", "list">["rows"][number];
type Extra = OutputOf<"informationMaterials", "get">["extra"];

export const informationMaterialsFeature: RegisterFeature<MaterialFields, Row, Extra> = {
  name: "informationMaterials",
  write: "register",
  calls: (client) => client.informationMaterials,
  schema: materialFieldsSchema,
  columns: ({ t, language, number }) => [
    { key: "name", sortable: true, render: (row) => named(row, language) },
    { key: "kind", cell: { words: "informationMaterials:kind" }, sortable: true, width: 180, render: (row) => t(`kind.${row.kind}`) },
    { key: "outputs", numeric: true, width: 130, render: (row) => number(row.outputs) },
  ],
  filters: [{ name: "kind", kind: "option", options: MATERIAL_KINDS, words: "informationMaterials:kind" }],
  actions: <ToOutputs />,
  empty: () => ({ kind: "memo", nameRu: "", nameKk: "", note: "" }),
  title: (fields, _extra, { language }) => named(fields, language),
  Card: MaterialCard,
  Form: MaterialForm,
};

function ToOutputs() {
  const { t } = useTranslation("informationMaterials");
  return (
    <Button component={Link} to="/informationOutputs" variant="default">
      {t("toOutputs")}
    </Button>
  );
}

function MaterialCard({ id, fields, extra }: { id: string; fields: MaterialFields; extra: Extra }) {
  const { t } = useTranslation("informationMaterials");
  const { number } = useFormats();
  return (
    <Facts
      facts={[
        [t("field.nameRu"), fields.nameRu],
        [t("field.nameKk"), fields.nameKk],
        [t("field.kind"), t(`kind.${fields.kind}`)],
        [t("card.outputs"), <Anchor key="outputs" component={Link} to={`/informationOutputs?materialId=${id}`} inherit>{number(extra.outputs)}</Anchor>],
        [t("field.note"), fields.note],
      ]}
    />
  );
}

function MaterialForm({ form }: { form: RecordForm<MaterialFields> }) {
  const { t } = useTranslation("informationMaterials");
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <OptionSelect {...field("kind")} options={MATERIAL_KINDS} words="informationMaterials:kind" required value={form.values.kind} onChange={(kind) => kind && form.setFieldValue("kind", kind)} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
