/** One entry of the journal: what was changed, and which records it touched. */
import { Anchor, Badge, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { addressOf, hasScreen } from "../../ui/addresses";
import { useFormats } from "../../ui/format";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import type { Unit } from "../../../shared/domain/amounts";
import { isBareAmount, unitSchema, useValueWords } from "./valueWords";

export function Entry({ seq }: { seq: number }) {
  const { t } = useTranslation(["journal", "shell"]);
  const { query } = useOffice();
  const formats = useFormats();
  const entry = useQuery(query.audit.get.queryOptions({ input: { seq } }));
  const names = new Map(entry.data?.names.map(({ id, title }) => [id, title]));
  const unit = useUnitOf(entry.data);
  const words = useValueWords(entry.data?.row.kind ?? "", names, unit);
  if (!entry.data) return null;
  const { row, links } = entry.data;
  // What was empty and is empty says nothing: a new record would fill the screen with it.
  const changes = entry.data.changes.filter(({ field, before, after, erased }) => erased || words.value(field, before) !== words.value(field, after));
  return (
    <Stack>
      <Text size="sm">
        {[formats.instant(row.at), row.by, t(`action.${row.action}`)].filter(Boolean).join(" · ")}
      </Text>
      {row.subjectId && <Named kind={row.kind} id={row.subjectId} text={[t(`shell:kind.${row.kind}`), row.title].filter(Boolean).join(": ")} />}
      {changes.length > 0 && (
        <Table withTableBorder layout="fixed" fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("change.field")}</Table.Th>
              <Table.Th>{t("change.before")}</Table.Th>
              <Table.Th>{t("change.after")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map((change) => (
              <Table.Tr key={change.field}>
                <Table.Td style={{ overflowWrap: "anywhere" }}>{words.field(change.field)}</Table.Td>
                <Table.Td style={{ overflowWrap: "anywhere", whiteSpace: "pre-line" }}>{change.erased ? <Badge color="gray" variant="light" tt="none">{t("erased")}</Badge> : words.value(change.field, change.before)}</Table.Td>
                <Table.Td style={{ overflowWrap: "anywhere", whiteSpace: "pre-line" }}>{words.value(change.field, change.after)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {links.length > 0 && <Links row={row} links={links} />}
    </Stack>
  );
}

/** What an amount in the entry is counted in, where the unit itself was not changed: as the record says today. */
function useUnitOf(entry: OutputOf<"audit", "get"> | undefined): Unit | null {
  const { client } = useOffice();
  const { kind = "", subjectId = null } = entry?.row ?? {};
  const isAsked = subjectId !== null && (entry?.changes.some(({ before, after }) => isBareAmount(before) || isBareAmount(after)) ?? false);
  const changed = entry?.changes.find(({ field }) => field === "unit")?.after;
  const get = (client as unknown as Record<string, { get?: (input: { id: string }) => Promise<{ fields: object }> }>)[kind]?.get;
  const found = useQuery({ queryKey: [kind, "get", subjectId], queryFn: () => get?.({ id: subjectId ?? "" }), enabled: isAsked && changed === undefined });
  const said = unitSchema.safeParse(changed ?? (found.data?.fields as { unit?: unknown } | undefined)?.unit);
  return said.success ? said.data : null;
}

function Named({ kind, id, text }: { kind: string; id: string; text: string }) {
  if (!hasScreen(kind)) return <Text size="sm" style={{ overflowWrap: "anywhere" }}>{text}</Text>;
  return (
    <Anchor component={Link} to={addressOf(kind, id)} size="sm" style={{ overflowWrap: "anywhere", minHeight: 24 }}>
      {text}
    </Anchor>
  );
}

interface Touched {
  readonly kind: string;
  readonly id: string;
  readonly title: string | null;
}

/** The records that a change of many touched, by kind. */
function Links({ row, links }: { row: { links: number }; links: readonly Touched[] }) {
  const { t } = useTranslation(["journal", "shell"]);
  const formats = useFormats();
  const kinds = [...new Set(links.map(({ kind }) => kind))];
  return (
    <Stack gap="xs" data-touched>
      <Text size="sm" fw={600}>
        {t("touched", { count: row.links })}
      </Text>
      {kinds.map((kind) => (
        <Stack key={kind} gap={2}>
          <Text size="xs" c="dimmed">{t(`shell:kind.${kind}`)}</Text>
          {links.filter((link) => link.kind === kind).map(({ id, title }, at) => (
            <Named key={id} kind={kind} id={id} text={title ?? t("unnamed", { number: formats.number(at + 1) })} />
          ))}
        </Stack>
      ))}
      {row.links > links.length && (
        <Text size="sm" c="dimmed">
          {t("andMore", { count: row.links - links.length })}
        </Text>
      )}
    </Stack>
  );
}
