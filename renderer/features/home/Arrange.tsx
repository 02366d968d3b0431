import { ActionIcon, Button, Checkbox, Group, Popover, Stack, Text } from "@mantine/core";
import { IconArrowUp, IconAdjustments } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { useSections } from "./useSections";

/** Shows or hides parts of the first screen and moves them up. */
export function Arrange({ sections }: { sections: ReturnType<typeof useSections> }) {
  const { t } = useTranslation("home");
  return (
    <Popover position="bottom-end" withArrow trapFocus width={300}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconAdjustments size={16} aria-hidden />}>{t("arrange.open")}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("arrange.title")}>
        <Stack gap="xs">
          <Text size="sm" c="dimmed">{t("arrange.title")}</Text>
          {sections.order.map((section, at) => (
            <Group key={section} justify="space-between" wrap="nowrap">
              <Checkbox label={t(`section.${section}`)} checked={!sections.hidden.has(section)} onChange={() => sections.toggle(section)} />
              <ActionIcon variant="subtle" color="gray" disabled={at === 0} aria-label={t("arrange.up", { name: t(`section.${section}`) })} onClick={() => sections.raise(section)}>
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
