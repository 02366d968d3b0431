/** The text of a briefing under one's hands: words, headings, lists, and chips that say what their figure says now. */
import { RichTextEditor } from "@mantine/tiptap";
import { type Editor, useEditor, useEditorState } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../../shared/contract/base";
import type { FigureInWords } from "../../../../shared/contract/briefings";
import type { ChipWords, DraftBlock } from "../../../../shared/domain/briefingText";
import { ChipStrip } from "./ChipStrip";
import classes from "./Editor.module.css";
import { ChipContext, FigureChip } from "./FigureChip";
import { InsertFigure } from "./InsertFigure";
import { InsertPhrase } from "./InsertPhrase";
import { InsertSpeaker } from "./InsertSpeaker";
import { LooseDigits, NoFigureMark } from "./looseDigits";
import { fromDocument, toDocument } from "./shape";

const EXTENSIONS = [
  StarterKit.configure({
    blockquote: false, bold: false, code: false, codeBlock: false, hardBreak: false, heading: { levels: [2, 3] }, horizontalRule: false, italic: false, link: false,
    orderedList: false, strike: false, underline: false,
  }),
  FigureChip, NoFigureMark, LooseDigits,
];

interface TextEditorProps {
  readonly blocks: readonly DraftBlock[];
  readonly language: Language;
  readonly said: ChipWords;
  readonly figures: readonly FigureInWords[];
  readonly onChange: (blocks: readonly DraftBlock[]) => void;
  readonly onFigure: (id: string) => void;
  /** Hands the editor to whoever stands beside it. */
  readonly onReady: (editor: Editor | null) => void;
}

/** Mounted anew for another draft or language; what it begins with is read once. */
export function TextEditor({ blocks, language, said, figures, onChange, onFigure, onReady }: TextEditorProps) {
  const { t } = useTranslation("briefings");
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: toDocument(blocks),
    shouldRerenderOnTransaction: false,
    editorProps: { attributes: { "aria-label": t("editor.text"), role: "textbox", "aria-multiline": "true", lang: language, spellcheck: "true" } },
    onUpdate: ({ editor: changed }) => onChange(fromDocument(changed.getJSON())),
  });
  useEffect(() => {
    onReady(editor);
    return () => onReady(null);
  }, [editor, onReady]);
  const chosen = useEditorState({ editor, selector: ({ editor: now }) => (now?.isActive("figure") ? (now.getAttributes("figure") as { figure: string; form: string }) : null) });
  return (
    <ChipContext.Provider value={said}>
      <RichTextEditor
        editor={editor}
        className={classes.frame}
        labels={{
          h2ControlLabel: t("editor.section"), h3ControlLabel: t("editor.heading"), bulletListControlLabel: t("editor.list"), undoControlLabel: t("editor.undo"), redoControlLabel: t("editor.redo"),
        }}
      >
        <RichTextEditor.Toolbar>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.H2 />
            <RichTextEditor.H3 />
            <RichTextEditor.BulletList />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Undo />
            <RichTextEditor.Redo />
          </RichTextEditor.ControlsGroup>
          <InsertFigure editor={editor} figures={figures} />
          <InsertPhrase editor={editor} language={language} />
          <InsertSpeaker editor={editor} language={language} />
        </RichTextEditor.Toolbar>
        {chosen && <ChipStrip editor={editor} chosen={chosen} said={said} figure={figures.find((figure) => figure.id === chosen.figure)} onFigure={onFigure} />}
        <div className={classes.scroll}>
          <RichTextEditor.Content />
        </div>
      </RichTextEditor>
    </ChipContext.Provider>
  );
}
