/** Briefings: those being written, and those that were issued, the newest first. */
import { Anchor, Button, Group, Pagination, Table, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormats } from "../../ui/format";
import { useOffice } from "../../ui/office";
import { composerAddress, languageNames } from "./addresses";
import classes from "./BriefingPage.module.css";
import { Listed } from "./Listed";
import { Templates } from "./Templates";

const PAGE_SIZE = 50;
const ISSUED_COLUMNS = ["number", "period", "date", "by", "figures", "hash"] as const;
const DRAFT_COLUMNS = ["period", "languages", "changed", "stale"] as const;

export function BriefingsPage() {
  const { t } = useTranslation(["briefings", "common"]);
  const formats = useFormats();
  const { query } = useOffice();
  const [page, setPage] = useState(1);
  const drafts = useQuery(query.briefings.drafts.list.queryOptions({ staleTime: 0 }));
  const list = useQuery(query.briefings.issued.list.queryOptions({ input: { page, pageSize: PAGE_SIZE }, placeholderData: keepPreviousData, staleTime: 0 }));
  const total = list.data?.total ?? 0;
  const shown = { from: formats.number((page - 1) * PAGE_SIZE + 1), to: formats.number(Math.min(page * PAGE_SIZE, total)), total: formats.number(total) };
  const period = ({ from, to }: { from: string; to: string }): string => `${formats.date(from)}–${formats.date(to)}`;
  return (
    <div className={classes.page}>
      <Group p="sm" className={classes.bar}>
        <Title order={1} size="h4" mr="auto">
          {t("list.title")}
        </Title>
        <Button component={Link} to="/ownFigures" variant="default">
          {t("templates.ownFigures")}
        </Button>
        <Button component={Link} to="/phrases" variant="default">
          {t("templates.phrases")}
        </Button>
        <Button component={Link} to="/briefings/compare" variant="default">
          {t("compare.title")}
        </Button>
        <Button component={Link} to="/briefings/verify" variant="default">
          {t("verify.title")}
        </Button>
        <Button component={Link} to="/briefings/compose" leftSection={<IconPlus size={16} aria-hidden />}>{t("issued.new")}</Button>
      </Group>
      <div className={classes.lists}>
        {drafts.data && drafts.data.length > 0 && (
          <Listed title={t("list.drafts")} columns={DRAFT_COLUMNS.map((column) => t(`list.${column}`))}>
            {drafts.data.map((draft) => (
              <Table.Tr key={draft.id}>
                <Table.Td className="number">
                  <Anchor component={Link} to={composerAddress({ ...draft, view: "text" })} size="sm">{period(draft)}</Anchor>
                </Table.Td>
                <Table.Td>{languageNames(draft.languages)}</Table.Td>
                <Table.Td className="number">{formats.instant(draft.updatedAt)}</Table.Td>
                <Table.Td>{draft.stale.length > 0 ? languageNames(draft.stale) : t("list.allAgree")}</Table.Td>
              </Table.Tr>
            ))}
          </Listed>
        )}
        {list.data?.rows.length === 0 && <Text p="xl" ta="center">{t("issued.none")}</Text>}
        {list.data && list.data.rows.length > 0 && (
          <Listed title={t("issued.list")} columns={ISSUED_COLUMNS.map((column) => t(`issued.${column}`))}>
            {list.data.rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  <Anchor component={Link} to={`/briefings/issued/${row.id}`} size="sm">
                    {row.revision > 1 ? t("issued.numberRevision", { number: row.number, revision: row.revision }) : row.number}
                  </Anchor>
                </Table.Td>
                <Table.Td className="number">{period(row)}</Table.Td>
                <Table.Td className="number">{formats.date(row.date)}</Table.Td>
                <Table.Td>{row.issuedBy}</Table.Td>
                <Table.Td className="number">{formats.number(row.figures)}</Table.Td>
                <Table.Td ff="monospace" title={row.contentHash}>{row.contentHash.slice(0, 12)}</Table.Td>
              </Table.Tr>
            ))}
          </Listed>
        )}
        {total > PAGE_SIZE && (
          <Group px="sm" justify="space-between">
            <Text size="sm" className="number">{t("common:list.range", shown)}</Text>
            <Pagination size="sm" total={Math.ceil(total / PAGE_SIZE)} value={page} onChange={setPage} getControlProps={(control) => ({ "aria-label": t(`common:list.${control}`) })} getItemProps={(item) => ({ "aria-label": formats.number(item) })} />
          </Group>
        )}
        <Templates />
      </div>
    </div>
  );
}
