/** What can be printed about a record: a paper is chosen, then its language and, where it speaks of days, which. */
import { Button, Group, Menu, Modal, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { PAPER_KINDS, PAPER_LANGUAGES, type PaperKind } from "../../../shared/contract/papers";
import { OUTGOING } from "../../../shared/domain/outgoing";
import type { PrivacyLevel } from "../../../shared/domain/personalColumns";
import { DateField } from "../fields/DateField";
import { openHandover } from "../handover";
import { LANGUAGE_NAMES, useLanguage } from "../LanguageChoice";
import { useMay, useOffice, useStatus } from "../office";
import { PrivacyChoice } from "../PrivacyChoice";
import { useRefusal } from "../refusals";
import { useToast } from "../toast";

type PaperLanguage = (typeof PAPER_LANGUAGES)[number];
const LANGUAGES = LANGUAGE_NAMES.filter(({ value }) => PAPER_LANGUAGES.some((one) => one === value));

interface PrintMenuProps {
  readonly papers: readonly PaperKind[];
  readonly id: string;
}

export function PrintMenu({ papers, id }: PrintMenuProps) {
  const { t } = useTranslation("papers");
  const may = useMay("export");
  const [chosen, setChosen] = useState<PaperKind | null>(null);
  if (!may) return null;
  const [only] = papers;
  const button = (onClick?: () => void) => (
    <Button size="xs" variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={onClick}>
      {t("print")}
    </Button>
  );
  return (
    <>
      {papers.length === 1 && only ? (
        button(() => setChosen(only))
      ) : (
        <Menu position="bottom-end">
          <Menu.Target>{button()}</Menu.Target>
          <Menu.Dropdown>
            {papers.map((paper) => (
              <Menu.Item key={paper} onClick={() => setChosen(paper)}>
                {t(`paper.${paper}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {chosen && <PrintDialog paper={chosen} id={id} onClose={() => setChosen(null)} />}
    </>
  );
}

function PrintDialog({ paper, id, onClose }: { paper: PaperKind; id: string; onClose: () => void }) {
  const { t } = useTranslation(["papers", "common"]);
  const { client } = useOffice();
  const { today } = useStatus();
  const refusal = useRefusal();
  const toast = useToast();
  const desk = useLanguage();
  const [language, setLanguage] = useState<PaperLanguage>(desk === "kk" ? "kk" : "ru");
  const [date, setDate] = useState<string | null>(today);
  const [days, setDays] = useState<{ from: string | null; to: string | null }>({ from: null, to: null });
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const [privacy, setPrivacy] = useState<PrivacyLevel | null>(null);
  const { asks } = PAPER_KINDS[paper];
  const rule = OUTGOING[paper].privacy;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      const asked = asks === "day" && date ? { date } : asks === "period" ? days : {};
      const handover = await client.papers.make({ paper, id, language, ...asked, ...(privacy ? { privacy } : {}) });
      openHandover(handover);
      if (handover.outcome === "saved") toast.done(t("saved", { name: handover.name }));
      onClose();
    } catch (error) {
      const { problems } = refusal(error);
      setErrors(Object.fromEntries(problems.map((problem) => [problem.field, refusal.problemText(problem)])));
      if (problems.length === 0) toast.refusal(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t(`paper.${paper}`)} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <SegmentedControl aria-label={t("language")} value={language} onChange={(value) => setLanguage(value as PaperLanguage)} data={LANGUAGES.map(({ value, label }) => ({ value, label }))} />
          {asks === "day" && <DateField label={t("date")} required value={date} onChange={setDate} />}
          {asks === "period" && (
            <Group grow align="flex-start">
              <DateField label={t("from")} description={t("wholeTime")} value={days.from} onChange={(from) => setDays({ ...days, from })} error={errors["from"]} />
              <DateField label={t("to")} description={t("untilToday")} value={days.to} onChange={(to) => setDays({ ...days, to })} error={errors["to"]} />
            </Group>
          )}
          {rule === "asked" && <PrivacyChoice description={t("levels")} value={privacy} onChange={setPrivacy} />}
          <Text size="sm" c="dimmed">
            {[rule === "asked" ? "" : t(`named.${rule}`), t("journalled")].filter(Boolean).join(" ")}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={busy} disabled={(asks === "day" && date === null) || (rule === "asked" && privacy === null)} data-autofocus>
              {t("make")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
