/** Where a page should stand and none does: an address that leads nowhere, or a page that could not be shown. The rail stays. */
import { Anchor, Button, Code, Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useRouteError } from "react-router";

export function NoSuchPage() {
  const { t } = useTranslation("shell");
  return <Astray title={t("noSuchPage.title")} text={t("noSuchPage.text")} />;
}

/** What was saved is saved: a fault of the window alone. */
export function PageFault() {
  const { t } = useTranslation("shell");
  const error = useRouteError();
  const detail = error instanceof Error ? error.message : String(error);
  return (
    <Astray title={t("pageFault.title")} text={t("pageFault.text")} role="alert">
      <Text size="sm" c="dimmed">{t("pageFault.detail")} <Code>{detail}</Code></Text>
      <Group>
        <Button onClick={() => window.location.reload()}>{t("pageFault.again")}</Button>
      </Group>
    </Astray>
  );
}

function Astray({ title, text, role, children }: { readonly title: string; readonly text: string; readonly role?: "alert"; readonly children?: ReactNode }) {
  const { t } = useTranslation("shell");
  return (
    <Stack p="lg" maw={640} gap="sm" role={role}>
      <Title order={1} size="h3">{title}</Title>
      <Text>{text}</Text>
      {children}
      <Anchor component={Link} to="/home">{t("toFirstPage")}</Anchor>
    </Stack>
  );
}
