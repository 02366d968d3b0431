import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOffice } from "../../ui/office";

const LOOK_EVERY_MS = 600_000;

/** Says above every page that the copy of the day could not be made, until it was or until somebody has read it. */
export function CopyFailed() {
  const { t } = useTranslation(["shell", "common"]);
  const { query } = useOffice();
  const [read, setRead] = useState(false);
  const problem = useQuery(query.system.about.queryOptions({ refetchInterval: LOOK_EVERY_MS })).data?.copies.problem ?? null;
  if (problem === null || read) return null;
  return (
    <Alert color="orange" icon={<IconAlertTriangle size={18} aria-hidden />} title={t("copyFailed.title")} role="alert" m="xs" mb={0} style={{ flexShrink: 0 }} withCloseButton onClose={() => setRead(true)} closeButtonLabel={t("common:close")}>
      {t(`copyFailed.why.${problem === "disk_full" ? "disk_full" : "other"}`)}
    </Alert>
  );
}
