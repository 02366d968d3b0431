import { Anchor, Button, SimpleGrid, TextInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { MATERIAL_KINDS, type MaterialFields, materialFieldsSchema, type PrintRun } from "../../../shared/contract/information";
import { LANGUAGES } from "../../../shared/domain/languages";
import { CountField } from "../../ui/fields/CountField";
import { DateField } from "../../ui/fields/DateField";
import { memoPart } from "../../ui/fields/memoPart";
import { OptionMultiSelect, OptionSelect } from "../../ui/fields/OptionSelect";
import { Rows } from "../../ui/fields/Rows";
import { useFormats } from "../../ui/format";
import { named } from "../../ui/naming";
import { useStatus } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { Attachments } from "../../ui/record/Attachments";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
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
    { key: "languages", cell: { words: "informationMaterials:language" }, width: 190, render: (row) => row.languages.map((one) => t(`language.${one}`)).join(", ") },
    { key: "printed", optional: true, numeric: true, width: 130, render: (row) => row.printed > 0 && number(row.printed) },
    { key: "outputs", numeric: true, width: 130, render: (row) => number(row.outputs) },
  ],
  filters: [{ name: "kind", kind: "option", options: MATERIAL_KINDS, words: "informationMaterials:kind" }, { name: "language", kind: "option", options: LANGUAGES, words: "informationMaterials:language" }],
  actions: <ToOutputs />,
  empty: () => ({ kind: "memo", nameRu: "", nameKk: "", languages: [], printRuns: [], note: "" }),
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
  const { date, number } = useFormats();
  const printed = fields.printRuns.reduce((sum, run) => sum + run.copies, 0);
  return (
    <>
      <Facts
        facts={[
          [t("field.nameRu"), fields.nameRu],
          [t("field.nameKk"), fields.nameKk],
          [t("field.kind"), t(`kind.${fields.kind}`)],
          [t("field.languages"), fields.languages.map((one) => t(`language.${one}`)).join(", ")],
          [t("card.printed"), printed > 0 && number(printed)],
          [t("card.outputs"), <Anchor key="outputs" component={Link} to={`/informationOutputs?materialId=${id}`} inherit>{number(extra.outputs)}</Anchor>],
          [t("field.note"), fields.note],
        ]}
      />
      {fields.printRuns.length > 0 && (
        <Section title={t("field.printRuns")}>
          <Facts facts={fields.printRuns.map((run) => [[date(run.on), run.printer].filter(Boolean).join(", "), number(run.copies)] as const)} />
        </Section>
      )}
      <Attachments ownerKind="informationMaterials" ownerId={id} kinds={["document", "photo"]} />
    </>
  );
}

function MaterialForm({ form }: { form: RecordForm<MaterialFields> }) {
  const { t } = useTranslation("informationMaterials");
  const { today } = useStatus();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <OptionSelect {...field("kind")} options={MATERIAL_KINDS} words="informationMaterials:kind" required value={form.values.kind} onChange={(kind) => kind && form.setFieldValue("kind", kind)} />
      <OptionMultiSelect {...field("languages")} options={LANGUAGES} words="informationMaterials:language" value={form.values.languages} onChange={(languages) => form.setFieldValue("languages", languages)} />
      <Section title={t("field.printRuns")}>
        <Rows
          rows={form.values.printRuns}
          addLabel={t("addPrintRun")}
          onAdd={() => form.insertListItem("printRuns", { on: form.values.printRuns.at(-1)?.on ?? today, copies: 0, printer: form.values.printRuns.at(-1)?.printer ?? "" })}
          onRemove={(index) => form.removeListItem("printRuns", index)}
          render={(run, index) => <PrintRunFields form={form} path={`printRuns.${index}`} run={run} />}
        />
      </Section>
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}

const PrintRunFields = memoPart(({ form, path, run }: { form: RecordForm<MaterialFields>; path: string; run: PrintRun }) => {
  const { t } = useTranslation("informationMaterials");
  const part = (name: string) => ({ label: t(`printRun.${name}`), ...form.getInputProps(`${path}.${name}`) });
  return (
    <SimpleGrid cols={3} spacing={8}>
      <DateField {...part("on")} value={run.on} required />
      <CountField {...part("copies")} value={run.copies} onChange={(copies) => form.setFieldValue(`${path}.copies` as never, (copies ?? 0) as never)} required />
      <TextInput {...part("printer")} />
    </SimpleGrid>
  );
});
