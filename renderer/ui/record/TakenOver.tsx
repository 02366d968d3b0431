import { Alert, Button, Group, Text } from "@mantine/core";
import { IconArrowForwardUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

interface TakenOverProps {
  /** Name of the feature, where the words of its fields are. */
  readonly feature: string;
  readonly fields: readonly string[];
  readonly onClear: () => void;
}

/** Of people inside a record only where they live is taken over. */
const PLACE_OF: Readonly<Record<string, string>> = { person: "person:field.katoCode", head: "person:field.katoCode" };

/** What a new record took over from the one before it, and the way back to an empty form. */
export function TakenOver({ feature, fields, onClear }: TakenOverProps) {
  const { t } = useTranslation([feature, "common", "person", "journal"]);
  if (fields.length === 0) return null;
  const names = fields.map((field) => t([PLACE_OF[field] ?? `${feature}:field.${field}`, `person:field.${field}`, `journal:field.${field}`]));
  return (
    <Alert color="gray" p="xs" icon={<IconArrowForwardUp size={18} aria-hidden />} data-taken-over={fields.join(" ")}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm">{t("common:form.takenOver", { fields: [...new Set(names)].join(", ") })}</Text>
        <Button size="compact-sm" variant="default" onClick={onClear} style={{ flexShrink: 0 }}>
          {t("common:form.clearTakenOver")}
        </Button>
      </Group>
    </Alert>
  );
}
