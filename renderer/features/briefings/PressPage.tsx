/** At the microphone: one number at a time fills the window, readable from three metres; a key shows what stands behind it. */
import { ActionIcon, Group, Kbd, Menu, Text, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useHotkeys, type HotkeyItem } from "@mantine/hooks";
import { IconArrowLeft, IconArrowRight, IconList, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import type { Language } from "../../../shared/contract/base";
import { useLanguage } from "../../ui/LanguageChoice";
import { useOffice, useStatus } from "../../ui/office";
import classes from "./Press.module.css";

/** `?issued=ID`, or the days of a draft: `?from=&to=`. */
export function PressPage() {
  const { t } = useTranslation("briefings");
  const { query } = useOffice();
  const { usualPeriod: usual } = useStatus();
  const navigate = useNavigate();
  const own = useLanguage();
  const [params] = useSearchParams();
  const issued = params.get("issued");
  const language = (params.get("language") as Language | null) ?? own;
  const asked = { from: params.get("from") ?? usual.from, to: params.get("to") ?? usual.to, language };
  const now = useQuery(query.briefings.compute.queryOptions({ input: asked, enabled: issued === null, staleTime: 0 }));
  const frozen = useQuery(query.briefings.issued.get.queryOptions({ input: { id: issued ?? "", language }, enabled: issued !== null }));
  const figures = (issued === null ? now.data?.figures : frozen.data?.figuresInWords) ?? [];
  const sections = (issued === null ? now.data?.sections : frozen.data?.sections) ?? [];
  const [at, setAt] = useState(0);
  const [explained, setExplained] = useState(false);
  const [listed, setListed] = useState(false);
  const last = Math.max(figures.length - 1, 0);
  const step = (by: number): void => setAt((before) => Math.min(Math.max(before + by, 0), last));
  /** Where it was opened from; the briefing itself where the window began here. */
  const leave = (): void => void (window.history.length > 1 ? navigate(-1) : navigate(issued === null ? `/briefings/compose?${new URLSearchParams(asked)}` : `/briefings/issued/${issued}`));
  /** An open list has the same keys for itself. */
  const unlessListed = (action: () => void) => (event: KeyboardEvent) => {
    // The list may have closed itself by this very key: then it is where the key was pressed that tells.
    const isInList = event.target instanceof Element && event.target.closest("[role=menu]") !== null;
    if (!listed && !isInList) action();
  };
  useHotkeys([
    ...["ArrowRight", "ArrowDown", "PageDown"].map((key): HotkeyItem => [key, unlessListed(() => step(1))]),
    ...["ArrowLeft", "ArrowUp", "PageUp"].map((key): HotkeyItem => [key, unlessListed(() => step(-1))]),
    ["Home", unlessListed(() => setAt(0))], ["End", unlessListed(() => setAt(last))],
    ["space", unlessListed(() => setExplained((before) => !before))], ["Escape", unlessListed(leave)],
  ]);
  const figure = figures[at];
  return (
    <div className={classes.page}>
      <VisuallyHidden component="h1">{t("press.title")}</VisuallyHidden>
      <Group p="sm" gap="sm" wrap="nowrap">
        <Text size="lg" c="dimmed" mr="auto" truncate lang={language}>{sections.find((section) => section.id === figure?.section)?.title}</Text>
        <Text size="sm" className="number">{figures.length > 0 ? t("press.at", { at: at + 1, count: figures.length }) : ""}</Text>
        <Menu opened={listed} onChange={setListed} position="bottom-end" width={420}>
          <Menu.Target>
            <ActionIcon variant="default" size="lg" aria-label={t("figures")}><IconList size={18} /></ActionIcon>
          </Menu.Target>
          <Menu.Dropdown className={classes.list}>
            {figures.map((each, index) => (
              <Menu.Item key={each.id} aria-current={index === at} className={classes.item} onClick={() => setAt(index)}>{each.label}</Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <ActionIcon variant="default" size="lg" aria-label={t("press.before")} disabled={at === 0} onClick={() => step(-1)}><IconArrowLeft size={18} /></ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={t("press.next")} disabled={at >= last} onClick={() => step(1)}><IconArrowRight size={18} /></ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={t("press.leave")} onClick={leave}><IconX size={18} /></ActionIcon>
      </Group>
      {figure && (
        <section className={classes.stage} aria-live="polite" data-press={figure.id} data-short={explained || undefined} lang={language}>
          <p className={classes.number}>{figure.wording}</p>
          <p className={classes.label}>{figure.label}</p>
          {explained && (
            <div className={classes.why} data-explained>
              <p>{figure.counts}</p>
              <p>{figure.leavesOut}</p>
              <p>{figure.itemised ? t("press.rows", { rows: figure.rows, left: figure.excluded }) : t("notItemised")}</p>
            </div>
          )}
        </section>
      )}
      {now.data && figures.length === 0 && <Text p="xl">{t("empty")}</Text>}
      <Group p="sm" gap="lg" className={classes.keys}>
        <UnstyledButton onClick={() => setExplained((before) => !before)} aria-pressed={explained}>
          <Kbd>{t("press.space")}</Kbd> {t("press.explain")}
        </UnstyledButton>
        <span><Kbd>←</Kbd> <Kbd>→</Kbd> {t("press.other")}</span>
        <span><Kbd>Esc</Kbd> {t("press.back")}</span>
      </Group>
    </div>
  );
}
