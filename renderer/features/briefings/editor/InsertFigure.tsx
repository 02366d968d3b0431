import type { Editor } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import type { FigureInWords } from "../../../../shared/contract/briefings";
import { InsertMenu } from "./InsertMenu";
import { CHIP } from "./shape";

/** A figure into the text where the cursor stands. */
export function InsertFigure({ editor, figures }: { editor: Editor | null; figures: readonly FigureInWords[] }) {
  const { t } = useTranslation("briefings");
  const insert = (id: string): void => {
    const known = figures.find((figure) => figure.id === id);
    const form = known?.amount.value === null && known.method !== "sum_expected" ? "statement" : "nominative";
    editor?.chain().focus().insertContent({ type: CHIP, attrs: { figure: id, form } }).run();
  };
  return (
    <InsertMenu
      label={t("editor.insert")} short={t("editor.insertShort")} find={t("editor.find")} none={t("editor.noneFound")}
      choices={figures.map(({ id, wording, label }) => ({ id, title: wording, detail: label }))} onInsert={insert}
    />
  );
}
