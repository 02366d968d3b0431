import { Button, Group, Select, Text } from "@mantine/core";
import type { Editor } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import type { FigureInWords } from "../../../../shared/contract/briefings";
import { CHIP_FORMS, type ChipWords } from "../../../../shared/domain/briefingText";
import classes from "./Editor.module.css";
import { CHIP } from "./shape";

interface ChipStripProps {
  readonly editor: Editor | null;
  readonly chosen: { readonly figure: string; readonly form: string };
  readonly said: ChipWords;
  readonly figure: FigureInWords | undefined;
  readonly onFigure: (id: string) => void;
}

/** The figure under the cursor: how it is said here, where its number comes from, out of the text. */
export function ChipStrip({ editor, chosen, said, figure, onFigure }: ChipStripProps) {
  const { t } = useTranslation("briefings");
  const forms = said.get(chosen.figure);
  const choices = CHIP_FORMS.flatMap((form) => (forms?.[form] ? [{ value: form, label: `${t(`editor.form.${form}`)}: ${forms[form]}` }] : []));
  return (
    <Group className={classes.strip} gap="xs" wrap="wrap" role="group" aria-label={t("editor.chosen")}>
      <Text size="sm" fw={600} style={{ flex: "1 1 160px" }}>
        {figure?.label ?? t("editor.gone")}
      </Text>
      {choices.length > 0 && (
        <Select
          size="xs" w={280} aria-label={t("editor.how")} data={choices} value={chosen.form} allowDeselect={false} comboboxProps={{ width: 360, position: "bottom-start" }}
          onChange={(form) => form && editor?.chain().updateAttributes(CHIP, { form }).run()}
        />
      )}
      {figure && (
        <Button size="compact-sm" variant="default" onClick={() => onFigure(chosen.figure)}>
          {t("openFigure")}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => editor?.chain().focus().deleteSelection().run()}>
        {t("editor.takeOut")}
      </Button>
    </Group>
  );
}
