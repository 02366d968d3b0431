/** Files kept with a record: dropped, pasted or chosen, looked at, opened, removed with a way back. */
import { ActionIcon, Anchor, Group, Modal, Select, Stack, Text, Tooltip, UnstyledButton } from "@mantine/core";
import { IconFile, IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AttachmentOwner, AttachmentRow } from "../../../shared/contract/attachments";
import { ATTACHMENT_MEGABYTES, ATTACHMENT_TYPES, type AttachmentKind, isShown } from "../../../shared/domain/attachments";
import { useFormats } from "../format";
import { openHandover } from "../handover";
import { useMay, useOffice } from "../office";
import { useToast } from "../toast";
import { useDrop } from "../useDrop";
import classes from "./Attachments.module.css";
import { Section } from "./Section";

const ACCEPTED = [...Object.keys(ATTACHMENT_TYPES), ...Object.values(ATTACHMENT_TYPES).map(({ extension }) => `.${extension}`), ".jpeg", ".heif"].join(",");
const MEGABYTE = 1024 * 1024;

interface AttachmentsProps {
  readonly ownerKind: AttachmentOwner;
  readonly ownerId: string;
  /** What a file can be to this record; the first is what a new one is taken for. */
  readonly kinds: readonly AttachmentKind[];
  readonly title?: string;
  /** Of its heading; 2 on a page of its own. */
  readonly order?: 2 | 3;
  /** What belongs here, where nothing is attached yet. */
  readonly hint?: string;
  /** True where the files are another record's and only looked at. */
  readonly readOnly?: boolean;
}

export function Attachments({ ownerKind, ownerId, kinds, title, order, hint, readOnly = false }: AttachmentsProps) {
  const { t } = useTranslation(["attachments", "common"]);
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const mayRegister = useMay("register");
  const may = mayRegister && !readOnly;
  const [first = "document"] = kinds;
  const [kind, setKind] = useState<AttachmentKind>(first);
  const [busy, setBusy] = useState(false);
  const found = useQuery(query.attachments.list.queryOptions({ input: { ownerKind, ownerId } }));
  const files = found.data ?? [];

  const add = async (chosen: readonly File[]): Promise<void> => {
    setBusy(true);
    for (const file of chosen) {
      try {
        await client.attachments.add({ ownerKind, ownerId, kind, file });
        toast.done(t("added", { name: file.name }));
      } catch (error) {
        toast.refusal(error);
      }
    }
    setBusy(false);
    await queries.invalidateQueries();
  };
  if (!may && files.length === 0) return null;
  return (
    <Section title={title ?? t("title")} order={order}>
      {files.length > 0 && (
        <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: "none" }}>
          {files.map((file) => (
            <FileRow key={file.id} file={file} mayRemove={may} showKind={kinds.length > 1} />
          ))}
        </Stack>
      )}
      {files.length === 0 && hint && (
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
      )}
      {may && <AddZone kinds={kinds} kind={kind} onKind={setKind} busy={busy} onFiles={(chosen) => void add(chosen)} />}
    </Section>
  );
}

