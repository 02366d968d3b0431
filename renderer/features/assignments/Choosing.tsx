/** Choosing whom to send, to a request or to other work of a day. */
import { Button, Checkbox, Group, Skeleton, Stack, TagsInput, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Candidate, RequestBrief } from "../../../shared/contract/assignments";
import { hourBefore } from "../../../shared/domain/clashes";
import { parseTime } from "../../../shared/domain/availability";
import type { NamedWorkClass } from "../../../shared/domain/eligibility";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { TimeField } from "../../ui/fields/TimeField";
import { useMay, useOffice } from "../../ui/office";
import { ParentConsentDialog } from "../../ui/person/ParentConsentDialog";
import { SPOKEN_LANGUAGES } from "../../ui/person/languages";
import { Section } from "../../ui/record/Section";
import { useRefusal } from "../../ui/refusals";
import { useToast } from "../../ui/toast";
import { CandidateList, UnfitList } from "./CandidateList";
import { useReasonTexts } from "./reasonTexts";

const PAGE = 20;

/** Work as it is said where no request says it. */
export interface Work {
  readonly katoCode: string | null;
  readonly workClasses: readonly NamedWorkClass[];
  readonly note: string;
}

interface ChoosingProps {
  readonly request: RequestBrief | null;
  /** Looked at only without a request. */
  readonly work: Work;
  /** What has to be said first, where something has: nobody is sent until then. */
  readonly lacking?: string;
  /** The day of the work; whoever shows this owns it, and may have to know it. */
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** The day and what is wanted; volunteers to tick, the best first, or a group as a whole. */
export function Choosing({ request, work, lacking = "", day, onDay }: ChoosingProps) {
  const { t } = useTranslation(["assignments", "person"]);
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const refusal = useRefusal();
  const texts = useReasonTexts();
  const may = useMay("register");
  // By when it is wanted that day says when somebody has to be there; a volunteer who is busy then is no help.
  const [hours, setHours] = useState<{ from: string | null; to: string | null }>(request?.dueTime && day === request.dueDate ? hourBefore(request.dueTime) : { from: null, to: null });
  const [needs, setNeeds] = useState<{ skills: string[]; language: (typeof SPOKEN_LANGUAGES)[number] | null; vehicle: boolean }>({ skills: [], language: null, vehicle: false });
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed, 150);
  const [pages, setPages] = useState(1);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [group, setGroup] = useState<string | null>(null);
  const [child, setChild] = useState<Candidate | null>(null);
  const [busy, setBusy] = useState(false);
  const time = (text: string | null): string | null => (text === null ? null : parseTime(text));
  // An hour that cannot be read is no "any hour": with it nobody is looked for, and nobody is sent.
  const badTime = (text: string | null): string | undefined => (text !== null && time(text) === null ? refusal.problemText({ field: "", kind: "bad_time" }) : undefined);
  const unreadable = badTime(hours.from) ?? badTime(hours.to);
  const span = { date: day, from: time(hours.from), to: time(hours.to) };
  const own = { requestId: request?.id ?? null, workClasses: work.workClasses.length > 0 ? [...work.workClasses] : ["ordinary" as const] };
  const wanted = { ...own, ...span, ...needs, katoCode: work.katoCode };
  const ask = (which: "fit" | "unfit") => ({ input: { wanted, which, search, pageSize: which === "fit" ? PAGE * pages : PAGE }, placeholderData: keepPreviousData, enabled: unreadable === undefined });
  const fit = useQuery(query.assignments.candidates.queryOptions(ask("fit")));
  const unfit = useQuery(query.assignments.candidates.queryOptions(ask("unfit")));

  const assign = async (who: { volunteers?: { id: string }[]; groupId?: string }, told: string): Promise<void> => {
    if (busy) return;
    if (unreadable ?? lacking) return toast.trouble(unreadable ?? lacking);
    setBusy(true);
    try {
      const { also } = await client.assignments.assign({ ...own, ...span, note: work.note, ...who });
      toast.done([told, ...also.map(({ name, what, from, to }) => t("send.also", { name, what, span: texts.span(from, to) }))].join(" "));
      setChosen(new Set());
      setGroup(null);
    } catch (error) {
      toast.refusal(error);
    } finally {
      setBusy(false);
    }
    await queries.invalidateQueries();
  };
  const send = (volunteers: { id: string }[]): Promise<void> =>
    assign({ volunteers }, request ? t("send.done", { count: volunteers.length, number: request.number }) : t("send.doneWithout", { count: volunteers.length }));
  const sendGroup = (groupId: string): Promise<void> => assign({ groupId }, t("send.groupDone"));
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <Stack gap="sm">
      <Group gap="xs" align="flex-end">
        <DateField label={t("send.date")} required w={150} value={day} onChange={(chosenDay) => chosenDay && onDay(chosenDay)} />
        <div style={{ width: 90 }}>
          <TimeField label={t("send.from")} value={hours.from} onChange={(from) => setHours({ ...hours, from })} error={badTime(hours.from)} />
        </div>
        <div style={{ width: 90 }}>
          <TimeField label={t("send.to")} value={hours.to} onChange={(to) => setHours({ ...hours, to })} error={badTime(hours.to)} />
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
            <Button disabled={chosen.size === 0} loading={busy} onClick={() => void send([...chosen].map((id) => ({ id })))}>
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
      {may && (
        <Section title={t("send.group")} order={2}>
          <Text size="sm" c="dimmed">
            {t("send.groupHint")}
          </Text>
          <Group gap="xs" align="flex-end">
            <RecordSelect label={t("send.groupName")} w={320} of="volunteerGroups" load={client.volunteerGroups.choices} value={group} onChange={setGroup} />
            <Button variant="default" disabled={group === null} loading={busy} onClick={() => group !== null && void sendGroup(group)}>
              {t("send.sendGroup")}
            </Button>
          </Group>
        </Section>
      )}
      {unfit.data && unfit.data.rows.length > 0 && (
        <Section title={t("send.unfit")} order={2}>
          <UnfitList rows={unfit.data.rows} onConsent={may ? setChild : null} label={t("send.unfit")} />
        </Section>
      )}
      {child && <ParentConsentDialog volunteerId={child.id} name={child.name} onClose={() => setChild(null)} onGiven={() => send([{ id: child.id }])} />}
    </Stack>
  );
}
