/** The office's own Word paper for briefings: a document with words in square brackets. */
import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useOffice } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import { OwnFile } from "./OwnFile";

const DOCX = ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function LetterTemplate() {
  const { t } = useTranslation("settings");
  const { client, query } = useOffice();
  const { data } = useQuery(query.setup.letterTemplate.queryOptions());
  return (
    <Section order={2} title={t("template.title")}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">{t("template.lead")}</Text>
        <Text size="sm" c="dimmed">{t("template.words")}</Text>
        <Text size="sm">{data?.name ?? t("template.none")}</Text>
        <OwnFile accept={DOCX} words="template" has={Boolean(data?.name)} set={(file) => client.setup.setLetterTemplate({ file })} clear={() => client.setup.clearLetterTemplate()} />
      </Stack>
    </Section>
  );
}
