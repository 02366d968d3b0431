import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerFields } from "../../../shared/contract/answers";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useLanguage } from "../../ui/LanguageChoice";
import { useOffice } from "../../ui/office";

/** Chooses one of the ready answers and hands its words on: first in the language at the desk; whoever asks in the other one is answered in it. */
export function AnswerSelect({ label, onAnswer }: { label: string; onAnswer: (words: string) => void }) {
  const { t } = useTranslation("contacts");
  const { client } = useOffice();
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const [answer, setAnswer] = useState<AnswerFields | null>(null);
  const [given, setGiven] = useState<"ru" | "kk">("ru");
  const give = (words: AnswerFields, wished: "ru" | "kk"): void => {
    const spoken = wished === "kk" && words.kk !== "" ? "kk" : "ru";
    setGiven(spoken);
    onAnswer(words[spoken]);
  };
  const choose = async (id: string | null): Promise<void> => {
    setChosen(id);
    setAnswer(null);
    if (id === null) return;
    const { fields } = await client.answers.get({ id });
    setAnswer(fields);
    give(fields, language === "kk" ? "kk" : "ru");
  };
  const other = given === "kk" ? "ru" : "kk";
  return (
    <div>
      <RecordSelect label={label} of="answers" load={client.answers.choices} value={chosen} onChange={(id) => void choose(id)} />
      {answer && answer.kk !== "" && <Button mt={4} size="compact-xs" variant="light" onClick={() => give(answer, other)}>{t(`desk.answerIn.${other}`)}</Button>}
    </div>
  );
}
