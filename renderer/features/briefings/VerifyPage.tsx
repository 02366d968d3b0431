/** For an auditor: a file is dropped, and it is said in words what of it holds and what does not. */
import { Alert, List, ScrollArea, Stack, Table, Text, TextInput, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../ui/LanguageChoice";
import { FileZone } from "../../ui/FileZone";
import { useOffice } from "../../ui/office";
import { useRefusal } from "../../ui/refusals";

const COLOURS = { holds: "green", elsewhere: "orange", fails: "red" } as const;

export function VerifyPage() {
  const { t } = useTranslation("briefings");
  const language = useLanguage();
  const { client } = useOffice();
  const refusal = useRefusal();
  const [expect, setExpect] = useState("");
  const verified = useMutation({ mutationFn: (file: File) => client.briefings.issued.verify({ file, expect: expect.trim() || null, language }) });
  const said = verified.data;
  // The file may be sound and of another office: that is not for the file to say.
  const elsewhere = said?.problems.length === 1 && said.problems[0]?.kind === "office_unknown";
  const result = said?.holds ? "holds" : elsewhere ? "elsewhere" : "fails";
  return (
    <ScrollArea flex={1} p="md" viewportProps={{ tabIndex: 0 }}>
      <Stack maw={820}>
        <Title order={1} size="h4">{t("verify.title")}</Title>
        <Text size="sm">{t("verify.what")}</Text>
        <TextInput label={t("verify.expect")} value={expect} onChange={(event) => setExpect(event.currentTarget.value)} maxLength={64} styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }} />
        <FileZone
          name={verified.variables?.name ?? ""}
          accept=".xlsx"
          disabled={verified.isPending}
          words={{ label: t("verify.file"), choose: t("verify.choose"), hint: t("verify.hint"), another: t("verify.another") }}
          onFile={verified.mutate}
        />
        {verified.isError && <Alert color="red" role="alert">{refusal(verified.error).text}</Alert>}
        {said && (
          <>
            <Alert role="status" color={COLOURS[result]} c="var(--mantine-color-text)" title={t(`verify.${result}`)}>
              {t("verify.summary", { number: said.number, revision: said.revision, figures: said.figures.length, rows: said.rows })}
              <Text size="xs" ff="monospace" style={{ overflowWrap: "anywhere" }}>{said.contentHash}</Text>
              <Text size="sm">{t(`verify.office.${said.database}`)}</Text>
            </Alert>
            <List size="sm">
              {said.problems.map((problem, at) => (
                <List.Item key={at}>{t(`verify.problem.${problem.kind}`, { ...problem })}</List.Item>
              ))}
            </List>
            <Table fz="sm">
              <Table.Thead>
                <Table.Tr>
                  {(["figure", "issued", "recomputed", "same"] as const).map((column) => <Table.Th key={column}>{t(`verify.column.${column}`)}</Table.Th>)}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {said.figures.map((figure, at) => (
                  <Table.Tr key={at}>
                    <Table.Td>{figure.label}</Table.Td>
                    <Table.Td className="number">{figure.issued}</Table.Td>
                    <Table.Td className="number">{figure.recomputed}</Table.Td>
                    <Table.Td fw={figure.same ? 400 : 700}>{t(figure.same ? "verify.yes" : "verify.no")}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </>
        )}
      </Stack>
    </ScrollArea>
  );
}
