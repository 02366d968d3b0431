/** The same participations on a programme's card (who) and on a volunteer's card (in what). */
import { Anchor, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../LanguageChoice";
import { named } from "../naming";
import { useOffice } from "../office";
import { usePeriodText } from "../period";
import { Section } from "../record/Section";

const SHOWN = 10;

export function Participants({ of, id }: { of: "programme" | "volunteer"; id: string }) {
  const { t } = useTranslation("participations");
  const { query } = useOffice();
  const language = useLanguage();
  const period = usePeriodText();
  const filters = of === "programme" ? { programmeId: id } : { volunteerId: id };
  const found = useQuery(query.participations.list.queryOptions({ input: { filters, sort: "from", descending: true, pageSize: SHOWN } }));
  const { rows = [], total = 0 } = found.data ?? {};
  if (total === 0) return null;
  const all = `/participations?${of}Id=${id}`;
  return (
    <Section title={t(of === "programme" ? "list.volunteers" : "list.programmes")}>
      <Table verticalSpacing={5} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(of === "programme" ? "column.name" : "column.programme")}</Table.Th>
            <Table.Th>{t("column.role")}</Table.Th>
            <Table.Th>{t("list.period")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <Anchor component={Link} to={of === "programme" ? `/volunteers/${row.volunteerId}` : `/programmes/${row.programmeId}`} size="sm">
                  {of === "programme" ? row.name : named({ nameRu: row.programmeRu, nameKk: row.programmeKk }, language)}
                </Anchor>
                {of === "programme" && <Text size="xs" c="dimmed">{row.number}</Text>}
              </Table.Td>
              <Table.Td>{row.role}</Table.Td>
              <Table.Td className="number">{period(row.from, row.to)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Anchor component={Link} to={all} size="sm">{t("list.all", { count: total })}</Anchor>
    </Section>
  );
}
