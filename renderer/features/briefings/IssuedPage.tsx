/** An issued briefing: what it said, from which rows, what it would say today, what was corrected, and its files. */
import { Alert, Button, Group, Modal, SegmentedControl, Select, Stack, Text, Textarea, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import type { Language } from "../../../shared/contract/base";
import { useFormats } from "../../ui/format";
import { LANGUAGE_NAMES, useLanguage } from "../../ui/LanguageChoice";
import { useMay, useOffice } from "../../ui/office";
import { useRefusal } from "../../ui/refusals";
import { useToast } from "../../ui/toast";
import classes from "./BriefingPage.module.css";
import { TextSheet } from "./BriefingText";
import { IssuedCharts } from "./Charts";
import { Exporting, useExport } from "./Exporting";
import { ExportMenu, type ExportWish } from "./ExportMenu";
import { FigureDetail } from "./FigureDetail";
import { FigureList } from "./FigureList";
import { Published } from "./Published";
import { Changes, LateRows } from "./Since";

const VIEWS = ["rows", "text", "charts", "late", "revisions", "published"] as const;
type View = (typeof VIEWS)[number];

export function IssuedPage() {
  const { t } = useTranslation("briefings");
  const formats = useFormats();
  const { id = "" } = useParams();
  const { query, client } = useOffice();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const toast = useToast();
  const own = useLanguage();
  const [mayExport, mayBrief] = [useMay("export"), useMay("brief")];
  const [language, setLanguage] = useState<Language>(own);
  const [view, setView] = useState<View>("rows");
  const [figureId, setFigureId] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [opened, { open, close }] = useDisclosure(false);
  const briefing = useQuery(query.briefings.issued.get.queryOptions({ input: { id, language } }));
  const exported = useExport((wish: ExportWish, ticket) => client.briefings.issued.export({ id, language, ...wish, ticket }));
  const revised = useMutation({
    mutationFn: () => client.briefings.issued.revise({ id, reason }),
    async onSuccess(saved) {
      close();
      setReason("");
      await queries.invalidateQueries();
      await navigate(`/briefings/issued/${saved.id}`);
    },
    onError: toast.refusal,
  });
  if (briefing.isError) return <Alert color="red" m="sm" role="alert">{refusal(briefing.error).text}</Alert>;
  if (!briefing.data) return null;
  const one = briefing.data;
  const asked = { from: one.from, to: one.to, language, issued: id };
  const chosen = one.figuresInWords.find((figure) => figure.id === figureId) ?? one.figuresInWords[0];
  const openFigure = (figure: string): void => {
    setFigureId(figure);
    setView("rows");
  };
  return (
    <div className={classes.page}>
      <Group p="sm" gap="sm" className={classes.bar}>
        <Stack gap={0} mr="auto">
          <Title order={1} size="h4">
            {t("issued.numberRevision", { number: one.number, revision: one.revision })}
          </Title>
          <Text size="xs" c="dimmed" className="number">
            {t("issued.under", { from: formats.date(one.from), to: formats.date(one.to), date: formats.date(one.date), by: one.issuedBy })}
          </Text>
          <Text size="xs" ff="monospace" style={{ overflowWrap: "anywhere" }}>{one.contentHash}</Text>
        </Stack>
        {one.all.length > 1 && (
          <Select aria-label={t("issued.revision")} value={id} allowDeselect={false} w={150} onChange={(next) => next && void navigate(`/briefings/issued/${next}`)} data={one.all.map((each) => ({ value: each.id, label: t("issued.revisionNumber", { revision: each.revision }) }))} />
        )}
        <SegmentedControl aria-label={t("language")} value={language} onChange={(value) => setLanguage(value as Language)} data={LANGUAGE_NAMES.map((each) => ({ ...each, disabled: !one.languages.includes(each.value) && each.value !== language }))} size="sm" />
        <Button component={Link} to={`/briefings/press?${new URLSearchParams({ issued: id, language })}`} variant="default">{t("press.title")}</Button>
        {mayBrief && one.isLatest && <Button variant="default" onClick={open}>{t("issued.revise")}</Button>}
        {mayExport && <ExportMenu underway={exported.ticket !== null} onWish={exported.start} />}
      </Group>
      {exported.ticket && <Exporting key={exported.ticket} ticket={exported.ticket} />}
      {one.reason !== "" && <Alert m="sm" mb={0} p="xs" color="blue" c="var(--mantine-color-text)">{t("issued.because", { reason: one.reason })}</Alert>}
      <div className={classes.halves}>
        <section className={classes.figures} aria-label={t("figures")}>
          <FigureList sections={one.sections} figures={one.figuresInWords} chosenId={view === "rows" ? (chosen?.id ?? null) : null} onChoose={openFigure} />
        </section>
        <section className={classes.beside} aria-label={t("beside")}>
          <SegmentedControl size="xs" m="sm" mb={0} maw="calc(100% - 24px)" style={{ alignSelf: "flex-start", flexWrap: "wrap" }} aria-label={t("beside")} value={view} onChange={(value) => setView(value as View)} data={VIEWS.map((value) => ({ value, label: t(`issued.view.${value}`) }))} />
          {view === "rows" && chosen && <FigureDetail key={chosen.id} figure={chosen} asked={asked} />}
          {view === "text" && <TextSheet blocks={one.blocks} plain={one.plain} language={language} onFigure={openFigure} />}
          {view === "charts" && <IssuedCharts charts={one.charts} />}
          {view === "late" && <LateRows id={id} language={language} />}
          {view === "revisions" && <Changes id={id} language={language} all={one.all} />}
          {view === "published" && <Published briefingId={id} />}
        </section>
      </div>
      <Modal opened={opened} onClose={close} title={t("issued.revise")} closeButtonProps={{ "aria-label": t("issued.close") }}>
        <Text size="sm">{t("issued.reviseWhat")}</Text>
        <Textarea mt="md" label={t("issued.reason")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={2} maxLength={1000} data-autofocus />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>{t("issued.close")}</Button>
          <Button loading={revised.isPending} disabled={reason.trim() === ""} onClick={() => revised.mutate()}>{t("issued.revise")}</Button>
        </Group>
      </Modal>
    </div>
  );
}
