/** Pairs of records that may be one, likeliest first: one after the other, with the keyboard alone if one likes. */
import { Badge, Button, Center, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../ui/format";
import { useOffice } from "../../ui/office";
import { Comparing } from "./Comparing";
import { ScanBar } from "./ScanBar";
import classes from "./review.module.css";

export function ReviewPage() {
  const { t } = useTranslation(["matching", "person"]);
  const { query } = useOffice();
  const { number } = useFormats();
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [done, setDone] = useState(0);
  const { data } = useQuery(query.matching.next.queryOptions({ input: { skip: [...skipped] }, placeholderData: keepPreviousData }));
  const pair = data?.pair ?? null;
  const [passed, total] = [done + skipped.length, done + (data?.open ?? 0)];
  return (
    <div className={classes.page}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={1} size="h4">
          {t("title")}
        </Title>
        <ScanBar />
      </Group>
      {pair && (
        <>
          <Group gap="sm">
            <Text size="sm" className="number">
              {t("progress", { at: number(passed + 1), total: number(total) })}
            </Text>
            <Progress w={140} value={(passed / Math.max(1, total)) * 100} aria-label={t("title")} />
            <Badge tt="none" variant={pair.band === "same" ? "filled" : "outline"}>
              {t(`band.${pair.kind}.${pair.band}`)}
            </Badge>
            <Text size="sm">{pair.reasons.map((reason) => (reason === "same_head" || reason === "same_people" ? t(`reason.${reason}`) : t(`person:similar.reason.${reason}`))).join(", ")}</Text>
          </Group>
          <Comparing
            key={pair.id}
            kind={pair.kind}
            ids={pair.ids}
            onDone={() => setDone((before) => before + 1)}
            different={(decision) => decision.different(pair)}
            later={() => setSkipped((before) => [...before, pair.id])}
          />
        </>
      )}
      {data && !pair && (
        <Center flex={1}>
          <Stack align="center" gap="sm" maw={460}>
            <Text ta="center">{skipped.length > 0 && data.open > 0 ? t("putOff", { count: skipped.length }) : t("empty")}</Text>
            {skipped.length > 0 && data.open > 0 && <Button onClick={() => setSkipped([])}>{t("again")}</Button>}
          </Stack>
        </Center>
      )}
    </div>
  );
}
