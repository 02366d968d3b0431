import { Button } from "@mantine/core";
import { IconRoute } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

/** Leads from a request, wherever it is shown, to the choice of whom to send. */
export function SendLink({ requestId }: { requestId: string }) {
  const { t } = useTranslation("assignments");
  return (
    <Button component={Link} to={`/assignments/send/${requestId}`} size="xs" variant="default" leftSection={<IconRoute size={16} aria-hidden />}>
      {t("send.button")}
    </Button>
  );
}
