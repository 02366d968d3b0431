/** Leads from a request, wherever it is shown, to the choice of whom to send. */
import { Button, Menu } from "@mantine/core";
import { IconRoute } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

const addressFor = (requestId: string): string => `/assignments/send/${requestId}`;

export function SendLink({ requestId }: { requestId: string }) {
  const { t } = useTranslation("assignments");
  return (
    <Button component={Link} to={addressFor(requestId)} size="xs" variant="default" leftSection={<IconRoute size={16} aria-hidden />}>
      {t("send.button")}
    </Button>
  );
}

/** The same in a menu. */
export function SendMenuItem({ requestId }: { requestId: string }) {
  const { t } = useTranslation("assignments");
  return (
    <Menu.Item component={Link} to={addressFor(requestId)} leftSection={<IconRoute size={16} aria-hidden />}>
      {t("send.button")}
    </Menu.Item>
  );
}
