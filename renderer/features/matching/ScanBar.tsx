/** Looks through the whole register, on a button; work goes on meanwhile. */
import { Button, Group, Progress, Text } from "@mantine/core";
import { IconUserSearch } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../ui/format";
import { useMay, useOffice } from "../../ui/office";
import { useToast } from "../../ui/toast";

const ASK_MS = 700;

export function ScanBar() {
  const { t } = useTranslation(["matching", "common"]);
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const { number } = useFormats();
  const toast = useToast();
  const may = useMay("register");
  const { data } = useQuery(query.matching.scanState.queryOptions({ refetchInterval: (asked) => (asked.state.data?.running ? ASK_MS : false), staleTime: 0 }));
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      await queries.invalidateQueries({ queryKey: query.matching.key() });
    } catch (error) {
      toast.refusal(error);
    }
  };
  if (!data) return null;
  return (
    <Group gap="sm" role="status">
      {data.running ? (
        <>
          <Text size="sm">{t("scan.running", { done: number(data.done), total: number(data.total) })}</Text>
          <Progress w={160} value={data.total > 0 ? (data.done / data.total) * 100 : 0} aria-label={t("scan.start")} />
          <Button size="compact-sm" variant="default" onClick={() => void act(() => client.matching.cancelScan())}>
            {t("scan.stop")}
          </Button>
        </>
      ) : (
        <>
          {data.failed && (
            <Text size="sm" c="var(--mantine-color-error)">
              {t("scan.failed", { done: number(data.done), total: number(data.total) })}
            </Text>
          )}
          {data.found !== null && <Text size="sm">{t("scan.found", { count: data.found })}</Text>}
          {may && (
            <Button size="compact-sm" variant="default" leftSection={<IconUserSearch size={16} aria-hidden />} onClick={() => void act(() => client.matching.scan())}>
              {t("scan.start")}
            </Button>
          )}
        </>
      )}
    </Group>
  );
}
