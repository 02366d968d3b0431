import { ActionIcon, Button, Group, Popover, Stack, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconListTree, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type ChipWords, type DraftBlock, dropSection, lineText, moveSection, sectionsOf } from "../../../../shared/domain/briefingText";

interface SectionsProps {
  /** The text as it stands in the editor now. */
  readonly blocks: () => readonly DraftBlock[];
  readonly said: ChipWords;
  readonly onChange: (blocks: readonly DraftBlock[]) => void;
}

/** Sections in their order: one place up or down, or out of the text. */
export function Sections({ blocks, said, onChange }: SectionsProps) {
  const { t } = useTranslation("briefings");
  return (
    <Popover position="bottom-end" width={340} trapFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconListTree size={14} aria-hidden />}>
          {t("editor.sections")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <SectionList blocks={blocks} said={said} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  );
}

function SectionList({ blocks, said, onChange }: SectionsProps) {
  const { t } = useTranslation("briefings");
  const all = sectionsOf(blocks());
  const headed = all.flatMap(([first], at) => (first?.kind === "heading" && first.level === 1 ? [{ at, title: lineText(first.line, said) }] : []));
  return (
    <Stack gap={2}>
      {headed.map(({ at, title }, index) => (
        <Group key={at} gap={4} wrap="nowrap">
          <Text size="sm" flex={1}>{title}</Text>
          <ActionIcon variant="subtle" color="gray" aria-label={t("editor.up", { title })} disabled={index === 0} onClick={() => onChange(moveSection(blocks(), at, -1))}>
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={t("editor.down", { title })} disabled={index === headed.length - 1} onClick={() => onChange(moveSection(blocks(), at, 1))}>
            <IconArrowDown size={16} />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={t("editor.drop", { title })} onClick={() => onChange(dropSection(blocks(), at))}>
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      {headed.length === 0 && <Text size="sm">{t("editor.noSections")}</Text>}
    </Stack>
  );
}
