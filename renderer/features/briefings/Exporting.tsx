/** A file on its way out: asked for, watched, and stopped when it takes too long. */
import { Button, Group, Loader, Progress, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../ui/format";
import { openHandover, type Handover } from "../../ui/handover";
import { useOffice } from "../../ui/office";
import { useToast } from "../../ui/toast";

const BAR_AFTER_MS = 1_000;
const ASK_MS = 400;

/** `ask` sends for the file under a ticket; `ticket` is that of the file being written, null when none is. */
export function useExport<T>(ask: (what: T, ticket: string) => Promise<Handover>): { readonly start: (what: T) => void; readonly ticket: string | null } {
  const { t } = useTranslation("briefings");
  const toast = useToast();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: ({ what, ticket }: { what: T; ticket: string }) => ask(what, ticket),
    onSuccess: (handover) => {
      openHandover(handover);
      if (handover.outcome !== "cancelled") toast.done(t("exported", { name: handover.name }));
    },
    onError: toast.refusal,
  });
  return { start: (what) => mutate({ what, ticket: crypto.randomUUID() }), ticket: isPending ? variables.ticket : null };
}

/** Says after a second how far a file is. */
export function Exporting({ ticket }: { ticket: string }) {
  const { t } = useTranslation(["briefings", "common"]);
  const { query, client } = useOffice();
  const { number } = useFormats();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), BAR_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const { data } = useQuery(query.briefings.underway.queryOptions({ input: { ticket }, enabled: late, refetchInterval: ASK_MS, staleTime: 0, gcTime: 0 }));
  const stop = useMutation({ mutationFn: () => client.briefings.stopExport({ ticket }) });
  if (!late) return null;
  const known = data && data.total > 0 ? data : null;
  return (
    <Stack gap={4} px="sm" pb="sm" role="status" data-exporting>
      <Group justify="space-between" wrap="nowrap">
        <Group gap="xs" wrap="nowrap">
          <Loader size="xs" aria-hidden />
          <Text size="sm" className="number">
            {t("underway.writing")} {known && t("underway.of", { rows: number(known.rows), total: number(known.total) })}
          </Text>
        </Group>
        <Button size="compact-sm" variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>{t("common:cancel")}</Button>
      </Group>
      <Progress value={known ? (known.rows / known.total) * 100 : 100} animated={known === null} aria-label={t("underway.writing")} />
    </Stack>
  );
}
