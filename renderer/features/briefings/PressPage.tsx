/** At the microphone: one number at a time in large type; a key shows what stands behind it. */
import { ActionIcon, Group, Kbd, Text, Title, UnstyledButton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconArrowLeft, IconArrowRight, IconX } from "@tabler/icons-react";
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
  const step = (by: number): void => setAt((before) => Math.min(Math.max(before + by, 0), Math.max(figures.length - 1, 0)));
  useHotkeys([
    ["ArrowRight", () => step(1)], ["ArrowDown", () => step(1)], ["PageDown", () => step(1)],
    ["ArrowLeft", () => step(-1)], ["ArrowUp", () => step(-1)], ["PageUp", () => step(-1)],
    ["Home", () => setAt(0)], ["End", () => setAt(Math.max(figures.length - 1, 0))],
    ["space", () => setExplained((before) => !before)], ["Escape", () => void navigate(-1)],
  ]);
  const figure = figures[at];
  return (
    <div className={classes.page}>
      <Group p="sm" gap="sm">
        <Title order={1} size="h5" mr="auto">{t("press.title")}</Title>
        <Text size="sm" className="number">{figures.length > 0 ? t("press.at", { at: at + 1, count: figures.length }) : ""}</Text>
        <ActionIcon variant="default" size="lg" aria-label={t("press.before")} disabled={at === 0} onClick={() => step(-1)}><IconArrowLeft size={18} /></ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={t("press.next")} disabled={at >= figures.length - 1} onClick={() => step(1)}><IconArrowRight size={18} /></ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={t("press.leave")} onClick={() => void navigate(-1)}><IconX size={18} /></ActionIcon>
      </Group>
      <div className={classes.halves}>
        <nav className={classes.list} aria-label={t("figures")}>
          {figures.map((each, index) => (
            <UnstyledButton key={each.id} className={classes.item} aria-current={index === at} onClick={() => setAt(index)}>
              <Text size="sm">{each.label}</Text>
            </UnstyledButton>
          ))}
        </nav>
        {figure && (
          <section className={classes.stage} aria-live="polite" data-press={figure.id} lang={language}>
            <Text size="lg" c="dimmed">{sections.find((section) => section.id === figure.section)?.title}</Text>
            <Text className={classes.label}>{figure.label}</Text>
            <p className={classes.number}>{figure.wording}</p>
            {explained ? (
              <div className={classes.why} data-explained>
                <p>{figure.counts}</p>
                <p>{figure.leavesOut}</p>
                <p>{figure.itemised ? t("press.rows", { rows: figure.rows, left: figure.excluded }) : t("notItemised")}</p>
              </div>
            ) : (
              <UnstyledButton className={classes.hint} onClick={() => setExplained(true)}>
                <Kbd>{t("press.space")}</Kbd> {t("press.explain")}
              </UnstyledButton>
            )}
          </section>
        )}
        {now.data && figures.length === 0 && <Text p="xl">{t("empty")}</Text>}
      </div>
    </div>
  );
}
