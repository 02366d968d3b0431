/** The way of a list into the registers: which it is, how its columns are read, what would come of it, what came of it. */
import { Alert, Anchor, Button, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormats } from "../../ui/format";
import { useMay } from "../../ui/office";
import { useRefusal } from "../../ui/refusals";
import { useToast } from "../../ui/toast";
import { ChooseStep } from "./ChooseStep";
import { ColumnsStep } from "./ColumnsStep";
import { PreviewStep } from "./PreviewStep";
import { ResultStep } from "./ResultStep";
import { useTakeBack } from "./useTakeBack";
import { type Step, useWizard } from "./useWizard";
import { Working } from "./Working";
import classes from "./wizard.module.css";

const STEPS: readonly Step[] = ["choose", "columns", "preview", "result"];

export function ImportPage() {
  const { t } = useTranslation(["importing", "common"]);
  const wizard = useWizard();
  const may = useMay("register");
  const { number } = useFormats();
  const refusal = useRefusal();
  const toast = useToast();
  const takeBack = useTakeBack();
  const { list, step } = wizard;
  const at = STEPS.indexOf(step);
  const commit = async (): Promise<void> => {
    const done = await wizard.commit();
    if (!done) return;
    toast.undoable(t("result.done", { created: number(done.created), attached: number(done.attached) }), async () => {
      await takeBack(done.batchId);
      wizard.again();
    });
  };
  const told: Readonly<Record<Step, string>> = {
    choose: list ? `${t(`kind.${list.kind}`)} · ${list.fileName}` : "",
    columns: list ? t("columns.told", { count: list.sheets.filter((sheet) => list.taken.includes(sheet.name)).reduce((sum, sheet) => sum + sheet.mapping.filter(Boolean).length, 0) }) : "",
    preview: list?.summary ? t("count.told", { rows: number(list.summary.rows), unreadable: number(list.summary.unreadable) }) : "",
    result: "",
  };
  const content = (each: Step): ReactNode => {
    if (each === "choose") return <ChooseStep wizard={wizard} />;
    if (!list) return null;
    if (each === "columns") return <ColumnsStep wizard={wizard} list={list} />;
    if (each === "preview") return list.summary && <PreviewStep wizard={wizard} list={list} summary={list.summary} onCommit={() => void commit()} />;
    return list.result && <ResultStep wizard={wizard} list={list} result={list.result} />;
  };
  return (
    <div className={classes.page}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={1} size="h4">
          {t("new")}
        </Title>
        <Anchor component={Link} to="/imports" size="sm">
          {t("all")}
        </Anchor>
      </Group>
      {!may && <Alert color="yellow">{t("mayNot")}</Alert>}
      {may && STEPS.map((each, index) => {
        const state = index === at ? "now" : index < at ? "done" : "later";
        return (
          <section key={each} className={classes.step} data-state={state} data-step={each} aria-current={state === "now" ? "step" : undefined}>
            <Group gap="xs" wrap="nowrap">
              <span className={classes.number} aria-hidden>
                {index + 1}
              </span>
              <Title order={2} size="h6" c={state === "later" ? "dimmed" : undefined} style={{ whiteSpace: "nowrap" }}>
                {t(`step.${each}`)}
              </Title>
              {state === "done" && (
                <>
                  <Text size="sm" c="dimmed" truncate title={told[each]} style={{ flex: 1, minWidth: 0 }}>
                    {told[each]}
                  </Text>
                  {step !== "result" && (
                    <Button size="compact-sm" variant="subtle" disabled={wizard.work !== null} aria-label={t("back", { step: t(`step.${each}`) })} onClick={() => wizard.go({ step: each })}>
                      {t("common:edit")}
                    </Button>
                  )}
                </>
              )}
            </Group>
            {state === "now" && (
              <>
                {wizard.trouble !== null && (
                  <Alert color="red" role="alert" py={6}>
                    {refusal(wizard.trouble).text}
                  </Alert>
                )}
                {wizard.work && <Working key={wizard.work.stage} work={wizard.work} />}
                {content(each)}
              </>
            )}
          </section>
        );
      })}
    </div>
  );
}
