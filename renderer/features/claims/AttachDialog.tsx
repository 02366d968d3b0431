import { Button, Checkbox, Group, Modal, ScrollArea, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClaimFields } from "../../../shared/contract/claims";
import { itemAmountWords } from "../../ui/amounts";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { type OfficeClient, useOffice } from "../../ui/office";

const PAGE = 200;
const MOST = 2_000;

interface AttachDialogProps {
  readonly claimId: string;
  readonly fields: ClaimFields;
  readonly listed: readonly string[];
  readonly onCancel: () => void;
  readonly onAttach: (deliveryIds: string[]) => Promise<void>;
}

/** Deliveries of the claim's partners within its period, to say which of them its list contains. */
async function candidates(client: OfficeClient, claimId: string, { partners, recipientKind, fromDate, toDate }: ClaimFields) {
  const kind = recipientKind === "family" || recipientKind === "person" || recipientKind === "group" ? { recipientKind } : {};
  const all = async (filters: Parameters<OfficeClient["deliveries"]["list"]>[0]["filters"]) => {
    const rows = [];
    for (let page = 1; rows.length < MOST; page++) {
      const answer = await client.deliveries.list({ sort: "date", page, pageSize: PAGE, filters });
      rows.push(...answer.rows);
      if (rows.length >= answer.total || answer.rows.length === 0) break;
    }
    return rows;
  };
  const listed = new Set((await all({ claimId })).map((row) => row.id));
  const found = new Map<string, Awaited<ReturnType<typeof all>>[number]>();
  for (const partnerId of partners) for (const row of await all({ partnerId, from: fromDate, to: toDate, ...kind })) if (!listed.has(row.id) && row.state !== "withdrawn") found.set(row.id, row);
  return [...found.values()];
}

export function AttachDialog({ claimId, fields, listed, onCancel, onAttach }: AttachDialogProps) {
  const { t } = useTranslation(["claims", "deliveries", "common"]);
  const { client } = useOffice();
  const { date } = useFormats();
  const language = useLanguage();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const found = useQuery({ queryKey: ["deliveries", "candidates", claimId, listed], queryFn: () => candidates(client, claimId, fields) });
  const rows = found.data ?? [];
  const toggle = (id: string): void => setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const send = async (): Promise<void> => {
    setBusy(true);
    try {
      await onAttach([...chosen]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onCancel} title={t("attach.title")} size="lg" closeButtonProps={{ "aria-label": t("common:close") }}>
      <Stack gap="sm">
        <Text size="sm">{t("attach.lead")}</Text>
        {found.isPending && <Skeleton h={120} />}
        {found.isSuccess && rows.length === 0 && <Text size="sm">{t("attach.none")}</Text>}
        {rows.length > 0 && (
          <>
            <Checkbox label={t("attach.all")} checked={chosen.size === rows.length} indeterminate={chosen.size > 0 && chosen.size < rows.length} onChange={() => setChosen(new Set(chosen.size === rows.length ? [] : rows.map((row) => row.id)))} />
            <ScrollArea.Autosize mah={320} type="auto">
              <Stack gap={6}>
                {rows.map((row) => (
                  <Checkbox
                    key={row.id}
                    checked={chosen.has(row.id)}
                    onChange={() => toggle(row.id)}
                    label={`${date(row.date)} · ${row.number} · ${named(row.recipient, language)}`}
                    description={row.items.map((item) => itemAmountWords(item, language)).join(", ")}
                  />
                ))}
              </Stack>
            </ScrollArea.Autosize>
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t("common:cancel")}
          </Button>
          {rows.length > 0 && (
            <Button disabled={chosen.size === 0} loading={busy} onClick={() => void send()}>
              {t("attach.add", { count: chosen.size })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
