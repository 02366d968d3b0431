import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconDoorExit, IconMoon, IconSun, IconDeviceDesktop, IconUser } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/contract/base";
import { LANGUAGE_NAMES, useLanguage } from "../../ui/LanguageChoice";
import { useOffice, useStatus } from "../../ui/office";
import { useToast } from "../../ui/toast";

const SCHEMES = [
  { value: "light", icon: IconSun },
  { value: "dark", icon: IconMoon },
  { value: "auto", icon: IconDeviceDesktop },
] as const;

/** Who is at the desk, their language and colours, and the way out. */
export function DeskMenu() {
  const { t } = useTranslation("shell");
  const { client } = useOffice();
  const { atDesk } = useStatus();
  const queries = useQueryClient();
  const language = useLanguage();
  const toast = useToast();
  const prefer = async (wish: { language?: Language; colorScheme?: "light" | "dark" | "auto" }): Promise<void> => {
    try {
      await client.accounts.prefer(wish);
      await queries.invalidateQueries();
    } catch (error) {
      toast.refusal(error);
    }
  };
  const leave = async (): Promise<void> => {
    await client.accounts.signOut();
    queries.clear();
    await queries.refetchQueries();
    window.location.reload();
  };
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="subtle" size="xs" color="gray" c="var(--mantine-color-text)" leftSection={<IconUser size={16} aria-hidden />} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {atDesk?.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("desk.language")}</Menu.Label>
        {LANGUAGE_NAMES.map((one) => (
          <Menu.Item key={one.value} lang={one.value} role="menuitemradio" aria-checked={language === one.value} fw={language === one.value ? 600 : 400} onClick={() => void prefer({ language: one.value })}>
            {one.label}
          </Menu.Item>
        ))}
        <Menu.Label>{t("desk.colours")}</Menu.Label>
        {SCHEMES.map(({ value, icon: Icon }) => (
          <Menu.Item key={value} role="menuitemradio" aria-checked={atDesk?.colorScheme === value} fw={atDesk?.colorScheme === value ? 600 : 400} leftSection={<Icon size={16} aria-hidden />} onClick={() => void prefer({ colorScheme: value })}>
            {t(`desk.${value}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconDoorExit size={16} aria-hidden />} onClick={() => void leave()}>
          {t("desk.leave")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
