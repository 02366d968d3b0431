/** What a record was merged from, each to be taken apart, or what it was merged into. Nothing for one that never was. */
import { Alert, Anchor, Button, Group, Text } from "@mantine/core";
import { IconArrowsSplit } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MergeKind } from "../../../shared/domain/mergeFields";
import { useFormats } from "../format";
import { useLanguage } from "../LanguageChoice";
import { named } from "../naming";
import { useMay, useOffice } from "../office";
import { useToast } from "../toast";
import { Section } from "./Section";

export function MergeNotes({ kind, id }: { kind: MergeKind; id: string }) {
  const { t } = useTranslation("matching");
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const { instant } = useFormats();
  const language = useLanguage();
  const toast = useToast();
  const may = useMay("register");
  const { data } = useQuery(query.matching.mergesOf.queryOptions({ input: { kind, id } }));
  if (!data) return null;
  const takeApart = async (mergeId: string): Promise<void> => {
    try {
      await client.matching.unmerge({ id: mergeId });
      await queries.invalidateQueries();
      toast.done(t("takenApart"));
    } catch (error) {
      toast.refusal(error);
    }
  };
  return (
    <>
      {data.into && (
        <Alert color="yellow" p="xs">
          {t("into")}{" "}
          <Anchor component={Link} to={`/${kind}/${data.into.id}`} inherit>
            {named(data.into, language)}
          </Anchor>
        </Alert>
      )}
      {data.merges.length > 0 && (
        <Section title={t("mergedFrom")}>
          {data.merges.map((merge) => (
            <Group key={merge.id} justify="space-between" wrap="nowrap" gap="xs">
              <Text size="sm" style={{ overflowWrap: "anywhere" }}>
                {merge.others.map((other) => named(other, language)).join(", ")}
                <Text span size="xs" c="dimmed" display="block">
                  {[instant(merge.at), merge.by].filter(Boolean).join(" · ")}
                </Text>
              </Text>
              {may && (
                <Button size="compact-sm" variant="default" style={{ flexShrink: 0 }} leftSection={<IconArrowsSplit size={14} aria-hidden />} onClick={() => void takeApart(merge.id)}>
                  {t("takeApart")}
                </Button>
              )}
            </Group>
          ))}
        </Section>
      )}
    </>
  );
}
