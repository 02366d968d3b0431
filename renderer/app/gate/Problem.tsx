import { Button, Code, Group, Modal, Paper, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Status } from "../../../shared/contract/system";
import { useFormats } from "../../ui/format";
import { LanguageChoice } from "../../ui/LanguageChoice";
import { useOffice } from "../../ui/office";
import { Door } from "./Door";

interface ProblemProps {
  readonly code: string;
  readonly detail: string;
  readonly dataFolder: string;
  readonly lastCopy?: NonNullable<Status["problem"]>["lastCopy"];
}

/** The database cannot be used: what happened, what is safe, what to do. Nothing was changed. */
export function Problem({ code, detail, dataFolder, lastCopy = null }: ProblemProps) {
  const { t } = useTranslation(["start", "common"]);
  const { client } = useOffice();
  const queries = useQueryClient();
  const { instant } = useFormats();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  /** How it stands afterwards is asked for in any case: the screen says what is still wrong. */
  const attempt = async (call: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    await call().catch(() => undefined);
    await queries.invalidateQueries();
    setBusy(false);
    setAsking(false);
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
          {lastCopy && (
            <div>
              <Text size="sm">{t("problem.lastCopy", { at: instant(lastCopy.at) })}</Text>
              <Code block style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{lastCopy.file}</Code>
            </div>
          )}
          {detail && (
            <Text size="sm" c="dimmed">
              {t("problem.detail")} {detail}
            </Text>
          )}
          <Group>
            <Button loading={busy} onClick={() => void attempt(() => client.system.retry())}>{t("problem.retry")}</Button>
            {lastCopy && <Button variant="default" onClick={() => setAsking(true)}>{t("problem.restore")}</Button>}
            <LanguageChoice />
          </Group>
        </Stack>
      </Paper>
      {lastCopy && (
        <Modal opened={asking} onClose={() => setAsking(false)} title={t("problem.restoreTitle", { at: instant(lastCopy.at) })} closeButtonProps={{ "aria-label": t("common:close") }}>
          <Stack>
            <Text size="sm">{t("problem.restoreAsk", { at: instant(lastCopy.at) })}</Text>
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => setAsking(false)}>{t("common:cancel")}</Button>
              <Button loading={busy} onClick={() => void attempt(() => client.system.restoreLastCopy())}>{t("problem.restoreYes")}</Button>
            </Group>
          </Stack>
        </Modal>
      )}
    </Door>
  );
}
