/** Which program this is, where its data lies, and whether the copies are made. */
import { Alert, Code } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../ui/format";
import { useOffice } from "../../ui/office";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";

const folderName = (path: string) => <Code style={{ overflowWrap: "anywhere" }}>{path}</Code>;

export function About() {
  const { t } = useTranslation("settings");
  const { query } = useOffice();
  const formats = useFormats();
  const about = useQuery(query.system.about.queryOptions()).data;
  return (
    <Section order={2} title={t("about.title")}>
      {about && about.copies.problem !== null && <Alert color="orange">{t("about.copyFailed")}</Alert>}
      {about && (
        <Facts
          facts={[
            [t("field.version"), about.version],
            [t("about.dataFolder"), folderName(about.dataFolder)],
            [t("about.copies"), folderName(about.copies.folder)],
            [t("about.lastCopy"), about.copies.lastAt === null ? t("about.noCopy") : formats.instant(about.copies.lastAt)],
          ]}
        />
      )}
    </Section>
  );
}
