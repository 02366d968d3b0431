import { Button, Combobox, ScrollArea, Text, useCombobox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FigureInWords } from "../../../../shared/contract/briefings";
import { CHIP } from "./shape";

/** A figure into the text where the cursor stands. */
export function InsertFigure({ editor, figures }: { editor: Editor | null; figures: readonly FigureInWords[] }) {
  const { t } = useTranslation("briefings");
  const [typed, setTyped] = useState("");
  const combobox = useCombobox({ onDropdownOpen: () => combobox.focusSearchInput(), onDropdownClose: () => setTyped("") });
  const wanted = typed.trim().toLowerCase();
  const shown = figures.filter((figure) => `${figure.label} ${figure.wording}`.toLowerCase().includes(wanted));
  const insert = (id: string): void => {
    const known = figures.find((figure) => figure.id === id);
    const form = known?.amount.value === null && known.method !== "sum_expected" ? "statement" : "nominative";
    editor?.chain().focus().insertContent({ type: CHIP, attrs: { figure: id, form } }).run();
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={insert} width={420} position="bottom-start">
      <Combobox.Target targetType="button">
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => combobox.toggleDropdown()}>
          {t("editor.insert")}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search value={typed} onChange={(event) => setTyped(event.currentTarget.value)} placeholder={t("editor.find")} aria-label={t("editor.find")} />
        <Combobox.Options aria-label={t("figures")}>
          <ScrollArea.Autosize mah={280} type="scroll">
            {shown.map((figure) => (
              <Combobox.Option key={figure.id} value={figure.id}>
                <Text size="sm" fw={600}>{figure.wording}</Text>
                <Text size="xs" c="dimmed">{figure.label}</Text>
              </Combobox.Option>
            ))}
            {shown.length === 0 && <Combobox.Empty>{t("editor.noneFound")}</Combobox.Empty>}
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
