/** How often one family is given one kind of aid, as the corps sees it: the next delivery beyond that is warned of. */
import { Button, Group, Skeleton, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type AidLimit, LIMIT_PERIODS } from "../../../shared/domain/aidLimits";
import { CountField } from "../../ui/fields/CountField";
import { ItemSelect } from "../../ui/fields/ItemSelect";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { Rows } from "../../ui/fields/Rows";
import { useOffice } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import { useToast } from "../../ui/toast";

export function AidLimits() {
  const { t } = useTranslation("settings");
  const { query } = useOffice();
  const { data } = useQuery(query.deliveries.limits.queryOptions());
  return (
    <Section order={2} title={t("limits.title")}>
      <Text size="sm" c="dimmed">
        {t("limits.hint")}
      </Text>
      {data ? <LimitForm key={JSON.stringify(data)} limits={data} /> : <Skeleton h={40} />}
    </Section>
  );
}

function LimitForm({ limits }: { limits: readonly AidLimit[] }) {
  const { t } = useTranslation(["settings", "common"]);
  const { client } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const [rows, setRows] = useState<readonly AidLimit[]>(limits);
  const set = (index: number, change: Partial<AidLimit>): void => setRows((before) => before.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const save = async (): Promise<void> => {
    try {
      await client.deliveries.setLimits({ was: [...limits], limits: rows.filter((row) => row.itemKindId !== "") });
      await queries.invalidateQueries();
      toast.done(t("limits.saved"));
    } catch (error) {
      toast.refusal(error);
    }
  };
  return (
    <>
      <Rows
        rows={rows}
        addLabel={t("limits.add")}
        onAdd={() => setRows((before) => [...before, { itemKindId: "", times: 1, per: "month" }])}
        onRemove={(index) => setRows((before) => before.filter((_, at) => at !== index))}
        render={(row, index) => (
          <Group gap="xs" grow align="flex-start">
            <ItemSelect label={t("limits.item")} value={row.itemKindId} onChange={(item) => item && set(index, { itemKindId: item.id })} />
            <CountField label={t("limits.times")} value={row.times} onChange={(times) => set(index, { times: Math.min(100, Math.max(1, times ?? 1)) })} />
            <OptionSelect label={t("limits.per")} options={LIMIT_PERIODS} words="settings:limits.period" value={row.per} onChange={(per) => per && set(index, { per })} />
          </Group>
        )}
      />
      <Group>
        <Button variant="default" disabled={JSON.stringify(rows) === JSON.stringify(limits)} onClick={() => void save()}>
          {t("common:save")}
        </Button>
      </Group>
    </>
  );
}
