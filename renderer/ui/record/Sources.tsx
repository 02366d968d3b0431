import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormats } from "../format";
import { useOffice } from "../office";
import { Section } from "./Section";

const SHOWN = 5;

/** The rows of lists that a record came from: which file, which row, when, and what stood there. Nothing for one that was typed. */
export function Sources({ id }: { id: string }) {
  const { t } = useTranslation("importing");
  const { query } = useOffice();
  const formats = useFormats();
  const sources = useQuery(query.importing.sources.queryOptions({ input: { id } })).data ?? [];
  if (sources.length === 0) return null;
  return (
    <Section title={t("source.title")}>
      {sources.slice(0, SHOWN).map((source) => (
        <div key={`${source.batchId} ${source.sheet} ${source.row}`}>
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            <Anchor component={Link} to={`/imports?batch=${source.batchId}`} inherit>
              {source.fileName}
            </Anchor>{" "}
            · {t("source.row", { row: source.row, sheet: source.sheet })} · {formats.instant(source.at)}
          </Text>
          {source.cells && (
            <Text size="xs" c="dimmed" lineClamp={2} style={{ overflowWrap: "anywhere" }}>
              {source.cells.filter((cell) => cell !== null && cell !== "").join(" · ")}
            </Text>
          )}
          {source.fixed.length > 0 && (
            <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
              {t("source.fixed", { values: source.fixed.map(({ value }) => String(value ?? "")).join(" · ") })}
            </Text>
          )}
        </div>
      ))}
      {sources.length > SHOWN && (
        <Text size="xs" c="dimmed">
          {t("source.more", { count: sources.length - SHOWN })}
        </Text>
      )}
    </Section>
  );
}
