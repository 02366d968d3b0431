import { ActionIcon, Button, Group, Stack } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PhoneField } from "./PhoneField";

interface PhonesFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (phones: string[]) => void;
  /** Path of the list in the form; a phone's own is `<path>.<index>`. */
  readonly path: string;
  readonly errors: Readonly<Record<string, React.ReactNode>>;
}

/** Phones as they are written in the office. One empty box stands ready. */
export function PhonesField({ label, value, onChange, path, errors }: PhonesFieldProps) {
  const { t } = useTranslation("person");
  const phones = value.length > 0 ? value : [""];
  const put = (index: number, phone: string): void => onChange(phones.map((other, at) => (at === index ? phone : other)));
  return (
    <Stack gap={6}>
      {phones.map((phone, index) => (
        // A phone has no identity of its own while it is typed; its place in the list is it.
        <Group key={index} gap="xs" wrap="nowrap" align="flex-end">
          <PhoneField
            flex={1}
            label={index === 0 ? label : undefined}
            aria-label={index === 0 ? undefined : t("field.phoneNumber", { number: index + 1 })}
            value={phone}
            onChange={(typed) => put(index, typed)}
            error={errors[`${path}.${index}`]}
            data-path={`${path}.${index}`}
          />
          {phones.length > 1 && (
            <ActionIcon variant="subtle" color="gray" mb={4} aria-label={t("removePhone", { number: index + 1 })} onClick={() => onChange(phones.filter((_, at) => at !== index))}>
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </Group>
      ))}
      <Group>
        <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onChange([...phones, ""])}>
          {t("addPhone")}
        </Button>
      </Group>
    </Stack>
  );
}
