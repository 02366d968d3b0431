/** Keeps a text of a draft in the office while somebody types: a moment after the last key, before anything that needs it, and on leaving. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Language } from "../../../../shared/contract/base";
import type { Draft } from "../../../../shared/contract/briefingDrafts";
import type { DraftBlock } from "../../../../shared/domain/briefingText";
import { useOffice } from "../../../ui/office";

const QUIET_MS = 700;

/** Keeps what has been typed; rejects with what the office refused. */
export type Save = () => Promise<void>;

export type SaveState = "saved" | "dirty" | "trouble";

export function useDraftText(draft: Draft, language: Language) {
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const kept = draft.texts.find((text) => text.language === language);
  const [state, setState] = useState<SaveState>("saved");
  const [error, setError] = useState<unknown>(null);
  const [held, setHeld] = useState(kept?.version ?? 0);
  const version = useRef(held);
  const waiting = useRef<readonly DraftBlock[] | null>(null);
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const { id, from, to } = draft;
  const take = useCallback(
    (saved: Draft): void => {
      version.current = saved.texts.find((text) => text.language === language)?.version ?? version.current;
      setHeld(version.current);
      queries.setQueryData(query.briefings.drafts.of.queryKey({ input: { from, to } }), saved);
    },
    [queries, query, from, to, language],
  );

  /** Saves what is waiting, one call after the other; rejects with what the office refused. */
  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    while (running.current ?? waiting.current) {
      if (running.current) {
        await running.current;
        continue;
      }
      const blocks = waiting.current;
      if (!blocks) return;
      waiting.current = null;
      running.current = client.briefings.drafts.saveText({ id, language, version: version.current, blocks }).then(take).finally(() => { running.current = null; });
      try {
        await running.current;
      } catch (refusal) {
        waiting.current ??= blocks;
        setState("trouble");
        setError(refusal);
        throw refusal;
      }
    }
    setState("saved");
    setError(null);
  }, [client, id, language, take]);

  const change = useCallback(
    (blocks: readonly DraftBlock[]): void => {
      waiting.current = blocks;
      setState("dirty");
      clearTimeout(timer.current);
      // A refusal is shown by the state; whoever needs the text saved calls `flush` and hears of it.
      timer.current = setTimeout(() => void flush().catch(() => undefined), QUIET_MS);
    },
    [flush],
  );

  /** The text says what the other languages say. */
  const agree = useCallback(async (): Promise<void> => {
    await flush();
    take(await client.briefings.drafts.agree({ id, language, version: version.current }));
  }, [client, flush, id, language, take]);

  /** Forgets what is waiting and goes on from what the office holds. */
  const giveUp = useCallback((latest: Draft): void => {
    waiting.current = null;
    clearTimeout(timer.current);
    take(latest);
    setState("saved");
    setError(null);
  }, [take]);

  useEffect(() => () => void flush().catch(() => undefined), [flush]);
  /** True when somebody else has saved it since, in another window. */
  const behind = kept !== undefined && kept.version > held && state === "saved";
  return { state, error, change, flush, giveUp, behind, agree };
}
