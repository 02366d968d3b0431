/**
 * The briefing of a period: its figures on the left, beside them the text or the rows of one figure.
 * Period, language, figure and view stand in the address.
 */
import { ActionIcon, Alert, Group, Menu, SegmentedControl, Stack, Text, Title } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { Language } from "../../../shared/contract/base";
import { DateField } from "../../ui/fields/DateField";
import { FromRegime } from "../../ui/fields/FromRegime";
import { useFormats } from "../../ui/format";
import { LANGUAGE_NAMES, useLanguage } from "../../ui/LanguageChoice";
import { useMay, useOffice, useStatus } from "../../ui/office";
import { useRefusal } from "../../ui/refusals";
import classes from "./BriefingPage.module.css";
import type { Save } from "./editor/useDraftText";
import { ChartsSide } from "./Charts";
import { Exporting, useExport } from "./Exporting";
import { ExportMenu, type ExportWish } from "./ExportMenu";
import { FigureDetail } from "./FigureDetail";
import { FigureList } from "./FigureList";
import { IssueButton } from "./IssueButton";
import { Questions } from "./Questions";
import { Warnings } from "./Warnings";
import { TargetsSide } from "./TargetsSide";
import { TextSide } from "./TextSide";

const VIEWS = ["rows", "text", "charts", "targets"] as const;

export function BriefingPage() {
  const { t } = useTranslation(["briefings", "common"]);
  const { query, client } = useOffice();
  const { usualPeriod: usual, today } = useStatus();
  const formats = useFormats();
  const own = useLanguage();
  const refusal = useRefusal();
  const mayExport = useMay("export");
  const [params, setParams] = useSearchParams();
  const from = params.get("from") ?? usual.from;
  const to = params.get("to") ?? usual.to;
  const language = (params.get("language") as Language | null) ?? own;
  const view = VIEWS.find((each) => each === params.get("view")) ?? "rows";
  const figureId = params.get("figure");
  const asked = { from, to, language };
  const figures = useQuery(query.briefings.compute.queryOptions({ input: asked, placeholderData: keepPreviousData, staleTime: 0 }));
  const chosen = figures.data?.figures.find((figure) => figure.id === figureId) ?? figures.data?.figures[0];

  const set = (wish: Record<string, string | null>): void =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(wish)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  const typing = useRef<Save | null>(null);
  const onTyping = useCallback((save: Save | null): void => { typing.current = save; }, []);
  const keep = useCallback(async (): Promise<void> => typing.current?.(), []);
  const exported = useExport(async (wish: ExportWish, ticket) => {
    await keep();
    return client.briefings.export({ ...asked, ...wish, ticket });
  });
  return (
    <div className={classes.page}>
      <Group p="sm" gap="sm" align="flex-end" className={classes.bar}>
        <Title order={1} size="h4" mr="auto" style={{ alignSelf: "center" }}>
          {t("title")}
        </Title>
        <DateField label={t("from")} value={from} required onChange={(date) => set({ from: date, figure: null })} w={140} />
        <DateField label={t("to")} value={to} required onChange={(date) => set({ to: date, figure: null })} w={140} />
        <FromRegime small onChoose={(regime) => set({ from: regime.from, figure: null })} />
        <Stack gap={2}>
          <Text size="sm" fw={500} id="briefing-language">
            {t("language")}
          </Text>
          <SegmentedControl aria-labelledby="briefing-language" value={language} onChange={(value) => set({ language: value })} data={[...LANGUAGE_NAMES]} size="sm" />
        </Stack>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t("more")}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component={Link} to={`/briefings/press?${new URLSearchParams(asked)}`}>{t("press.title")}</Menu.Item>
            <Menu.Item component={Link} to={`/briefings/compare?after=${from}_${to}`}>{t("compare.title")}</Menu.Item>
            <Menu.Item component={Link} to="/briefings">{t("list.title")}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <IssueButton from={from} to={to} figures={figures.data?.figures.length ?? 0} keep={keep} />
        {mayExport && <ExportMenu underway={exported.ticket !== null} disabled={!figures.data?.figures.length} onWish={exported.start} />}
      </Group>
      {exported.ticket && <Exporting key={exported.ticket} ticket={exported.ticket} />}
      {to > today && <Alert color="orange" m="sm" mb={0} p="xs" c="var(--mantine-color-text)">{t("notOver", { today: formats.date(today), to: formats.date(to) })}</Alert>}
      {figures.isError && (
        <Alert color="red" m="sm" role="alert">
          {refusal(figures.error).text}
        </Alert>
      )}
      {figures.data && figures.data.figures.length === 0 && (
        <Text p="xl" ta="center">
          {t("empty")}
        </Text>
      )}
      {figures.data && figures.data.figures.length > 0 && (
        <div className={classes.halves}>
          <section className={classes.figures} aria-label={t("figures")}>
            <Questions questions={figures.data.questions} />
            <FigureList sections={figures.data.sections} figures={figures.data.figures} chosenId={view === "rows" ? (chosen?.id ?? null) : null} onChoose={(id) => set({ figure: id, view: null })} />
          </section>
          <section className={classes.beside} aria-label={t(`view.${view}`)}>
            <SegmentedControl m="sm" mb={0} style={{ alignSelf: "flex-start" }} aria-label={t("beside")} value={view} onChange={(value) => set({ view: value === "rows" ? null : value })} data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))} />
            {view === "charts" && <ChartsSide asked={asked} />}
            {view === "targets" && <TargetsSide asked={asked} />}
            {view === "text" && <TextSide asked={asked} computed={figures.data} onFigure={(id) => set({ figure: id, view: null })} onTyping={onTyping} />}
            {view === "rows" && chosen && <FigureDetail key={chosen.id} figure={chosen} asked={asked} />}
          </section>
        </div>
      )}
      {figures.data && figures.data.figures.length > 0 && <Warnings asked={asked} />}
    </div>
  );
}
