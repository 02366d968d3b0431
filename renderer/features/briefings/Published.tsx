/** Where and when an issued briefing was published, and who said it. */
import { ActionIcon, Anchor, Button, CloseButton, Group, Modal, Stack, Table, Text, Textarea, TextInput } from "@mantine/core";
import { IconEdit, IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type PublicationFields, SPEAKERS } from "../../../shared/contract/publications";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { useMay, useOffice, useStatus } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { RecordLink } from "../../ui/RecordLink";
import { useToast } from "../../ui/toast";
import { useDialogSave } from "../../ui/useDialogSave";

type Publication = OutputOf<"publications", "of">[number];

export function Published({ briefingId }: { briefingId: string }) {
  const { t } = useTranslation("publications");
  const formats = useFormats();
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const mayBrief = useMay("brief");
  const [edited, setEdited] = useState<Publication | "new" | null>(null);
  const list = useQuery(query.publications.of.queryOptions({ input: { briefingId }, staleTime: 0 }));
  const again = () => queries.invalidateQueries({ queryKey: query.publications.key() });
  const removed = useMutation({
    mutationFn: ({ id, version }: Publication) => client.publications.remove({ id, version }),
    async onSuccess(_saved, { id, fields }) {
      await again();
      toast.undoable(t("removed", { outlet: fields.outlet }), async () => {
        await client.publications.restore({ id });
        await again();
      });
    },
    onError: toast.refusal,
  });
  return (
    <Stack p="sm" gap="sm">
      {list.data?.length === 0 && <Text size="sm">{t("none")}</Text>}
      {list.data && list.data.length > 0 && (
        <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table fz="sm" aria-label={t("title")}>
            <Table.Thead>
              <Table.Tr>{(["publishedOn", "outlet", "saidBy"] as const).map((field) => <Table.Th key={field}>{t(`field.${field}`)}</Table.Th>)}<Table.Td /></Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.data.map((one) => (
                <Table.Tr key={one.id} data-publication={one.id}>
                  <Table.Td className="number">{formats.date(one.fields.publishedOn)}</Table.Td>
                  <Table.Td>
                    <Outlet {...one.fields} />
                    {one.fields.note !== "" && <Text size="xs" c="dimmed">{one.fields.note}</Text>}
                  </Table.Td>
                  <Table.Td>
                    {one.fields.saidBy}
                    <Text size="xs" c="dimmed">{one.partner ? <RecordLink kind="partners" record={one.partner} /> : t(`speaker.${one.fields.speaker}`)}</Text>
                  </Table.Td>
                  <Table.Td>
                    {mayBrief && (
                      <Group gap={4} wrap="nowrap" justify="flex-end">
                        <ActionIcon variant="subtle" color="gray" aria-label={t("edit", { outlet: one.fields.outlet })} onClick={() => setEdited(one)}><IconEdit size={16} /></ActionIcon>
                        <CloseButton size="sm" aria-label={t("remove", { outlet: one.fields.outlet })} onClick={() => removed.mutate(one)} />
                      </Group>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {mayBrief && <Button variant="default" size="xs" style={{ alignSelf: "flex-start" }} leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setEdited("new")}>{t("add")}</Button>}
      {edited && <PublicationDialog briefingId={briefingId} publication={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </Stack>
  );
}

/** Only what may be opened outside is a link: the desktop hands nothing but https to the system. */
function Outlet({ outlet, link }: PublicationFields) {
  if (!link.startsWith("https://")) return <>{[outlet, link].filter(Boolean).join(", ")}</>;
  return <Anchor href={link} target="_blank" rel="noreferrer noopener" size="sm">{outlet}</Anchor>;
}

interface PublicationDialogProps {
  readonly briefingId: string;
  /** Null for a new one. */
  readonly publication: Publication | null;
  readonly onClose: () => void;
}

function PublicationDialog({ briefingId, publication, onClose }: PublicationDialogProps) {
  const { t } = useTranslation(["publications", "common"]);
  const { client } = useOffice();
  const { today, corps } = useStatus();
  const head = [corps?.head, useLanguage() === "kk" ? corps?.headPostKk || corps?.headPost : corps?.headPost].filter(Boolean).join(", ");
  const [fields, setFields] = useState<PublicationFields>(
    publication?.fields ?? { briefingId, speaker: "corps_head", saidBy: head, partnerId: null, outlet: "", publishedOn: today, link: "", note: "" },
  );
  const set = (change: Partial<PublicationFields>): void => setFields((before) => ({ ...before, ...change }));
  const { busy, errors, onSubmit } = useDialogSave(async () => {
    if (publication) await client.publications.update({ id: publication.id, version: publication.version, fields });
    else await client.publications.create({ fields });
    onClose();
  });
  const field = (name: keyof PublicationFields) => ({ label: t(`field.${name}`), error: errors[name] });
  return (
    <Modal opened onClose={onClose} title={t(publication ? "change" : "add")} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="sm">
          <TextInput {...field("outlet")} description={t("hint.outlet")} required data-autofocus value={fields.outlet} onChange={(event) => set({ outlet: event.currentTarget.value })} />
          <DateField {...field("publishedOn")} required value={fields.publishedOn} onChange={(day) => set({ publishedOn: day ?? "" })} />
          <TextInput {...field("link")} type="url" placeholder="https://" value={fields.link} onChange={(event) => set({ link: event.currentTarget.value })} />
          <OptionSelect {...field("speaker")} options={SPEAKERS} words="publications:speaker" required value={fields.speaker} onChange={(speaker) => speaker && set({ speaker, ...(fields.saidBy === head ? { saidBy: "" } : {}) })} />
          {fields.speaker === "partner" && <RecordSelect {...field("partnerId")} of="partners" load={client.partners.choices} required value={fields.partnerId} onChange={(partnerId) => set({ partnerId })} />}
          <TextInput {...field("saidBy")} required value={fields.saidBy} onChange={(event) => set({ saidBy: event.currentTarget.value })} />
          <Textarea {...field("note")} autosize minRows={1} value={fields.note} onChange={(event) => set({ note: event.currentTarget.value })} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>{t("common:cancel")}</Button>
            <Button type="submit" loading={busy}>{t("common:save")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
