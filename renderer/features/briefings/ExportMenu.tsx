/** What is taken out, and how much of it is personal. */
import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EXPORT_FORMATS } from "../../../shared/contract/briefings";
import { PRIVACY_LEVELS, type PrivacyLevel } from "../../../shared/domain/personalColumns";

export interface ExportWish {
  readonly format: (typeof EXPORT_FORMATS)[number];
  readonly privacy: PrivacyLevel;
}

interface ExportMenuProps {
  readonly underway: boolean;
  readonly disabled?: boolean;
  readonly onWish: (wish: ExportWish) => void;
}

export function ExportMenu({ underway, disabled = false, onWish }: ExportMenuProps) {
  const { t } = useTranslation("briefings");
  const [privacy, setPrivacy] = useState<PrivacyLevel>("masked");
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconDownload size={16} aria-hidden />} rightSection={<IconChevronDown size={14} aria-hidden />} loading={underway} disabled={disabled}>
          {t("export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("issued.privacy")}</Menu.Label>
        <Menu.RadioGroup value={privacy}>
          {PRIVACY_LEVELS.map((level) => (
            <Menu.RadioItem key={level} value={level} closeMenuOnClick={false} onChange={() => setPrivacy(level)}>
              {t(`issued.level.${level}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        {EXPORT_FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => onWish({ format, privacy })}>
            {t(`format.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
