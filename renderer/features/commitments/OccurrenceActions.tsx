import { ActionIcon, Button, Group, Kbd, Menu, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconBan, IconCalendarEvent, IconCheck, IconDots, IconPencil, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { OccurrenceRow } from "../../../shared/contract/commitments";
import type { Marking } from "./useMarking";

interface OccurrenceActionsProps {
  readonly row: OccurrenceRow;
  readonly marking: Marking;
  readonly early: boolean;
  /** Where there is room, the button says what it does. */
  readonly inWords: boolean;
}

/** What can be done about one due date: the three of every day as buttons, the rest in a menu. */
export function OccurrenceActions({ row, marking, early, inWords }: OccurrenceActionsProps) {
  const { t } = useTranslation("commitments");
  const why = early ? t("due.early") : t("due.confirm");
  if (row.state !== "due") {
    return (
      <Tooltip label={t("due.reopen")}>
        <ActionIcon variant="subtle" color="gray" aria-label={t("due.reopen")} onClick={() => void marking.reopen(row)}>
          <IconArrowBackUp size={16} />
        </ActionIcon>
      </Tooltip>
    );
  }
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label={why} disabled={inWords && !early}>
        {inWords ? (
          <Button size="compact-sm" disabled={early} onClick={() => void marking.confirm(row)}>
            {t("due.confirm")}
          </Button>
        ) : (
          <ActionIcon variant="filled" aria-label={t("due.confirm")} disabled={early} onClick={() => void marking.confirm(row)}>
            <IconCheck size={16} />
          </ActionIcon>
        )}
      </Tooltip>
      <Tooltip label={t("due.other")}>
        <ActionIcon variant="default" aria-label={t("due.other")} onClick={() => marking.otherwise(row)}>
          <IconPencil size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t("due.miss")}>
        <ActionIcon variant="default" aria-label={t("due.miss")} onClick={() => marking.miss(row)}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t("due.more")}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCalendarEvent size={14} aria-hidden />} rightSection={<Kbd size="xs">F2</Kbd>} onClick={() => marking.change(row)}>
            {t("due.change")}
          </Menu.Item>
          <Menu.Item leftSection={<IconBan size={14} aria-hidden />} rightSection={<Kbd size="xs">Shift Del</Kbd>} onClick={() => marking.cancel(row)}>
            {t("due.cancel")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
