/** The text beside the figures: the draft where there is one, else what the office would write. */
import { useQuery } from "@tanstack/react-query";
import { useMay, useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { BriefingText } from "./BriefingText";
import { BeginDraft } from "./editor/BeginDraft";
import { DraftPanel } from "./editor/DraftPanel";
import type { Save } from "./editor/useDraftText";
import type { Asked } from "./FigureDetail";

interface TextSideProps {
  readonly asked: Asked;
  readonly computed: OutputOf<"briefings", "compute">;
  readonly onFigure: (id: string) => void;
  readonly onTyping: (save: Save | null) => void;
}

export function TextSide({ asked, computed, onFigure, onTyping }: TextSideProps) {
  const { query } = useOffice();
  const mayBrief = useMay("brief");
  const { from, to, language } = asked;
  const draft = useQuery(query.briefings.drafts.of.queryOptions({ input: { from, to } }));
  if (draft.data === undefined) return null;
  if (mayBrief && draft.data?.languages.includes(language)) {
    return <DraftPanel key={`${draft.data.id} ${language}`} draft={draft.data} language={language} computed={computed} onFigure={onFigure} onTyping={onTyping} />;
  }
  return <BriefingText asked={asked} onFigure={onFigure} actions={mayBrief && <BeginDraft period={{ from, to }} language={language} draft={draft.data} />} />;
}
