/** Two records that somebody found to be one by themselves: `/review/people/ID/ID`. */
import { Alert, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { Comparing } from "./Comparing";
import classes from "./review.module.css";

export function MergePage() {
  const { t } = useTranslation("matching");
  const navigate = useNavigate();
  const { kind, keep = "", other = "" } = useParams();
  const known = kind === "people" || kind === "families" ? kind : null;
  return (
    <div className={classes.page}>
      <Title order={1} size="h4">
        {t("mergeTitle")}
      </Title>
      {known === null ? <Alert color="red">{t("unknown")}</Alert> : <Comparing kind={known} ids={[keep, other]} onDone={() => void navigate(`/${known}/${keep}`)} />}
    </div>
  );
}
