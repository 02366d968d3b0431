/** Below the text: every number that no figure stands behind, with the ways to settle it (R16). */
import { Anchor, Button, Group, Menu, Stack, Text } from "@mantine/core";
import type { Editor } from "@tiptap/react";
import { useEditorState } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import type { FigureInWords } from "../../../../shared/contract/briefings";
import { NO_FIGURE_KINDS } from "../../../../shared/domain/boundNumbers";
import type { ChipWords } from "../../../../shared/domain/briefingText";
import { looseIn, type LooseRange } from "./looseDigits";
import { CHIP, NO_FIGURE } from "./shape";

interface LooseProps {
  readonly editor: Editor;
  readonly said: ChipWords;
  readonly figures: readonly FigureInWords[];
}

const digits = (text: string): string => text.replace(/\D/gu, "");

export function useLoose(editor: Editor | null): readonly LooseRange[] {
  return useEditorState({
    editor, selector: ({ editor: now }) => (now ? looseIn(now.state.doc) : []),
    equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  }) ?? [];
}

export function Loose({ editor, said, figures }: LooseProps) {
  const { t } = useTranslation("briefings");
  const loose = useLoose(editor);
  const range = ({ from, to }: LooseRange) => ({ from, to });
  return (
    <Stack gap={6}>
      {loose.map((number) => {
        const bindable = figures.filter((figure) => digits(said.get(figure.id)?.number ?? "") === digits(number.text));
        return (
          <Group key={`${number.from} ${number.text}`} gap="xs" wrap="wrap" data-loose-number={number.text}>
            <Text size="sm" style={{ flex: "1 1 260px" }}>
              {t("editor.loose", { number: number.text })}{" "}
              <Anchor component="button" type="button" size="sm" ta="start" c="var(--mantine-color-text)" underline="always" onClick={() => editor.chain().focus().setTextSelection(range(number)).scrollIntoView().run()}>
                {number.sentence}
              </Anchor>
            </Text>
            {bindable.length > 0 && (
              <Menu position="top-end">
                <Menu.Target>
                  <Button size="compact-sm" variant="default">{t("editor.bind")}</Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {bindable.map((figure) => (
                    <Menu.Item key={figure.id} onClick={() => editor.chain().focus().insertContentAt(range(number), { type: CHIP, attrs: { figure: figure.id, form: "number" } }).run()}>
                      {figure.label}: {figure.wording}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            )}
            <Menu position="top-end">
              <Menu.Target>
                <Button size="compact-sm" variant="default">{t("editor.noFigure")}</Button>
              </Menu.Target>
              <Menu.Dropdown>
                {NO_FIGURE_KINDS.map((as) => (
                  <Menu.Item key={as} onClick={() => editor.chain().focus().setTextSelection(range(number)).setMark(NO_FIGURE, { as }).setTextSelection(number.to).run()}>
                    {t(`editor.kind.${as}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </Group>
        );
      })}
    </Stack>
  );
}
