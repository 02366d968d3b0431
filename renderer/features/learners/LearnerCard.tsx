import { Anchor, List } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { LearnerFields, Subject } from "../../../shared/contract/learners";
import { lessonsOf, resultOf } from "../../../shared/domain/learners";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import { PersonFacts } from "../../ui/person/PersonFacts";
import { CreditedTo } from "../../ui/programme/CreditedTo";
import { Attachments } from "../../ui/record/Attachments";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { StateBadge } from "../../ui/StateBadge";

export function LearnerCard({ id, fields, extra }: { id: string; fields: LearnerFields; extra: OutputOf<"learners", "get">["extra"] }) {
  const { t } = useTranslation("learners");
  const { date } = useFormats();
  const language = useLanguage();
  const subjects = (chosen: boolean) => fields.subjects.filter((subject) => subject.chosen === chosen);
  return (
    <>
      <Facts
        facts={[
          [t("field.programmeId"), <Anchor key="programme" component={Link} to={`/programmes/${extra.programme.id}`} size="sm">{named(extra.programme, language)}</Anchor>],
          [t("field.state"), <StateBadge key="state" state={fields.state} words="learners:state" />],
          [t("field.selectedOn"), date(fields.selectedOn)],
          [t("field.reason"), fields.reason],
          [t("field.criterion"), fields.criterion],
          [t("field.incomeEvidence"), fields.incomeEvidence],
          [t("field.school"), fields.school],
          [t("field.katoCode"), placed(extra, language)],
          [t("field.ruralSchool"), fields.ruralSchool && t("ruralSchool.rural")],
          [t("field.note"), fields.note],
        ]}
      />
      <CreditedTo kind="learners" id={id} />
      <Section title={t("card.results")}>
        <Facts
          facts={[
            [t("field.course"), fields.course && t(`course.${fields.course}`)],
            [t("field.groupName"), fields.groupName],
            [t("column.lessons"), lessonsOf(fields)],
            [t("subject.compulsory"), subjects(false).length > 0 && <Subjects key="compulsory" subjects={subjects(false)} />],
            [t("subject.chosen"), subjects(true).length > 0 && <Subjects key="chosen" subjects={subjects(true)} />],
          ]}
        />
      </Section>
      <Section title={t("card.person")}>
        <PersonFacts person={fields.person} extra={extra} />
      </Section>
      <Attachments ownerKind="learners" ownerId={id} kinds={["evidence", "document", "photo"]} hint={t("card.papers")} />
    </>
  );
}

function Subjects({ subjects }: { readonly subjects: readonly Subject[] }) {
  return (
    <List size="sm" listStyleType="none">
      {subjects.map((subject) => <List.Item key={subject.name}>{[subject.name, resultOf(subject)].filter(Boolean).join(" — ")}</List.Item>)}
    </List>
  );
}
