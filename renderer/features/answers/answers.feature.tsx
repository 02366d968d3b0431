import { TextInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ANSWER_LACKS, type AnswerFields, answerFieldsSchema } from "../../../shared/contract/answers";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"answers", "list">["rows"][number];

export const answersFeature: RegisterFeature<AnswerFields, Row, object> = {
  name: "answers",
  write: "register",
  calls: (client) => client.answers,
  schema: answerFieldsSchema,
  columns: () => [
    { key: "topic", sortable: true, width: 280, render: (row) => row.topic },
    { key: "ru", width: 340, render: (row) => row.ru },
    { key: "kk", width: 340, render: (row) => row.kk },
  ],
  filters: [{ name: "lacks", kind: "option", options: ANSWER_LACKS, words: "answers:lacks" }],
  empty: () => ({ topic: "", ru: "", kk: "" }),
  title: (fields) => fields.topic,
  Card: AnswerCard,
  Form: AnswerForm,
};

function AnswerCard({ fields }: { fields: AnswerFields }) {
  const { t } = useTranslation("answers");
  return <Facts facts={[[t("field.ru"), fields.ru], [t("field.kk"), fields.kk]]} />;
}

function AnswerForm({ form }: { form: RecordForm<AnswerFields> }) {
  const { t } = useTranslation("answers");
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("topic")} description={t("hint.topic")} required data-autofocus />
      <Textarea {...field("ru")} required autosize minRows={4} />
      <Textarea {...field("kk")} autosize minRows={4} />
    </>
  );
}
