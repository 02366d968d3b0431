/** The list as a file: the columns, filters and order that are on the screen, all pages or the marked rows. */
import { ActionIcon, Button, Group, Modal, Radio, SegmentedControl, Stack, Text, Tooltip } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type ExportColumn, LIST_FORMATS, type Selection } from "../../../shared/contract/register";
import { personalValueOf, type PrivacyLevel } from "../../../shared/domain/personalColumns";
import { useFormats } from "../format";
import { openHandover } from "../handover";
import { useLanguage } from "../LanguageChoice";
import { PrivacyChoice } from "../PrivacyChoice";
import { useToast } from "../toast";
import type { FoundInput, ManyCalls } from "./feature";

interface ExportDialogProps {
  readonly register: string;
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  readonly found: Omit<FoundInput, "selection">;
  readonly total: number;
  readonly marked: { readonly count: number; readonly selection: Selection };
  readonly calls: Pick<ManyCalls, "exportList">;
}

const ALL: Selection = { ids: null, except: [] };
type Format = (typeof LIST_FORMATS)[number];

export function ExportDialog({ register, title, columns, found, total, marked, calls }: ExportDialogProps) {
  const { t } = useTranslation(["lists", "common"]);
  const { number } = useFormats();
  const language = useLanguage();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const [format, setFormat] = useState<Format>("xlsx");
  const [privacy, setPrivacy] = useState<PrivacyLevel | null>(null);
  const [scope, setScope] = useState("all");
  const [busy, setBusy] = useState(false);
  const isPersonal = columns.some((column) => column.fields.some((field) => personalValueOf(register, field) !== null));
  const open = (): void => {
    setScope(marked.count > 0 ? "marked" : "all");
    setOpen(true);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const level = isPersonal ? privacy : "full";
    if (!level) return;
    setBusy(true);
    try {
      const handover = await calls.exportList({ ...found, selection: scope === "marked" ? marked.selection : ALL, title, language, format, privacy: level, columns: [...columns] });
      openHandover(handover);
      if (handover.outcome === "saved") toast.done(t("export.saved", { name: handover.name }));
      setOpen(false);
    } catch (error) {
      toast.refusal(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Tooltip label={t("export.title")}>
        <ActionIcon variant="default" size={36} aria-label={t("export.title")} disabled={total === 0} onClick={open}>
          <IconFileExport size={18} />
        </ActionIcon>
      </Tooltip>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t("export.title")} closeButtonProps={{ "aria-label": t("common:close") }}>
        <form onSubmit={(event) => void submit(event)}>
          <Stack gap="sm">
            <Text size="sm">{t("export.what")}</Text>
            <SegmentedControl aria-label={t("export.format")} value={format} onChange={(chosen) => setFormat(chosen as Format)} data={LIST_FORMATS.map((value) => ({ value, label: t(`export.${value}`) }))} />
            {marked.count > 0 && (
              <Radio.Group label={t("export.scope")} value={scope} onChange={setScope}>
                <Stack gap={6} mt={6}>
                  <Radio value="marked" label={t("export.marked", { count: marked.count, shown: number(marked.count) })} />
                  <Radio value="all" label={t("export.all", { count: total, shown: number(total) })} />
                </Stack>
              </Radio.Group>
            )}
            {isPersonal && <PrivacyChoice description={t("export.journalled")} value={privacy} onChange={setPrivacy} />}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => setOpen(false)}>
                {t("common:cancel")}
              </Button>
              <Button type="submit" loading={busy} disabled={isPersonal && privacy === null}>
                {t("export.take")}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
