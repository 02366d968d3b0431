/** A day: who goes where, by volunteer and hour; route sheets are made here and found again. */
import { ActionIcon, Anchor, Button, Center, Checkbox, Group, Skeleton, Table, Text, Title, Tooltip } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import type { AssignmentRow } from "../../../shared/contract/assignments";
import { formatPhone } from "../../../shared/domain/phones";
import { DateField } from "../../ui/fields/DateField";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useMay, useOffice, useStatus } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { PrintMenu } from "../../ui/record/PrintMenu";
import { Section } from "../../ui/record/Section";
import { useRefusal } from "../../ui/refusals";
import { StateBadge } from "../../ui/StateBadge";
import { useToast } from "../../ui/toast";
import classes from "./assignments.module.css";
import { useReasonTexts } from "./reasonTexts";
import { RequestSummary } from "./RequestSummary";
import { StepButtons, Unlawful } from "./SentList";
import { useSteps } from "./useSteps";

type Sheet = OutputOf<"assignments", "day">["sheets"][number];

interface Team {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly volunteerId: string | null;
  readonly rows: AssignmentRow[];
}

/** By volunteer or group, in the order of their first hour. */
function teamsOf(rows: readonly AssignmentRow[], language: string): Team[] {
  const teams = new Map<string, Team>();
  for (const row of rows) {
    const id = row.volunteer?.id ?? row.group?.id ?? "";
    const before = teams.get(id);
    if (before) before.rows.push(row);
    else teams.set(id, { id, name: row.volunteer?.name ?? (row.group ? named(row.group, language) : ""), phone: row.volunteer?.phone ?? "", volunteerId: row.volunteer?.id ?? null, rows: [row] });
  }
  return [...teams.values()];
}

export function DayPage() {
  const { t } = useTranslation("assignments");
  const { client, query } = useOffice();
  const { today } = useStatus();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const refusal = useRefusal();
  const language = useLanguage();
  const may = useMay("register");
  const [address, setAddress] = useSearchParams();
  const date = address.get("date") ?? today;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const day = useQuery(query.assignments.day.queryOptions({ input: { date }, placeholderData: keepPreviousData }));
  const teams = teamsOf(day.data?.rows ?? [], language);
  const chosenOf = (isVolunteer: boolean): string[] => teams.filter((team) => chosen.has(team.id) && (team.volunteerId !== null) === isVolunteer).map(({ id }) => id);
  const make = async (): Promise<void> => {
    try {
      const { number, elsewhere } = await client.assignments.makeSheet({ date, volunteerIds: chosenOf(true), groupIds: chosenOf(false) });
      setChosen(new Set());
      toast.done([t("sheet.made", { number }), ...elsewhere.map((one) => t("sheet.elsewhere", one))].join(" "));
    } catch (error) {
      toast.refusal(error);
    }
    await queries.invalidateQueries();
  };
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <div className={classes.page}>
      <Group justify="space-between">
        <Title order={1} size="h4">
          {t("day.title")}
        </Title>
        <Group gap="xs">
          {may && (
            <Button variant="default" size="xs" onClick={() => void navigate("/assignments/work")}>
              {t("work.open")}
            </Button>
          )}
          <Button variant="default" size="xs" onClick={() => void navigate("/assignments/confirm")}>
            {t("confirm.open")}
          </Button>
        </Group>
      </Group>
      <Group gap="xs" align="flex-end">
        <DateField label={t("day.date")} required w={150} value={date} onChange={(next) => next && setAddress({ date: next }, { replace: true })} />
        {may && (
          <Button disabled={chosen.size === 0} onClick={() => void make()}>
            {t("sheet.make", { count: chosen.size })}
          </Button>
        )}
      </Group>
      {day.isError && <Text c="var(--mantine-color-error)">{refusal(day.error).text}</Text>}
      {day.isPending && <Skeleton h={160} />}
      {day.data && day.data.sheets.length > 0 && (
        <Section title={t("sheet.all")} order={2}>
          <ul className={classes.list}>
            {day.data.sheets.map((sheet) => (
              <SheetLine key={sheet.id} sheet={sheet} />
            ))}
          </ul>
        </Section>
      )}
      {day.data && teams.length === 0 && (
        <Center mih={160}>
          <Text maw={520} ta="center">{t("day.empty")}</Text>
        </Center>
      )}
      {teams.length > 0 && <DayTable teams={teams} chosen={chosen} onChoose={choose} />}
    </div>
  );
}

