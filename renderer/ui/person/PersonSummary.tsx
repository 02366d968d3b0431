import { Button, Group, Paper, Text } from "@mantine/core";
import { IconUserCheck } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { InlinePerson } from "../../../shared/contract/people";
import { formatIin } from "../../../shared/domain/iin";
import { displayName } from "../../../shared/domain/names";
import { formatPhone } from "../../../shared/domain/phones";
import { useFormats } from "../format";

interface PersonSummaryProps {
  readonly person: InlinePerson;
  /** The cursor comes here when the fields it stood in are gone. */
  readonly takeFocus: boolean;
  readonly onChange: () => void;
  /** Null where this record cannot become somebody else's. */
  readonly onAnother: (() => void) | null;
}

/** Somebody on file, in a line or two. */
export function PersonSummary({ person, takeFocus, onChange, onAnother }: PersonSummaryProps) {
  const { t } = useTranslation("person");
  const { date } = useFormats();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeFocus) box.current?.focus();
  }, [takeFocus]);
  const details = [date(person.birthDate), person.iin && `${t("field.iin")} ${formatIin(person.iin)}`, ...person.phones.map(formatPhone)].filter(Boolean);
  return (
    <Paper ref={box} withBorder p="xs" tabIndex={-1} aria-label={`${t("onFile")}: ${displayName(person)}`} role="group">
      <Group gap={6} wrap="nowrap" align="flex-start">
        <IconUserCheck size={18} color="var(--mantine-primary-color-filled)" style={{ flexShrink: 0, marginTop: 2 }} aria-hidden />
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={500} style={{ overflowWrap: "anywhere" }}>
            {displayName(person)}
          </Text>
          <Text size="xs" c="dimmed">
            {[t("onFile"), ...details].join(" · ")}
          </Text>
        </div>
      </Group>
      <Group gap="xs" mt={6}>
        <Button size="compact-xs" variant="light" onClick={onChange}>
          {t("change")}
        </Button>
        {onAnother && (
          <Button size="compact-xs" variant="subtle" onClick={onAnother}>
            {t("another")}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
