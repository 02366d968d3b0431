import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../../shared/contract/base";
import { saidByLine } from "../../../../shared/domain/saidBy";
import { useOffice, useStatus } from "../../../ui/office";
import { type Insertable, InsertMenu } from "./InsertMenu";
import { toDocument } from "./shape";

interface Speaker extends Insertable {
  /** As the text names them. */
  readonly who: readonly string[];
}

/** Whose word the statement at the cursor is: the head of the corps, the head of the youth resource centre, or a partner. */
export function InsertSpeaker({ editor, language }: { editor: Editor | null; language: Language }) {
  const { t, i18n } = useTranslation("briefings");
  const { query } = useOffice();
  const { corps } = useStatus();
  const [typed, setTyped] = useState("");
  const wanted = typed.trim();
  const [search] = useDebouncedValue(wanted, 120);
  // All partners are searched as their list searches, and as many shown as stand on its page.
  const partners = useQuery(query.partners.list.queryOptions({ input: { filters: { corps: "without" }, ...(search ? { search } : {}) }, placeholderData: keepPreviousData }));
  const settled = search === wanted && partners.isSuccess && !partners.isPlaceholderData;
  // Within a sentence a post has no capital letter.
  const inText = (key: string): string => i18n.getFixedT(language, "publications")(key).replace(/^./u, (letter) => letter.toLowerCase());
  const post = (language === "kk" && corps?.headPostKk) || (corps?.headPost ?? "");
  const speakers: Speaker[] = [
    { id: "corps_head", title: [corps?.head, post].filter(Boolean).join(", ") || t("publications:speaker.corps_head"), detail: t("publications:speaker.corps_head"), who: corps?.head ? [corps.head, post] : [inText("speaker.corps_head")] },
    { id: "youth_centre_head", title: t("publications:speaker.youth_centre_head"), detail: t("editor.addName"), who: [inText("speaker.youth_centre_head")] },
    ...(partners.data?.rows ?? []).map(({ id, nameRu, nameKk }): Speaker => {
      const name = language === "kk" && nameKk ? nameKk : nameRu;
      return { id, title: name, detail: t("publications:speaker.partner"), also: `${nameRu} ${nameKk}`, found: settled, who: [name] };
    }),
  ];
  const insert = (id: string): void => {
    const line = saidByLine(speakers.find((each) => each.id === id)?.who ?? [], language);
    const [paragraph] = toDocument([{ kind: "paragraph", line }]).content ?? [];
    editor?.chain().focus().insertContent([{ type: "text", text: " " }, ...(paragraph?.content ?? [])]).run();
  };
  return <InsertMenu label={t("editor.insertSpeaker")} find={t("editor.findSpeaker")} none={t("editor.noSpeaker")} choices={speakers} onInsert={insert} onSearch={setTyped} waiting={!settled} />;
}
