import { Badge, Button, Group, Kbd, Text, Tooltip } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import markUrl from "../../../resources/icons/erikti.svg";
import { useLanguage } from "../../ui/LanguageChoice";
import { useStatus } from "../../ui/office";
import { DeskMenu } from "./DeskMenu";
import { EverythingSearch } from "./EverythingSearch";
import { LeaveDemo } from "./LeaveDemo";

export function TopBar() {
  const { t } = useTranslation("shell");
  const { corps, demo, visiting, readOnly } = useStatus();
  const language = useLanguage();
  const name = language === "kk" ? corps?.nameKk : corps?.nameRu;
  return (
    <Group h="100%" px="sm" justify="space-between" wrap="nowrap">
      <Group gap="xs" wrap="nowrap" miw={0}>
        <img src={markUrl} alt="" width={24} height={24} />
        <Tooltip label={name}>
          <Text fw={600} truncate maw={520}>
            {name}
          </Text>
        </Tooltip>
        {demo && <Badge variant="light" color="orange" c="var(--mantine-color-text)" style={{ flexShrink: 0 }} tt="none">{t("demo")}</Badge>}
        {visiting && <LeaveDemo />}
        {readOnly && <Badge variant="light" color="gray" c="var(--mantine-color-text)" style={{ flexShrink: 0 }} tt="none">{t("readOnly")}</Badge>}
      </Group>
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={<Kbd size="xs">Ctrl K</Kbd>}
          onClick={() => spotlight.open()}
          c="dimmed"
          w={300}
          styles={{ label: { flex: 1, textAlign: "left" } }}
        >
          {t("search.open")}
        </Button>
        <DeskMenu />
      </Group>
      <EverythingSearch />
    </Group>
  );
}
