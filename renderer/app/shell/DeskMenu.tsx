import { Button, Menu, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconChevronDown, IconDoorExit, IconMoon, IconSun, IconDeviceDesktop, IconUser } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/contract/base";
import { LANGUAGE_NAMES, useLanguage } from "../../ui/LanguageChoice";
import { useOffice, useStatus } from "../../ui/office";
import { draftsLeft, forgetDraftsOf } from "../../ui/record/drafts";
import { useToast } from "../../ui/toast";

const SCHEMES = [
  { value: "light", icon: IconSun },
  { value: "dark", icon: IconMoon },
  { value: "auto", icon: IconDeviceDesktop },
] as const;

/** Who is at the desk, their language and colours, and the way out. */
export function DeskMenu() {
  const { t } = useTranslation(["shell", "common"]);
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
    if (atDesk) forgetDraftsOf(atDesk.id);
    await client.accounts.signOut();
    queries.clear();
    await queries.refetchQueries();
    window.location.reload();
  };
  const askToLeave = (): void => {
    const left = atDesk ? draftsLeft(atDesk.id) : 0;
    if (left === 0) return void leave();
    modals.openConfirmModal({
      title: t("desk.draftsTitle"),
      children: <Text size="sm">{t("desk.drafts", { count: left })}</Text>,
      labels: { confirm: t("desk.leave"), cancel: t("common:form.stay") },
      closeButtonProps: { "aria-label": t("common:close") },
      onConfirm: () => void leave(),
    });
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
        <Menu.RadioGroup value={language}>
          {LANGUAGE_NAMES.map((one) => (
            <Menu.RadioItem key={one.value} value={one.value} lang={one.value} closeMenuOnClick onChange={() => void prefer({ language: one.value })}>
              {one.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t("desk.colours")}</Menu.Label>
        <Menu.RadioGroup value={atDesk?.colorScheme ?? null}>
          {SCHEMES.map(({ value, icon: Icon }) => (
            <Menu.RadioItem key={value} value={value} closeMenuOnClick rightSection={<Icon size={16} aria-hidden />} onChange={() => void prefer({ colorScheme: value })}>
              {t(`desk.${value}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconDoorExit size={16} aria-hidden />} onClick={askToLeave}>
          {t("desk.leave")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