interface AddZoneProps {
  readonly kinds: readonly AttachmentKind[];
  readonly kind: AttachmentKind;
  readonly onKind: (kind: AttachmentKind) => void;
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function AddZone({ kinds, kind, onKind, busy, onFiles }: AddZoneProps) {
  const { t } = useTranslation("attachments");
  const { instant } = useFormats();
  const zone = useDrop(onFiles);
  const paste = useEffectEvent((event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea, [contenteditable=true], [role=dialog]") !== null;
    if (files.length === 0 || isTyping) return;
    event.preventDefault();
    // A picture from the clipboard has the same name each time, which tells nobody anything.
    onFiles(files.map((file) => (/^image\.\w+$/.test(file.name) ? new File([file], t("clipboard", { at: instant(new Date().toISOString()) }), { type: file.type }) : file)));
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => paste(event);
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
  return (
    <div className={classes.zone} {...zone}>
      <Group gap="xs" justify="space-between" wrap="nowrap" align="center">
        <label>
          <Text size="sm" component="span">
            {busy ? t("working") : t("drop")}{" "}
            {!busy && <span className={classes.choose}>{t("choose")}</span>}
          </Text>
          <Text size="xs" c="dimmed">
            {t("types", { megabytes: ATTACHMENT_MEGABYTES })}
          </Text>
          <input
            type="file"
            multiple
            accept={ACCEPTED}
            aria-label={t("label")}
            disabled={busy}
            onChange={(event) => {
              onFiles([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = "";
            }}
          />
        </label>
        {kinds.length > 1 && (
          <Select
            aria-label={t("kindLabel")}
            size="xs"
            w={200}
            style={{ flexShrink: 0 }}
            allowDeselect={false}
            data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={kind}
            onChange={(value) => value && onKind(value as AttachmentKind)}
          />
        )}
      </Group>
    </div>
  );
}

function FileRow({ file, mayRemove, showKind }: { file: AttachmentRow; mayRemove: boolean; showKind: boolean }) {
  const { t } = useTranslation("attachments");
  const { client } = useOffice();
  const queries = useQueryClient();
  const { instant, number } = useFormats();
  const toast = useToast();
  const size = file.size >= MEGABYTE ? t("size.megabytes", { amount: number(Math.round((file.size / MEGABYTE) * 10) / 10) }) : t("size.kilobytes", { amount: number(Math.max(1, Math.round(file.size / 1024))) });

  const open = async (): Promise<void> => {
    try {
      const handover = await client.attachments.open({ id: file.id });
      openHandover(handover);
      if (handover.outcome === "saved") toast.done(t("saved", { name: handover.name }));
    } catch (error) {
      toast.refusal(error);
    }
  };
  const restore = async (): Promise<void> => {
    await client.attachments.restore({ id: file.id }).catch((error: unknown) => toast.refusal(error));
    await queries.invalidateQueries();
  };
  const remove = async (): Promise<void> => {
    try {
      await client.attachments.remove({ id: file.id });
      await queries.invalidateQueries();
      toast.undoable(t("removed", { name: file.name }), restore);
    } catch (error) {
      toast.refusal(error);
    }
  };
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      {isShown(file.type) ? <Picture file={file} /> : <IconFile size={24} stroke={1.4} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />}
      <div style={{ flex: 1, minWidth: 0 }}>
        <Anchor component="button" type="button" size="sm" ta="left" style={{ overflowWrap: "anywhere" }} onClick={() => void open()}>
          {file.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {[showKind ? t(`kind.${file.kind}`) : "", size, t("by", { name: file.addedBy, at: instant(file.addedAt) })].filter(Boolean).join(" · ")}
        </Text>
      </div>
      {mayRemove && (
        <Tooltip label={t("remove", { name: file.name })}>
          <ActionIcon variant="subtle" color="gray" aria-label={t("remove", { name: file.name })} onClick={() => void remove()}>
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
}

function Picture({ file }: { file: AttachmentRow }) {
  const { t } = useTranslation(["attachments", "common"]);
  const { query } = useOffice();
  const [large, setLarge] = useState(false);
  const { data } = useQuery({ ...query.attachments.preview.queryOptions({ input: { id: file.id } }), staleTime: Number.POSITIVE_INFINITY, retry: false });
  // The address of the bytes lives as long as the picture does.
  const show = useCallback((image: HTMLImageElement | null) => {
    if (!image || !data) return undefined;
    const address = URL.createObjectURL(data);
    image.src = address;
    return () => URL.revokeObjectURL(address);
  }, [data]);
  if (!data) return <div className={classes.picture} />;
  return (
    <>
      <UnstyledButton aria-label={t("enlarge", { name: file.name })} onClick={() => setLarge(true)} style={{ flexShrink: 0 }}>
        <img className={classes.picture} ref={show} alt="" />
      </UnstyledButton>
      <Modal opened={large} onClose={() => setLarge(false)} title={file.name} size="xl" closeButtonProps={{ "aria-label": t("common:close") }}>
        <img className={classes.large} ref={show} alt={file.name} />
      </Modal>
    </>
  );
}