function DayTable({ teams, chosen, onChoose }: { teams: readonly Team[]; chosen: ReadonlySet<string>; onChoose: (id: string, chosen: boolean) => void }) {
  const { t } = useTranslation("assignments");
  const may = useMay("register");
  const steps = useSteps();
  const texts = useReasonTexts();
  return (
    <Table verticalSpacing={4} horizontalSpacing={8} fz="sm" className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          {(["who", "when", "where", "state", "sheet", "steps"] as const).map((column) => (
            <Table.Th key={column}>{t(`day.column.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {teams.flatMap((team) =>
          team.rows.map((row, at) => (
            <Table.Tr key={row.id} data-assignment={row.id}>
              {at === 0 && (
                <Table.Td rowSpan={team.rows.length}>
                  <Group gap={8} wrap="nowrap" align="flex-start">
                    {team.rows.some(({ request }) => request !== null) && may && <Checkbox aria-label={t("sheet.choose", { name: team.name })} checked={chosen.has(team.id)} onChange={(event) => onChoose(team.id, event.currentTarget.checked)} mt={2} />}
                    <div>
                      {team.volunteerId === null ? team.name : <Anchor component={Link} to={`/volunteers/${team.volunteerId}`} inherit>{team.name}</Anchor>}
                      <Text size="xs" c="dimmed">{formatPhone(team.phone)}</Text>
                    </div>
                  </Group>
                </Table.Td>
              )}
              <Table.Td className={`number ${classes.firm}`}>{texts.span(row.from, row.to)}</Table.Td>
              <Table.Td>{row.request ? <RequestSummary request={row.request} /> : row.note}</Table.Td>
              <Table.Td>
                <StateBadge state={row.state} words="assignments:state" />
                {row.withParent && <Text size="xs">{t("comesWithParent")}</Text>}
                <Unlawful row={row} />
              </Table.Td>
              <Table.Td className={`number ${classes.firm}`}>{row.sheet && <Anchor component={Link} to={`/assignments/confirm?number=${row.sheet.number}`} inherit>{row.sheet.number}</Anchor>}</Table.Td>
              <Table.Td>
                <StepButtons row={row} steps={steps} />
              </Table.Td>
            </Table.Tr>
          )),
        )}
      </Table.Tbody>
    </Table>
  );
}

function SheetLine({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation("assignments");
  const { client } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const language = useLanguage();
  const may = useMay("register");
  const cancel = async (): Promise<void> => {
    try {
      await client.assignments.cancelSheet({ id: sheet.id, version: sheet.version });
      toast.done(t("sheet.cancelled", { number: sheet.number }));
    } catch (error) {
      toast.refusal(error);
    }
    await queries.invalidateQueries();
  };
  return (
    <li className={classes.line} data-sheet={sheet.number}>
      <Anchor component={Link} to={`/assignments/confirm?number=${sheet.number}`} size="sm" fw={600}>
        {sheet.number}
      </Anchor>
      <Text size="sm" flex={1}>
        {sheet.volunteers.map((one) => named(one, language)).join(", ")} · {t("sheet.stops", { count: sheet.stops })}
      </Text>
      <StateBadge state={sheet.state} words="assignments:sheetState" />
      <PrintMenu papers={["route_sheet"]} id={sheet.id} />
      {may && sheet.state === "open" && (
        <Tooltip label={t("sheet.cancel")}>
          <ActionIcon variant="default" size={30} aria-label={t("sheet.cancelOne", { number: sheet.number })} onClick={() => void cancel()}>
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}
