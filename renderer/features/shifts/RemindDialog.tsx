/** Ready words for a volunteer, and the ways to send them. Nothing is sent by itself: the messenger opens with the words in it. */
import { Button, CopyButton, Group, Modal, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { IconBrandTelegram, IconBrandWhatsapp, IconCopy, IconPhone } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ShiftFields, SignedUp } from "../../../shared/contract/shifts";
import { formatPhone } from "../../../shared/domain/phones";
import { type ReminderLanguage, reminderLanguage, reminderLinks, reminderText } from "../../../shared/domain/reminders";
import { useLanguage } from "../../ui/LanguageChoice";
import { useStatus } from "../../ui/office";
import type { ShiftExtra } from "./shifts.feature";

const LANGUAGES: readonly { readonly value: ReminderLanguage; readonly label: string }[] = [{ value: "ru", label: "Русский" }, { value: "kk", label: "Қазақша" }];

export function RemindDialog({ fields, extra, one, onClose }: { fields: ShiftFields; extra: ShiftExtra; one: SignedUp; onClose: () => void }) {
  const { t } = useTranslation(["shifts", "common"]);
  const { corps } = useStatus();
  const wordsIn = (language: ReminderLanguage): string => {
    const at = (place: string): string => [place, fields.place].filter(Boolean).join(", ");
    const name = (language === "kk" && corps?.nameKk) || corps?.nameRu || "";
    return reminderText({ ...fields, placeRu: at(extra.placeRu), placeKk: at(extra.placeKk || extra.placeRu) }, language, name);
  };
  const here = useLanguage();
  const [language, setLanguage] = useState(reminderLanguage(one.languages, here));
  const [text, setText] = useState(wordsIn(language));
  const links = reminderLinks(one.phone, text);
  const choose = (value: string): void => {
    const chosen = value === "kk" ? "kk" : "ru";
    setLanguage(chosen);
    setText(wordsIn(chosen));
  };
  const outside = { target: "_blank", rel: "noreferrer noopener" } as const;
  return (
    <Modal opened onClose={onClose} title={t("remind.title")} closeButtonProps={{ "aria-label": t("common:close") }}>
      <Stack gap="sm">
        <Text size="sm">{[one.name, one.phone && formatPhone(one.phone)].filter(Boolean).join(", ")}</Text>
        <SegmentedControl aria-label={t("remind.language")} value={language} onChange={choose} data={[...LANGUAGES]} />
        <Textarea label={t("remind.text")} value={text} onChange={(event) => setText(event.currentTarget.value)} autosize minRows={5} lang={language} />
        {links === null && (
          <Text size="sm" c="dimmed">
            {t("remind.noPhone")}
          </Text>
        )}
        <Group gap="xs">
          {links?.whatsApp && (
            <Button component="a" href={links.whatsApp} {...outside} size="xs" leftSection={<IconBrandWhatsapp size={16} aria-hidden />}>
              WhatsApp
            </Button>
          )}
          {links?.telegram && (
            <Button component="a" href={links.telegram} {...outside} size="xs" variant="default" leftSection={<IconBrandTelegram size={16} aria-hidden />}>
              Telegram
            </Button>
          )}
          {links && (
            <Button component="a" href={links.tel} size="xs" variant="default" leftSection={<IconPhone size={16} aria-hidden />}>
              {t("remind.call")}
            </Button>
          )}
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
                {copied ? t("remind.copied") : t("remind.copy")}
              </Button>
            )}
          </CopyButton>
        </Group>
        {links?.telegram && (
          <Text size="xs" c="dimmed">
            {t("remind.telegramHint")}
          </Text>
        )}
      </Stack>
    </Modal>
  );
}
