import { Button, Code, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { LanguageChoice } from "../../ui/LanguageChoice";
import { useOffice } from "../../ui/office";
import { Door } from "./Door";

interface ProblemProps {
  readonly code: string;
  readonly detail: string;
  readonly dataFolder: string;
  /** The file of the newest daily copy; empty where there is none or none is needed. */
  readonly lastCopy?: string;
}

/** Problems that are ended by putting the last copy back. */
const RESTORED = new Set(["damaged", "missing"]);

/** The database cannot be used: what happened, what is safe, what to do. Nothing was changed. */
export function Problem({ code, detail, dataFolder, lastCopy = "" }: ProblemProps) {
  const { t } = useTranslation("start");
  const { client } = useOffice();
  const queries = useQueryClient();
  const retry = async (): Promise<void> => {
    await client.system.retry().catch(() => undefined);
    await queries.invalidateQueries();
  };
  return (
    <Door>
      <Paper p="xl" withBorder maw={640} role="alert">
        <Stack>
          <Group wrap="nowrap" align="flex-start">
            <IconAlertTriangle size={32} color="var(--mantine-color-orange-7)" aria-hidden />
            <Title order={1} size="h3">
              {t(`problem.${code}.title`, { defaultValue: t("problem.other.title") })}
            </Title>
          </Group>
          <Text>{t(`problem.${code}.advice`, { defaultValue: t("problem.other.advice") })}</Text>
          {dataFolder && (
            <Text size="sm">
              {t("problem.folder")} <Code>{dataFolder}</Code>
            </Text>
          )}
          {lastCopy && RESTORED.has(code) && (
            <div>
              <Text size="sm">{t("problem.restore")}</Text>
              <Code block style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{`erikti restore "${lastCopy}" --data "${dataFolder}"`}</Code>
            </div>
          )}
          {detail && (
            <Text size="sm" c="dimmed">
              {t("problem.detail")} {detail}
            </Text>
          )}
          <Group>
            <Button onClick={() => void retry()}>{t("problem.retry")}</Button>
            <LanguageChoice />
          </Group>
        </Stack>
      </Paper>
    </Door>
  );
}
