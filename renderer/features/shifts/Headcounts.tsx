/** Groups and guests: how many came, how many of them are registered here by name, and the rest. */
import { Alert, Button, Group, Modal, SimpleGrid, Stack, Table, Text, TextInput } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HeadcountFields, HeadcountRow } from "../../../shared/contract/shifts";
import { CountField } from "../../ui/fields/CountField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { Rows } from "../../ui/fields/Rows";
import { useFormats } from "../../ui/format";
import { useMay, useOffice } from "../../ui/office";
import { RecordLink } from "../../ui/RecordLink";
import { useRefusal } from "../../ui/refusals";
import { useShiftCalls } from "./useShiftCalls";

interface HeadcountsProps {
  readonly id: string;
  /** Of the shift. */
  readonly version: number;
  readonly rows: readonly HeadcountRow[];
  /** R21: the work is closed to the young, and nobody asks guests for their birth dates. */
  readonly adultsOnly: boolean;
}

export function Headcounts({ id, version, rows, adultsOnly }: HeadcountsProps) {
  const { t } = useTranslation("shifts");
  const { number } = useFormats();
  const may = useMay("register");
  const [editing, setEditing] = useState(false);
  return (
    <>
      {rows.length > 0 && (
        <Table verticalSpacing={4} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("headcounts.who")}</Table.Th>
              <Table.Th ta="right">{t("headcounts.all")}</Table.Th>
              <Table.Th ta="right">{t("headcounts.named")}</Table.Th>
              <Table.Th ta="right">{t("headcounts.unnamed")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  {row.volunteerGroup && <RecordLink kind="volunteerGroups" record={row.volunteerGroup} />}
                  {row.partner && <RecordLink kind="partners" record={row.partner} />}
                  {row.name && <Text size="sm">{row.name}</Text>}
                </Table.Td>
                <Table.Td ta="right" className="number">{number(row.headcount)}</Table.Td>
                <Table.Td ta="right" className="number">{number(row.named)}</Table.Td>
                <Table.Td ta="right" className="number">{number(row.unnamed)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {may && (
        <Button size="xs" variant="default" leftSection={<IconUsers size={16} aria-hidden />} onClick={() => setEditing(true)} style={{ alignSelf: "flex-start" }}>
          {t("headcounts.edit")}
        </Button>
      )}
      {editing && <HeadcountsDialog id={id} version={version} rows={rows} adultsOnly={adultsOnly} onClose={() => setEditing(false)} />}
    </>
  );
}

const EMPTY: HeadcountFields = { id: null, volunteerGroupId: null, partnerId: null, name: "", headcount: 0 };

function HeadcountsDialog({ id, version, rows, adultsOnly, onClose }: HeadcountsProps & { readonly onClose: () => void }) {
  const { t } = useTranslation(["shifts", "common"]);
  const { client } = useOffice();
  const { attempt } = useShiftCalls();
  const refusal = useRefusal();
  const [edited, setEdited] = useState<HeadcountFields[]>(
    rows.length > 0 ? rows.map((row) => ({ id: row.id, volunteerGroupId: row.volunteerGroup?.id ?? null, partnerId: row.partner?.id ?? null, name: row.name, headcount: row.headcount })) : [EMPTY],
  );
  const [told, setTold] = useState(false);
  const change = (index: number, part: Partial<HeadcountFields>): void => setEdited(edited.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const nameless = (row: HeadcountFields): boolean => !row.volunteerGroupId && !row.partnerId && row.name.trim() === "";
  const required = refusal.problemText({ field: "", kind: "required" });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTold(true);
    if (edited.some((row) => nameless(row) || row.headcount === 0)) return;
    if (await attempt(() => client.shifts.setHeadcounts({ id, version, rows: edited }))) onClose();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t("headcounts.title")} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t("headcounts.hint")}
          </Text>
          {adultsOnly && (
            <Alert color="orange" p="xs">
              {t("headcounts.adultsOnly")}
            </Alert>
          )}
          <Rows
            rows={edited}
            addLabel={t("headcounts.add")}
            onAdd={() => setEdited([...edited, EMPTY])}
            onRemove={(index) => setEdited(edited.filter((_row, at) => at !== index))}
            render={(row, index) => (
              <SimpleGrid cols={2} spacing={8}>
                <TextInput label={t("headcounts.name")} placeholder={t("headcounts.example")} value={row.name} onChange={(event) => change(index, { name: event.currentTarget.value })} error={told && nameless(row) && required} />
                <CountField label={t("headcounts.all")} value={row.headcount || null} onChange={(headcount) => change(index, { headcount: headcount ?? 0 })} error={told && row.headcount === 0 && required} required />
                <RecordSelect label={t("headcounts.group")} of="volunteerGroups" load={client.volunteerGroups.choices} value={row.volunteerGroupId} onChange={(volunteerGroupId) => change(index, { volunteerGroupId })} />
                <RecordSelect label={t("headcounts.partner")} of="partners" load={client.partners.choices} value={row.partnerId} onChange={(partnerId) => change(index, { partnerId })} />
              </SimpleGrid>
            )}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit">{t("common:save")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
