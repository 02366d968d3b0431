import { Center, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import markUrl from "../../../resources/icons/erikti.svg";

/** The frame of what stands before the office: mark, name, one panel in the middle. */
export function Door({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Center mih="100vh" p="xl" component="main" bg="var(--mantine-color-default-hover)">
      <Stack align="center" gap="lg" w="100%">
        <Group gap="xs">
          <img src={markUrl} alt="" width={36} height={36} />
          <Text fw={600} size="xl">
            {t("product")}
          </Text>
        </Group>
        {children}
      </Stack>
    </Center>
  );
}
