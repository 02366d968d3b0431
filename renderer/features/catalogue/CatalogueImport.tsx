import { Button, FileInput, Group, List, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IndicatorMend } from "../../../shared/contract/catalogue";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { useRefusal } from "../../ui/refusals";
import { ReadTargets } from "./ReadTargets";

/** Reads a later year's catalogue from a spreadsheet; shows what is wrong before anything is kept. Mounted while it is open. */
export function CatalogueImport({ onClose, onKept }: { onClose: () => void; onKept: (version: string) => void }) {
  const { t } = useTranslation(["catalogue", "common"]);
  const { client } = useOffice();
  const queries = useQueryClient();
  const refusal = useRefusal();
  const [file, setFile] = useState<File | null>(null);
  const [version, setVersion] = useState("");
  const [mends, setMends] = useState<readonly IndicatorMend[]>([]);
  const [looked, setLooked] = useState<OutputOf<"catalogue", "importFile"> | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const forget = (): void => {
    setLooked(null);
    setMends([]);
  };
  /** Looks first: what was made of the words is seen, and mended, before anything is kept. */
  const send = async (look: boolean, given = mends): Promise<void> => {
    if (busy || !file || version.trim() === "") return;
    setBusy(true);
    setTrouble(null);
    try {
      const found = await client.catalogue.importFile({ file, version, look, keepRest: true, mends: [...given] });
      setLooked(found);
      if (found.kept) {
        await queries.invalidateQueries();
        onKept(version.trim());
        if (found.problems.length === 0) onClose();
      }
    } catch (error) {
      setTrouble(refusal(error).text);
    } finally {
      setBusy(false);
    }
  };
  const ready = looked !== null && !looked.kept && looked.projects > 0;
  const mend = (one: IndicatorMend): void => {
    const next = [...mends.filter(({ row, part }) => row !== one.row || part !== one.part), one];
    setMends(next);
    void send(true, next);
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={t("import.title")} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send(!ready);
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t("import.lead")}</Text>
          <TextInput label={t("import.version")} description={t("import.versionHint")} required data-autofocus value={version} onChange={(event) => { setVersion(event.currentTarget.value); forget(); }} maxLength={40} />
          <FileInput label={t("import.file")} required accept=".xlsx,.xlsm,.ods,.csv,.tsv" value={file} onChange={(chosen) => { setFile(chosen); forget(); }} placeholder={t("import.choose")} clearButtonProps={{ "aria-label": t("import.clear") }} />
          {trouble && <Text size="sm" c="var(--mantine-color-error)" role="alert">{trouble}</Text>}
          {looked && (
            <Stack gap="xs" role="status">
              <Text size="sm">{t(looked.kept ? "import.kept" : "import.found", { projects: looked.projects, targets: looked.targets })}</Text>
              <CatalogueProblems problems={looked.problems} />
              {ready && <ReadTargets read={looked.read} busy={busy} onMend={mend} />}
            </Stack>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>{t(looked?.kept ? "common:close" : "common:cancel")}</Button>
            {!looked?.kept && <Button type="submit" loading={busy} disabled={!file || version.trim() === ""}>{t(!ready ? "import.read" : looked.problems.length > 0 ? "import.keepRest" : "import.keep")}</Button>}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Problems of an imported file, row by row. */
function CatalogueProblems({ problems }: { problems: OutputOf<"catalogue", "importFile">["problems"] }) {
  const { t } = useTranslation("catalogue");
  return (
    <List size="sm">
      {problems.map((problem, at) => (
        <List.Item key={at}>{t(`problem.${problem.kind}`, { row: problem.row, text: problem.text })}</List.Item>
      ))}
    </List>
  );
}
