/** Whom a sheet is for: a list gathered elsewhere, that of an earlier sheet or of a campaign, or one after another. */
import { ActionIcon, Button, Group, Input, ScrollArea, Stack, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { SheetFields, SheetRecipient } from "../../../shared/contract/handoverSheets";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { type OfficeClient, useOffice } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";
import { useToast } from "../../ui/toast";

type Source = Parameters<OfficeClient["handoverSheets"]["recipients"]>[0];

export function SheetRecipients({ form }: { form: RecordForm<SheetFields> }) {
  const { t } = useTranslation("handoverSheets");
  const { client, query } = useOffice();
  const { date } = useFormats();
  const toast = useToast();
  const { recipients } = form.values;
  const { data: named = [] } = useQuery({ ...query.handoverSheets.recipients.queryOptions({ input: { from: "given", recipients } }), enabled: recipients.length > 0, placeholderData: keepPreviousData });
  const names = new Map(named.map((one) => [`${one.kind} ${one.id}`, one]));
  const set = (next: readonly SheetRecipient[]): void => form.setFieldValue("recipients", [...new Map(next.map((one) => [`${one.kind} ${one.id}`, one])).values()]);
  const add = (kind: SheetRecipient["kind"], id: string | null): void => {
    if (id) set([...recipients, { kind, id }]);
  };
  const take = async (source: Source): Promise<void> => {
    try {
      set([...recipients, ...(await client.handoverSheets.recipients(source)).map(({ kind, id }) => ({ kind, id }))]);
    } catch (error) {
      toast.refusal(error);
    }
  };
  const sheets = async (input: { search: string; limit: number }): Promise<{ id: string; label: string; detail: string }[]> => {
    const { rows } = await client.handoverSheets.list({ search: input.search, pageSize: 20, descending: true, filters: {} });
    return rows.map((row) => ({ id: row.id, label: row.number, detail: [date(row.date), row.place].filter(Boolean).join(", ") }));
  };
  const error = form.errors["recipients"];
  return (
    <Section title={t("field.recipients")}>
      <Text size="xs" c="dimmed">
        {t("hint.recipients")}
      </Text>
      <Group grow gap="xs">
        <RecordSelect label={t("recipients.sameAs")} of="handoverSheets" load={sheets} value={null} onChange={(sheetId) => sheetId && void take({ from: "sheet", sheetId })} />
        <RecordSelect label={t("recipients.ofCampaign")} of="campaigns" load={client.campaigns.choices} value={null} onChange={(campaignId) => campaignId && void take({ from: "campaign", campaignId })} />
      </Group>
      <Group grow gap="xs">
        <RecordSelect key={`family ${recipients.length}`} label={t("recipients.addFamily")} of="families" load={client.families.choices} value={null} onChange={(id) => add("family", id)} data-path="recipients" />
        <RecordSelect key={`person ${recipients.length}`} label={t("recipients.addPerson")} of="people" load={client.people.choices} value={null} onChange={(id) => add("person", id)} />
      </Group>
      {error && <Input.Error>{error}</Input.Error>}
      {recipients.length > 0 && (
        <Stack gap={4}>
          <Group justify="space-between">
            <Text size="sm" fw={600} role="status">
              {t("recipients.count", { count: recipients.length })}
            </Text>
            <Button size="compact-xs" variant="subtle" onClick={() => set([])}>
              {t("recipients.clear")}
            </Button>
          </Group>
          <ScrollArea.Autosize mah={240} type="auto" viewportProps={{ tabIndex: 0 }}>
            {recipients.map((one, at) => {
              const name = names.get(`${one.kind} ${one.id}`)?.name ?? "…";
              return (
                <Group key={`${one.kind} ${one.id}`} gap="xs" wrap="nowrap" style={{ minHeight: 26 }}>
                  <Text size="sm" c="dimmed" w={34} ta="right" className="number">
                    {at + 1}
                  </Text>
                  <Text size="sm" style={{ flex: 1 }}>
                    {name}
                  </Text>
                  <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("recipients.remove", { name })} onClick={() => set(recipients.filter((_, index) => index !== at))}>
                    <IconX size={14} />
                  </ActionIcon>
                </Group>
              );
            })}
          </ScrollArea.Autosize>
        </Stack>
      )}
    </Section>
  );
}
