import { useState } from "react";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useOffice } from "../../ui/office";

/** Chooses one of the ready answers and hands its words on, in the language at the desk. */
export function AnswerSelect({ label, onAnswer }: { label: string; onAnswer: (words: string) => void }) {
  const { client } = useOffice();
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = async (id: string | null): Promise<void> => {
    setChosen(id);
    if (id === null) return;
    const [answer] = await client.answers.choices({ ids: [id] });
    if (answer) onAnswer(answer.detail);
  };
  return <RecordSelect label={label} of="answers" load={client.answers.choices} value={chosen} onChange={(id) => void choose(id)} />;
}
