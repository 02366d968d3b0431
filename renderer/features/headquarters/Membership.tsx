/** Who was in a headquarters on a day: the office answers from the membership's dates, so yesterday's figure can be told again. */
import { Alert, Anchor, Group, Table, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { HeadquartersMember } from "../../../shared/contract/headquarters";
import { DateField } from "../../ui/fields/DateField";
import { useOffice, useStatus } from "../../ui/office";
import { usePeriodText } from "../../ui/period";
import { Section } from "../../ui/record/Section";
import { useRefusal } from "../../ui/refusals";

interface MembershipProps {
  readonly id: string;
  readonly members: readonly HeadquartersMember[];
  readonly volunteers: readonly { readonly id: string; readonly number: string; readonly name: string }[];
}

interface Line extends HeadquartersMember {
  readonly number: string;
  readonly name: string;
}

export function Membership({ id, members, volunteers }: MembershipProps) {
  const { t } = useTranslation("headquarters");
  const { query } = useOffice();
  const { today } = useStatus();
  const refusal = useRefusal();
  const [day, setDay] = useState<string | null>(today);
  const onDay = useQuery(query.headquarters.membersOn.queryOptions({ input: { id, date: day ?? today }, enabled: day !== null, placeholderData: keepPreviousData }));

  if (members.length === 0) {
    return (
      <Section title={t("card.membersOn")}>
        <Text size="sm" c="dimmed">
          {t("card.noMembers")}
        </Text>
      </Section>
    );
  }
  const known = new Map(volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const ever = members.flatMap((member): Line[] => {
    const volunteer = known.get(member.volunteerId);
    return volunteer ? [{ ...member, number: volunteer.number, name: volunteer.name }] : [];
  });
  const lines = day === null ? ever : onDay.data;
  const count = new Set(lines?.map((line) => line.volunteerId)).size;
  return (
    <Section title={t("card.membersOn")}>
      <Group align="flex-end" gap="sm">
        <DateField label={t("card.date")} description={t("card.dateHint")} value={day} onChange={setDay} w={210} />
        {lines && (
          <Text fw={600} mb={7} role="status">
            {t("card.count", { count })}
          </Text>
        )}
      </Group>
      {day !== null && onDay.isError && <Alert color="red">{refusal(onDay.error).text}</Alert>}
      {lines && lines.length === 0 && <Text size="sm">{t("card.nobody")}</Text>}
      {lines && lines.length > 0 && <Members lines={lines} />}
    </Section>
  );
}

function Members({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation("headquarters");
  const period = usePeriodText();
  return (
    <Table verticalSpacing={5} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("member.volunteer")}</Table.Th>
          <Table.Th>{t("member.role")}</Table.Th>
          <Table.Th>{t("member.period")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={`${line.volunteerId} ${line.from}`}>
            <Table.Td>
              <Anchor component={Link} to={`/volunteers/${line.volunteerId}`} size="sm">
                {line.name}
              </Anchor>
              <Text size="xs" c="dimmed">
                {line.number}
              </Text>
            </Table.Td>
            <Table.Td>{line.role}</Table.Td>
            <Table.Td className="number" style={{ whiteSpace: "nowrap" }}>{period(line.from, line.to)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
