/** The office's own Word paper for briefings: a document with words in square brackets. */
import { Button, FileButton, Group, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMay, useOffice } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import { useToast } from "../../ui/toast";

const DOCX = ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function LetterTemplate() {
  const { t } = useTranslation("settings");
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const mayAdminister = useMay("administer");
  const { data } = useQuery(query.setup.letterTemplate.queryOptions());
  const change = async (call: () => Promise<unknown>, told: "template.saved" | "template.cleared"): Promise<void> => {
    try {
      await call();
      await queries.invalidateQueries();
      toast.done(t(told));
    } catch (error) {
      toast.refusal(error);
    }
  };
  return (
    <Section order={2} title={t("template.title")}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">{t("template.lead")}</Text>
        <Text size="sm" c="dimmed">{t("template.words")}</Text>
        <Text size="sm">{data?.name ?? t("template.none")}</Text>
        {mayAdminister && (
          <Group gap="xs">
            <FileButton accept={DOCX} onChange={(chosen) => chosen && void change(() => client.setup.setLetterTemplate({ file: chosen }), "template.saved")} inputProps={{ "aria-label": t("template.choose") }}>
              {(props) => <Button {...props} variant="default" size="xs">{t("template.choose")}</Button>}
            </FileButton>
            {data?.name && <Button variant="subtle" size="xs" onClick={() => void change(() => client.setup.clearLetterTemplate(), "template.cleared")}>{t("template.clear")}</Button>}
          </Group>
        )}
      </Stack>
    </Section>
  );
}
