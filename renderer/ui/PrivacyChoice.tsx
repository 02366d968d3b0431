import { Radio, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PRIVACY_LEVELS, type PrivacyLevel } from "../../shared/domain/personalColumns";

interface PrivacyChoiceProps {
  /** What the journal keeps of it. */
  readonly description: string;
  /** Null until somebody chose: no level is taken by default. */
  readonly value: PrivacyLevel | null;
  readonly onChange: (level: PrivacyLevel) => void;
}

/** How much of people a file says. */
export function PrivacyChoice({ description, value, onChange }: PrivacyChoiceProps) {
  const { t } = useTranslation("lists");
  return (
    <Radio.Group label={t("export.privacy")} description={description} required value={value} onChange={(chosen) => onChange(chosen as PrivacyLevel)}>
      <Stack gap={6} mt={6}>
        {PRIVACY_LEVELS.map((level) => (
          <Radio key={level} value={level} label={t(`export.level.${level}`)} description={t(`export.levelHint.${level}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
