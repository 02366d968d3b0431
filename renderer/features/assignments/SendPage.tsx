/** Whom to send to a request: the best first, with why; and who cannot be sent, with what stands in the way. */
import { Button, Checkbox, Group, Skeleton, Stack, TagsInput, Text, TextInput, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Candidate, RequestBrief } from "../../../shared/contract/assignments";
import { parseTime } from "../../../shared/domain/availability";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { TimeField } from "../../ui/fields/TimeField";
import { useMay, useOffice, useStatus } from "../../ui/office";
import { SPOKEN_LANGUAGES } from "../../ui/person/languages";
import { Section } from "../../ui/record/Section";
import { useRefusal } from "../../ui/refusals";
import { useToast } from "../../ui/toast";
import classes from "./assignments.module.css";
import { CandidateList, UnfitList } from "./CandidateList";
import { RequestSummary } from "./RequestSummary";
import { SentLine } from "./SentList";
import { useSteps } from "./useSteps";

const PAGE = 20;

export function SendPage() {
  const { requestId = "" } = useParams();
  const { t } = useTranslation("assignments");
  const { query } = useOffice();
  const refusal = useRefusal();
  const steps = useSteps();
  const found = useQuery(query.assignments.ofRequest.queryOptions({ input: { requestId } }));
  return (
    <div className={classes.page}>
      <Group justify="space-between">
        <Title order={1} size="h4">
          {t("send.title")}
        </Title>
        <Group gap="xs">
          <Button component={Link} to="/assignments" variant="default" size="xs">
            {t("day.title")}
          </Button>
          <Button component={Link} to={`/requests/${requestId}`} variant="default" size="xs">
            {t("send.back")}
          </Button>
        </Group>
      </Group>
      {found.isPending && <Skeleton h={80} />}
      {found.isError && <Text c="var(--mantine-color-error)">{refusal(found.error).text}</Text>}
      {found.data && (
        <>
          <RequestSummary request={found.data.request} />
          {found.data.rows.length > 0 && (
            <Section title={t("send.sent")} order={2}>
              {found.data.rows.map((row) => (
                <SentLine key={row.id} row={row} steps={steps} />
              ))}
            </Section>
          )}
          <Choosing key={requestId} request={found.data.request} />
        </>
      )}
    </div>
  );
}

const laterOf = (a: string, b: string): string => (a > b ? a : b);

function Choosing({ request }: { request: RequestBrief }) {
  const { t } = useTranslation(["assignments", "person"]);
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const { today } = useStatus();
  const toast = useToast();
  const refusal = useRefusal();
  const may = useMay("register");
  const [date, setDate] = useState(laterOf(today, request.dueDate));
  const [hours, setHours] = useState<{ from: string | null; to: string | null }>({ from: null, to: null });
  const [needs, setNeeds] = useState<{ skills: string[]; language: (typeof SPOKEN_LANGUAGES)[number] | null; vehicle: boolean }>({ skills: [], language: null, vehicle: false });
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed, 150);
  const [pages, setPages] = useState(1);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const time = (text: string | null): string | null => (text === null ? null : parseTime(text));
  const span = { date, from: time(hours.from), to: time(hours.to) };
  const wanted = { requestId: request.id, ...span, ...needs };
  const ask = (which: "fit" | "unfit") => ({ input: { wanted, which, search, pageSize: which === "fit" ? PAGE * pages : PAGE }, placeholderData: keepPreviousData });
  const fit = useQuery(query.assignments.candidates.queryOptions(ask("fit")));
  const unfit = useQuery(query.assignments.candidates.queryOptions(ask("unfit")));

  const send = async (volunteers: { id: string; withParent: boolean }[]): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      await client.assignments.assign({ requestId: request.id, ...span, volunteers });
      toast.done(t("send.done", { count: volunteers.length, number: request.number }));
      setChosen(new Set());
    } catch (error) {
      toast.refusal(error);
    } finally {
      setBusy(false);
    }
    await queries.invalidateQueries();
  };
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const withParent = (row: Candidate): void => void send([{ id: row.id, withParent: true }]);
  return (
    <Stack gap="sm">
      <Group gap="xs" align="flex-end">
        <DateField label={t("send.date")} required w={150} value={date} onChange={(day) => day && setDate(day)} />
        <div style={{ width: 90 }}>
          <TimeField label={t("send.from")} value={hours.from} onChange={(from) => setHours({ ...hours, from })} />
        </div>
        <div style={{ width: 90 }}>
          <TimeField label={t("send.to")} value={hours.to} onChange={(to) => setHours({ ...hours, to })} />
        </div>
        <TagsInput label={t("send.skills")} placeholder={t("send.skillsHint")} maxTags={3} w={220} value={needs.skills} onChange={(skills) => setNeeds({ ...needs, skills })} />
        <OptionSelect label={t("send.language")} options={SPOKEN_LANGUAGES} words="person:language" clearable w={150} value={needs.language} onChange={(language) => setNeeds({ ...needs, language })} />
        <Checkbox label={t("send.vehicle")} checked={needs.vehicle} onChange={(event) => setNeeds({ ...needs, vehicle: event.currentTarget.checked })} mb={9} />
        <TextInput label={t("send.search")} w={180} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      </Group>
      {fit.isError && <Text c="var(--mantine-color-error)">{refusal(fit.error).text}</Text>}
      <Section title={t("send.fit")} order={2}>
        {fit.isPending && <Skeleton h={120} />}
        {fit.data && fit.data.rows.length === 0 && <Text size="sm">{t("send.nobody")}</Text>}
        {fit.data && fit.data.rows.length > 0 && <CandidateList rows={fit.data.rows} chosen={chosen} onChoose={choose} label={t("send.fit")} />}
        <Group gap="xs">
          {may && (
            <Button disabled={chosen.size === 0} loading={busy} onClick={() => void send([...chosen].map((id) => ({ id, withParent: false })))}>
              {t("send.send", { count: chosen.size })}
            </Button>
          )}
          {fit.data?.more && pages < 5 && (
            <Button variant="subtle" onClick={() => setPages(pages + 1)}>
              {t("send.more")}
            </Button>
          )}
        </Group>
      </Section>
      {unfit.data && unfit.data.rows.length > 0 && (
        <Section title={t("send.unfit")} order={2}>
          <UnfitList rows={unfit.data.rows} onWithParent={may ? withParent : null} label={t("send.unfit")} />
        </Section>
      )}
    </Stack>
  );
}
