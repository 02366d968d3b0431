/** The records, and the answers to whether they are one. */
import { Alert, Button, Checkbox, Group, Kbd, Skeleton, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Comparison } from "../../../shared/contract/matching";
import type { MergeKind } from "../../../shared/domain/mergeFields";
import { useMay, useOffice } from "../../ui/office";
import { useRefusal } from "../../ui/refusals";
import { ComparisonTable } from "./ComparisonTable";
import { useChoice } from "./useChoice";
import { useDecision } from "./useDecision";

interface Props {
  readonly kind: MergeKind;
  readonly ids: readonly string[];
  readonly onDone: () => void;
  /** Answers that only a proposed pair has. */
  readonly different?: (decision: ReturnType<typeof useDecision>) => Promise<boolean>;
  readonly later?: () => void;
}

export function Comparing(props: Props) {
  const { query } = useOffice();
  const refusal = useRefusal();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const found = useQuery(query.matching.compare.queryOptions({ input: { kind: props.kind, ids: [...props.ids] }, placeholderData: keepPreviousData }));
  if (found.isError) return <Alert color="red">{refusal(found.error).text}</Alert>;
  const wanted = found.data?.records.map(({ id }) => id).join();
  if (!found.data || found.isPlaceholderData || wanted === undefined) return <Skeleton h={320} />;
  const onLeave = (id: string, leave: boolean): void => setLeft((before) => new Set(leave ? [...before, id] : [...before].filter((other) => other !== id)));
  return <Compared key={wanted} {...props} comparison={found.data} left={left} onLeave={onLeave} />;
}

function Compared({ kind, comparison, left, onLeave, onDone, different, later }: Props & { comparison: Comparison; left: ReadonlySet<string>; onLeave: (id: string, leave: boolean) => void }) {
  const { t } = useTranslation("matching");
  const may = useMay("register");
  const choice = useChoice(kind, comparison);
  const decision = useDecision();
  const [families, setFamilies] = useState(true);
  const { records } = comparison;
  const meant = records.filter(({ id }) => !left.has(id));
  const withFamilies = kind === "people" && meant.filter(({ facts }) => facts.families.length > 0).length > 1;
  const gone = meant.some((record) => record.gone);
  const merge = async (): Promise<void> => {
    if (may && !decision.busy && !gone && (await decision.merge(kind, meant, taken(choice.chosen, left), withFamilies && families))) onDone();
  };
  const apart = async (): Promise<void> => {
    if (may && !decision.busy && different && (await different(decision))) onDone();
  };
  // Enter on another button or on a link is that button's or that link's.
  useHotkeys([["Enter", ({ target }) => { if (!(target instanceof Element && target.closest(OWN_ENTER))) void merge(); }, { preventDefault: false }]]);
  useHotkeys([["n", () => void apart()], ["т", () => void apart()], ["l", () => later?.()], ["д", () => later?.()]]);
  return (
    <>
      <ComparisonTable kind={kind} records={records} choice={choice} left={left} onLeave={onLeave} />
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          {may && (
            <Button loading={decision.busy} disabled={gone} onClick={() => void merge()} rightSection={<Kbd size="xs">Enter</Kbd>}>
              {t(`one.${kind}`)}
            </Button>
          )}
          {may && different && (
            <Button variant="default" disabled={decision.busy} onClick={() => void apart()} rightSection={<Kbd size="xs">N</Kbd>}>
              {t(`two.${kind}`)}
            </Button>
          )}
          {later && (
            <Button variant="subtle" disabled={decision.busy} onClick={later} rightSection={<Kbd size="xs">L</Kbd>}>
              {t("later")}
            </Button>
          )}
          {withFamilies && <Checkbox label={t("familiesToo")} checked={families} onChange={(event) => setFamilies(event.currentTarget.checked)} />}
        </Group>
        <Text size="xs" c="dimmed">
          {choice.contested.length > 0 ? t("keys") : t("nothingDiffers")}
        </Text>
      </Group>
    </>
  );
}

/** What Enter presses by itself; the choice of a value stays chosen, whatever is pressed on it. */
const OWN_ENTER = "a, button:not([aria-pressed])";

/** What was taken from a record that is left out is nobody's choice. */
const taken = (chosen: Readonly<Record<string, string>>, left: ReadonlySet<string>): Record<string, string> => Object.fromEntries(Object.entries(chosen).filter(([, id]) => !left.has(id)));
