import { Button, Checkbox, Group, Modal, ScrollArea, SegmentedControl, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TargetIndicator } from "../../../shared/contract/programmes";
import { type School, SCHOOLS } from "../../../shared/domain/ownFigures";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { useRefusal } from "../../ui/refusals";
import { useToast } from "../../ui/toast";

const SHOWN = 200;
type Row = OutputOf<"programmes", "creditable">["rows"][number];

/** Says which records of its own programme, or of another, fulfil a target, many at once; what was done can be taken back. Mounted while it is open. */
export function CreditDialog({ targetId, indicator, own, name, onClose }: { targetId: string; indicator: TargetIndicator; own: string; name: string; onClose: () => void }) {
  const { t } = useTranslation(["programmes", "common", "learners"]);
  const { client, query } = useOffice();
  const { number } = useFormats();
  const queries = useQueryClient();
  const refusal = useRefusal();
  const toast = useToast();
  const [credited, setCredited] = useState(false);
  const [search, setSearch] = useState("");
  const [programmeId, setProgrammeId] = useState<string | null>(own);
  const [school, setSchool] = useState<School | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const which = { ...(programmeId ? { programmeId } : {}), ...(school ? { school } : {}) };
  const found = useQuery(
    query.programmes.creditable.queryOptions({
      input: { targetId, credited, search, pageSize: SHOWN, ...which },
      placeholderData: keepPreviousData,
    }),
  );
  const rows = found.data?.rows ?? [];
  const total = found.data?.total ?? 0;
  // What is free is looked for in the target's own programme first; what is credited is shown from wherever it came.
  const show = (change: () => void): void => {
    change();
    setChosen(new Set());
  };
  const toggle = (id: string): void => setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const run = async (work: () => Promise<{ ids: string[] }>, words: "credit.done" | "credit.taken", back: (ids: string[]) => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      const { ids } = await work();
      setChosen(new Set());
      await queries.invalidateQueries();
      toast.undoable(t(words, { count: ids.length }), async () => {
        try {
          await back(ids);
          await queries.invalidateQueries();
        } catch (error) {
          toast.refusal(error);
        }
      });
    } catch (error) {
      toast.refusal(error);
    } finally {
      setBusy(false);
    }
  };
  const add = (ids: string[] | null): Promise<void> =>
    run(() => client.programmes.credit({ targetId, ids, ...which }), "credit.done", (done) => client.programmes.uncredit({ targetId, ids: done }));
  const remove = (ids: string[]): Promise<void> => run(() => client.programmes.uncredit({ targetId, ids }), "credit.taken", (done) => client.programmes.credit({ targetId, ids: done }));
  return (
    <Modal opened onClose={onClose} title={t("credit.title", { name })} size="lg" closeButtonProps={{ "aria-label": t("common:close") }}>
      <Stack gap="sm">
        <Text size="sm">{[t("credit.lead"), indicator === "publications" && t("credit.fileNeeded")].filter(Boolean).join(" ")}</Text>
        <SegmentedControl
          data={[{ value: "free", label: t("credit.free") }, { value: "linked", label: t("credit.linked") }]}
          value={credited ? "linked" : "free"}
          onChange={(value) => show(() => { setCredited(value === "linked"); setProgrammeId(value === "linked" ? null : own); setSchool(null); })}
        />
        <Group grow align="flex-end">
          <TextInput label={t("credit.find")} data-autofocus value={search} onChange={(event) => { const text = event.currentTarget.value; show(() => setSearch(text)); }} />
          <RecordSelect label={t("credit.programme")} of="programmes" load={client.programmes.choices} value={programmeId} onChange={(id) => show(() => setProgrammeId(id))} />
          {indicator === "learners" && <OptionSelect label={t("credit.school")} options={SCHOOLS} words="learners:ruralSchool" clearable value={school} onChange={(value) => show(() => setSchool(value))} />}
        </Group>
        {programmeId && <Button variant="subtle" size="compact-xs" style={{ alignSelf: "flex-end" }} onClick={() => show(() => setProgrammeId(null))}>{t("credit.everywhere")}</Button>}
        {found.isPending && <Skeleton h={160} />}
        {found.isError && <Text size="sm" c="var(--mantine-color-error)">{refusal(found.error).text}</Text>}
        {found.isSuccess && rows.length === 0 && <Text size="sm">{t(programmeId ? "credit.noneHere" : "credit.none")}</Text>}
        {rows.length > 0 && (
          <>
            <Checkbox label={t("credit.all")} checked={chosen.size === rows.length} indeterminate={chosen.size > 0 && chosen.size < rows.length} onChange={() => setChosen(new Set(chosen.size === rows.length ? [] : rows.map((row) => row.id)))} />
            <ScrollArea.Autosize mah={260} type="auto">
              <Stack gap={6}>
                {rows.map((row) => <CreditRow key={row.id} row={row} chosen={chosen.has(row.id)} onToggle={() => toggle(row.id)} />)}
              </Stack>
            </ScrollArea.Autosize>
            <Text size="xs" c="dimmed" role="status">{t("credit.shown", { shown: number(rows.length), total: number(total) })}</Text>
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>{t("common:close")}</Button>
          {rows.length > 0 && !credited && search === "" && <Button variant="default" loading={busy} onClick={() => void add(null)}>{t("credit.addAll", { count: total })}</Button>}
          {rows.length > 0 && !credited && <Button disabled={chosen.size === 0} loading={busy} onClick={() => void add([...chosen])}>{t("credit.add", { count: chosen.size })}</Button>}
          {rows.length > 0 && credited && <Button disabled={chosen.size === 0} loading={busy} onClick={() => void remove([...chosen])}>{t("credit.remove", { count: chosen.size })}</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}

function CreditRow({ row, chosen, onToggle }: { row: Row; chosen: boolean; onToggle: () => void }) {
  const { t } = useTranslation(["programmes", "learners"]);
  const { date } = useFormats();
  const language = useLanguage();
  const also = row.also.map((one) => `${one.code}, ${t(`indicator.${one.indicator}`)}, ${t(`scope.${one.scope}`)}`).join("; ");
  const about = [named({ nameRu: row.programmeRu, nameKk: row.programmeKk }, language), row.course && t(`learners:course.${row.course}`), row.detail, row.rural && t("credit.rural"), date(row.date)].filter(Boolean).join(" · ");
  return <Checkbox checked={chosen} onChange={onToggle} label={row.name} description={[about, also && t("credit.also", { where: also })].filter(Boolean).join(". ")} />;
}
