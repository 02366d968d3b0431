/** The text of a draft in one language: the editor, whether it is kept, whether it still says what the other language says, and what stands in the way of issuing. */
import { ActionIcon, Alert, Button, Group, Menu, Text } from "@mantine/core";
import { IconCheck, IconDots } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Editor, useEditorState } from "@tiptap/react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../../shared/contract/base";
import type { Draft } from "../../../../shared/contract/briefingDrafts";
import { type ChipWords, type DraftBlock, figuresLacking, goneChips } from "../../../../shared/domain/briefingText";
import { useOffice } from "../../../ui/office";
import type { OutputOf } from "../../../ui/outputs";
import { useRefusal } from "../../../ui/refusals";
import { useToast } from "../../../ui/toast";
import { languageNames } from "../addresses";
import classes from "./Editor.module.css";
import { Loose, useLoose } from "./Loose";
import { SaveTemplate } from "./SaveTemplate";
import { Sections } from "./Sections";
import { fromDocument, toDocument } from "./shape";
import { TextEditor } from "./TextEditor";
import { type Save, useDraftText } from "./useDraftText";

interface DraftPanelProps {
  readonly draft: Draft;
  readonly language: Language;
  readonly computed: OutputOf<"briefings", "compute">;
  readonly onFigure: (id: string) => void;
  /** Told how to save what has been typed: whoever issues or exports waits for it. */
  readonly onTyping: (save: Save | null) => void;
}

export function DraftPanel({ draft, language, computed, onFigure, onTyping }: DraftPanelProps) {
  const { t } = useTranslation(["briefings", "common"]);
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const refusal = useRefusal();
  const [editor, setEditor] = useState<Editor | null>(null);
  const [asTemplate, setAsTemplate] = useState(false);
  const text = useDraftText(draft, language);
  const kept = draft.texts.find((each) => each.language === language);
  const said: ChipWords = useMemo(() => new Map(computed.chips.map(({ id, forms }) => [id, forms])), [computed.chips]);
  const { flush: save } = text;
  useEffect(() => {
    onTyping(save);
    return () => onTyping(null);
  }, [onTyping, save]);
  const replace = useCallback((blocks: readonly DraftBlock[]): void => { editor?.commands.setContent(toDocument(blocks), { emitUpdate: true }); }, [editor]);
  const now = (): readonly DraftBlock[] => (editor ? fromDocument(editor.getJSON()) : (kept?.blocks ?? []));

  const reload = async (): Promise<void> => {
    const latest = await client.briefings.drafts.of({ from: draft.from, to: draft.to });
    if (!latest) return queries.invalidateQueries();
    text.giveUp(latest);
    editor?.commands.setContent(toDocument(latest.texts.find((each) => each.language === language)?.blocks ?? []), { emitUpdate: false });
  };
  const agreed = useMutation({
    mutationFn: text.agree,
    onError: toast.refusal,
  });
  const removed = useMutation({
    async mutationFn() {
      await save();
      return client.briefings.drafts.remove({ id: draft.id, version: draft.version });
    },
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: query.briefings.key() });
      toast.undoable(t("editor.removed"), async () => {
        await client.briefings.drafts.restore({ id: draft.id });
        await queries.invalidateQueries({ queryKey: query.briefings.key() });
      });
    },
    onError: toast.refusal,
  });
  if (!kept) return null;
  return (
    <>
      <Group px="sm" gap="xs" justify="flex-end" my="xs">
        <Text size="xs" c="dimmed" role="status" data-state={text.state}>
          {t(`editor.state.${text.state}`)}
        </Text>
        <Sections blocks={now} said={said} onChange={replace} />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={t("editor.more")}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setAsTemplate(true)}>{t("templates.save")}</Menu.Item>
            <Menu.Item onClick={() => removed.mutate()}>{t("editor.remove")}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {(text.state === "trouble" || text.behind) && (
        <Alert color="red" p="xs" role="alert">
          <Group gap="xs">
            <Text size="sm" flex={1}>{text.state === "trouble" ? refusal(text.error).text : t("editor.behind")}</Text>
            <Button size="compact-sm" variant="default" onClick={() => void reload()}>{t("editor.theirs")}</Button>
          </Group>
        </Alert>
      )}
      {kept.stale && (
        <Alert color="orange" variant="light" p="xs" c="var(--mantine-color-text)" radius={0} data-stale>
          <Group gap="xs">
            <Text size="sm" flex={1}>{t("editor.stale", { languages: languageNames(draft.languages.filter((each) => each !== language)) })}</Text>
            <Button size="compact-sm" variant="default" leftSection={<IconCheck size={14} aria-hidden />} loading={agreed.isPending} onClick={() => agreed.mutate()}>{t("editor.agree")}</Button>
          </Group>
        </Alert>
      )}
      <TextEditor key={`${draft.id} ${language}`} blocks={kept.blocks} language={language} said={said} figures={computed.figures} onChange={text.change} onFigure={onFigure} onReady={setEditor} />
      <SaveTemplate draftId={draft.id} save={save} opened={asTemplate} onClose={() => setAsTemplate(false)} />
      <OtherFigures draft={draft} language={language} figures={computed.figures} />
      {editor && <InTheWay editor={editor} said={said} computed={computed} />}
    </>
  );
}

/** Names the figures that only one of the languages speaks of, by what is kept. */
function OtherFigures({ draft, language, figures }: Pick<DraftPanelProps, "draft" | "language"> & { readonly figures: DraftPanelProps["computed"]["figures"] }) {
  const { t } = useTranslation("briefings");
  const texts = draft.texts.filter((text) => draft.languages.includes(text.language));
  const lacking = figuresLacking(texts.map((text) => text.blocks));
  const apart = texts.flatMap((text, at) => (lacking[at]?.length ? [{ language: text.language, figures: lacking[at] }] : []));
  if (apart.length === 0) return null;
  const named = (ids: readonly string[]): string => ids.map((id) => figures.find((figure) => figure.id === id)?.label ?? t("editor.unknownFigure")).join("; ");
  return (
    <section className={classes.warnings} aria-label={t("editor.otherFigures")}>
      <Text size="sm" fw={600} mb={4}>{t("editor.otherFigures")}</Text>
      {apart.map((text) => (
        <Text key={text.language} size="sm">{text.language === language ? t("editor.lacksHere", { figures: named(text.figures) }) : t("editor.lacksThere", { language: languageNames([text.language]), figures: named(text.figures) })}</Text>
      ))}
    </section>
  );
}

function InTheWay({ editor, said, computed }: { editor: Editor; said: ChipWords; computed: DraftPanelProps["computed"] }) {
  const { t } = useTranslation("briefings");
  const loose = useLoose(editor);
  const gone = useEditorState({ editor, selector: ({ editor: now }) => goneChips(fromDocument(now.getJSON()), said), equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  if (loose.length === 0 && gone.length === 0) return null;
  return (
    <section className={classes.warnings} aria-label={t("editor.inTheWay")}>
      <Text size="sm" fw={600} mb={4}>{t("editor.inTheWay")}</Text>
      {gone.map((chip) => (
        <Text key={`${chip.figure} ${chip.sentence}`} size="sm">{t("editor.goneIn", { sentence: chip.sentence })}</Text>
      ))}
      <Loose editor={editor} said={said} figures={computed.figures} />
    </section>
  );
}
