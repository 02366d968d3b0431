import { Button, Group, Loader, Progress, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../ui/format";
import { useOffice } from "../../ui/office";
import type { Work } from "./useWizard";

const BAR_AFTER_MS = 1_000;
const ASK_MS = 400;

/** Says after a second how far the work is, and lets it be ended. */
export function Working({ work }: { work: Work }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), BAR_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return late ? <Bar work={work} /> : null;
}

function Bar({ work }: { work: Work }) {
  const { t } = useTranslation(["importing", "common"]);
  const { query } = useOffice();
  const { number } = useFormats();
  const { data } = useQuery(query.importing.progress.queryOptions({ input: { session: work.session ?? "-" }, enabled: work.session !== null, refetchInterval: ASK_MS, staleTime: 0, gcTime: 0 }));
  const known = data?.total ? { done: data.done, total: data.total } : null;
  const counted = !known && data && data.done > 0 ? data.done : null;
  return (
    <Stack gap={4} role="status">
      <Group justify="space-between" wrap="nowrap">
        <Group gap="xs" wrap="nowrap">
          <Loader size="xs" aria-hidden />
          <Text size="sm">
            {t(`work.${work.stage}`)}
            {known && ` ${t("work.of", { done: number(known.done), total: number(known.total) })}`}
            {counted !== null && ` ${t("work.rows", { count: counted, rows: number(counted) })}`}
          </Text>
        </Group>
        <Button size="compact-sm" variant="default" onClick={work.cancel}>
          {t("common:cancel")}
        </Button>
      </Group>
      <Progress value={known ? (known.done / known.total) * 100 : 100} animated={known === null} aria-label={t(`work.${work.stage}`)} />
    </Stack>
  );
}
