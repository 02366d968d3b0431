/** Briefings that were issued, the newest first, and the two ways on: a new one, and the check of a file. */
import { Anchor, Button, Group, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormats } from "../../ui/format";
import { useOffice } from "../../ui/office";
import classes from "./BriefingPage.module.css";

export function IssuedListPage() {
  const { t } = useTranslation("briefings");
  const formats = useFormats();
  const { query } = useOffice();
  const list = useQuery(query.briefings.issued.list.queryOptions({ input: { pageSize: 200 }, staleTime: 0 }));
  return (
    <div className={classes.page}>
      <Group p="sm" className={classes.bar}>
        <Title order={1} size="h4" mr="auto">
          {t("issued.list")}
        </Title>
        <Button component={Link} to="/briefings/verify" variant="default">
          {t("verify.title")}
        </Button>
        <Button component={Link} to="/briefings">{t("issued.new")}</Button>
      </Group>
      {list.data?.rows.length === 0 && (
        <Text p="xl" ta="center">
          {t("issued.none")}
        </Text>
      )}
      {list.data && list.data.rows.length > 0 && (
        <Table.ScrollContainer minWidth={600} p="sm" scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table fz="sm">
            <Table.Thead>
              <Table.Tr>
                {(["number", "period", "date", "by", "figures", "hash"] as const).map((column) => (
                  <Table.Th key={column}>{t(`issued.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.data.rows.map((row) => (
                <Table.Tr key={row.id}>
                  <Table.Td>
                    <Anchor component={Link} to={`/briefings/issued/${row.id}`} size="sm">
                      {row.revision > 1 ? t("issued.numberRevision", { number: row.number, revision: row.revision }) : row.number}
                    </Anchor>
                  </Table.Td>
                  <Table.Td className="number">{`${formats.date(row.from)}–${formats.date(row.to)}`}</Table.Td>
                  <Table.Td className="number">{formats.date(row.date)}</Table.Td>
                  <Table.Td>{row.issuedBy}</Table.Td>
                  <Table.Td className="number">{formats.number(row.figures)}</Table.Td>
                  <Table.Td ff="monospace" title={row.contentHash}>{row.contentHash.slice(0, 12)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </div>
  );
}
