import { useQuery } from "@tanstack/react-query";
import type { Editor } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../../shared/contract/base";
import type { PhraseFields } from "../../../../shared/contract/phrases";
import { phraseBlocks, says } from "../../../../shared/domain/phrases";
import { useOffice } from "../../../ui/office";
import { InsertMenu } from "./InsertMenu";
import { toDocument } from "./shape";

/** The book has one name for a phrase and it goes with the Russian words; a text in another language is offered its own words. */
const shownAs = (phrase: PhraseFields, language: Language): { title: string; detail: string; also?: string } =>
  language === "ru" ? { title: phrase.name, detail: phrase.ru } : { title: phrase[language], detail: "", also: phrase.name };

/** A phrase of the corps' book into the text where the cursor stands: within the line when it is one line, else as paragraphs. */
export function InsertPhrase({ editor, language }: { editor: Editor | null; language: Language }) {
  const { t } = useTranslation("briefings");
  const { query } = useOffice();
  const book = useQuery(query.phrases.list.queryOptions({ input: { filters: {}, pageSize: 200 } }));
  const hours = useQuery(query.contacts.hours.queryOptions()).data?.week[language];
  const phrases = (book.data?.rows ?? []).filter((phrase) => says({ text: phrase[language], hours }));
  if (phrases.length === 0) return null;
  const insert = (id: string): void => {
    const phrase = phrases.find((each) => each.id === id);
    if (!phrase) return;
    const { content = [] } = toDocument(phraseBlocks({ text: phrase[language], digits: phrase.digits, hours }));
    const [first] = content;
    editor?.chain().focus().insertContent(content.length === 1 && first ? (first.content ?? []) : content).run();
  };
  return (
    <InsertMenu
      label={t("editor.insertPhrase")} short={t("editor.insertPhraseShort")} find={t("editor.findPhrase")} none={t("editor.noPhrase")}
      choices={phrases.map((phrase) => ({ id: phrase.id, ...shownAs(phrase, language) }))} onInsert={insert}
    />
  );
}
