import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { registerOfList } from "../../ui/register/importKinds";
import { useFormats } from "../../ui/format";
import { useTakeBack } from "./useTakeBack";
import type { Committed, OpenList, Wizard } from "./useWizard";

/** What came of the list, and where to go from here. */
export function ResultStep({ wizard, list, result }: { wizard: Wizard; list: OpenList; result: Committed }) {
  const { t } = useTranslation(["importing", "shell"]);
  const { number } = useFormats();
  const takeBack = useTakeBack();
  const [back, setBack] = useState(false);
  const register = registerOfList(list.kind);
  return (
    <Stack gap="sm" role="status">
      <Text>{back ? t("takenBack", { name: list.fileName }) : t("result.done", { created: number(result.created), attached: number(result.attached) })}</Text>
      {!back && result.review > 0 && (
        <Text size="sm">
          {t("result.review", { count: result.review })}{" "}
          <Anchor component={Link} to="/review" inherit underline="always">
            {t("result.toReview")}
          </Anchor>
        </Text>
      )}
      <Group gap="xs">
        <Button onClick={wizard.again}>{t("result.again")}</Button>
        <Button component={Link} to={`/${register}`} variant="default">
          {t(`shell:page.${register}`)}
        </Button>
        <Button component={Link} to={`/imports?batch=${result.batchId}`} variant="default">
          {t("title")}
        </Button>
        {!back && (
          <Button variant="subtle" onClick={() => void takeBack(result.batchId).then(setBack)}>
            {t("takeBack")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
