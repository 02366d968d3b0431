/** Beneficiaries who have not consented to being on file: whom to ask next. */
import { Anchor, Button, Center, Group, Pagination, Stack, Table, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { CONSENT_PURPOSES, type ConsentPurpose } from "../../../shared/domain/consents";
import { formatPhone } from "../../../shared/domain/phones";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PlaceField } from "../../ui/fields/PlaceField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { placed } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import { ConsentButtons } from "../../ui/person/ConsentButtons";
import { useRefusal } from "../../ui/refusals";

const PAGE_SIZE = 50;

export function ToLacking() {
  const { t } = useTranslation("consents");
  return (
    <Button component={Link} to="/consents/lacking" variant="default">
      {t("lacking.title")}
    </Button>
  );
}

export function LackingPage() {
  const { t } = useTranslation(["consents", "person"]);
  const { query } = useOffice();
  const { number } = useFormats();
  const language = useLanguage();
  const refusal = useRefusal();
  const [page, setPage] = useState(1);
  const [district, setDistrict] = useState<string | null>(null);
  const [purpose, setPurpose] = useState<ConsentPurpose | null>(null);
  const lacking = useQuery(query.consents.lacking.queryOptions({ input: { page, pageSize: PAGE_SIZE, ...(district ? { district } : {}), ...(purpose ? { purpose } : {}) }, placeholderData: keepPreviousData }));
  const rows = lacking.data?.rows ?? [];
  const total = lacking.data?.total ?? 0;
  return (
    <Stack p="sm" gap="xs">
      <Group justify="space-between">
        <Title order={1} size="h4">
          {t("lacking.title")}
        </Title>
        <Button component={Link} to="/consents" variant="default">
          {t("lacking.back")}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t("lacking.lead")}
      </Text>
      <Group justify="space-between">
        <Group gap="xs">
          <PlaceField aria-label={t("lacking.district")} placeholder={t("lacking.district")} value={district} onChange={(code) => { setDistrict(code); setPage(1); }} w={240} />
          <OptionSelect aria-label={t("lacking.purpose")} placeholder={t("lacking.purpose")} options={CONSENT_PURPOSES} words="consents:purpose" value={purpose} onChange={(chosen) => { setPurpose(chosen); setPage(1); }} clearable w={240} />
        </Group>
        <Text size="sm" role="status">
          {lacking.data && t("lacking.total", { count: total, number: number(total) })}
        </Text>
      </Group>
      {lacking.isError && <Text c="var(--mantine-color-error)">{refusal(lacking.error).text}</Text>}
      {lacking.isSuccess && rows.length === 0 ? (
        <Center mih={200}>
          <Text>{t("lacking.empty")}</Text>
        </Center>
      ) : (
        <Table verticalSpacing={5} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("column.name")}</Table.Th>
              <Table.Th>{t("person:field.phone")}</Table.Th>
              <Table.Th>{t("person:field.katoCode")}</Table.Th>
              <Table.Th>{t("lacking.lacks")}</Table.Th>
              <Table.Th>{t("column.do")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  <Anchor component={Link} to={`/people/${row.id}`} size="sm">
                    {row.name}
                  </Anchor>
                </Table.Td>
                <Table.Td className="number">{formatPhone(row.phone)}</Table.Td>
                <Table.Td>{placed(row, language)}</Table.Td>
                <Table.Td>
                  {row.lacks.map((lack) => (
                    <Text size="sm" key={lack.purpose}>
                      {t("lacking.entry", { purpose: t(`purpose.${lack.purpose}`), before: lack.last === null ? t("lacking.never") : t(`state.${lack.last}`).toLowerCase() })}
                    </Text>
                  ))}
                </Table.Td>
                <Table.Td>
                  <ConsentButtons personId={row.id} name={row.name} wanted={row.lacks.map((lack) => lack.purpose)} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {total > PAGE_SIZE && <Pagination total={Math.ceil(total / PAGE_SIZE)} value={page} onChange={setPage} getControlProps={(control) => ({ "aria-label": t(`lacking.${control}`) })} getItemProps={(item) => ({ "aria-label": String(item) })} />}
    </Stack>
  );
}
