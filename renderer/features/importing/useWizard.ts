/** A list on its way in: which one it is, how its columns are read, what would come of it. Every step asks the office; nothing is kept twice. */
import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { type ImportDefaults, importKindSchema, type ImportSummary } from "../../../shared/contract/importing";
import type { ImportKind } from "../../../shared/domain/importing/types";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";

export type Sheet = OutputOf<"importing", "open">["sheets"][number];
export type PlannedRow = OutputOf<"importing", "rows">["rows"][number];
export type Committed = OutputOf<"importing", "commit">;
export type Step = "choose" | "columns" | "preview" | "result";

/** What is at work: the office's stage, and how a person ends it. */
export interface Work {
  readonly stage: "reading" | "matching" | "writing";
  readonly session: string | null;
  cancel(): void;
}

export interface OpenList {
  readonly session: string;
  readonly fileName: string;
  readonly kind: ImportKind;
  readonly partnerId: string | null;
  readonly sheets: readonly Sheet[];
  /** Names of the sheets that are taken over. */
  readonly taken: readonly string[];
  readonly defaults: ImportDefaults;
  readonly summary: ImportSummary | null;
  readonly result: Committed | null;
}

const NO_DEFAULTS: ImportDefaults = { date: null, itemKindId: null, quantity: null, claimId: null, headquartersId: null, programmeId: null, recipientKind: null };

function opened(answer: { readonly sheets: readonly Sheet[] }, head: Pick<OpenList, "session" | "fileName" | "kind" | "partnerId">): OpenList {
  const { session, fileName, kind, partnerId } = head;
  const taken = answer.sheets.filter((sheet) => sheet.list).map((sheet) => sheet.name);
  return { session, fileName, kind, partnerId, sheets: answer.sheets, taken, defaults: NO_DEFAULTS, summary: null, result: null };
}

/** The list outlives a look at somebody's card: who comes back finds it as it was. */
let atHand: OpenList | null = null;

export function useWizard() {
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const [params, setParams] = useSearchParams();
  const session = params.get("session");
  const [kept, setKept] = useState<OpenList | null>(() => (atHand?.session === session ? atHand : null));
  const [work, setWork] = useState<Work | null>(null);
  const [fault, setTrouble] = useState<unknown>(null);
  const kind = importKindSchema.safeParse(params.get("kind")).data ?? null;
  const partnerId = params.get("partner");

  // The window was loaded anew: the office still has the list, its columns are looked at again.
  const [cameWith] = useState(session);
  const lost = session !== null && session === cameWith && kept === null && kind !== null;
  const again = useQuery(query.importing.guess.queryOptions({ input: { session: session ?? "-", kind: kind ?? "volunteers", partnerId }, enabled: lost, staleTime: Infinity }));
  const list = kept ?? (lost && again.data ? opened(again.data, { session, fileName: params.get("file") ?? "", kind, partnerId }) : null);
  const trouble = fault ?? (lost ? again.error : null);

  const setList = (next: OpenList | null): void => {
    atHand = next;
    setKept(next);
  };
  const go = (wish: Readonly<Record<string, string | null>>, replace = false): void =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(wish)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace },
    );
  const run = async <T>(stage: Work["stage"], at: string | null, action: (signal: AbortSignal) => Promise<T>): Promise<T | null> => {
    const stop = new AbortController();
    setWork({ stage, session: at, cancel: () => {
      // Of a file that is still being sent the office knows nothing yet: the call itself is ended too.
      if (stage === "reading") stop.abort();
      if (at !== null) void client.importing.cancel({ session: at }).catch((error: unknown) => { if (stage !== "reading") setTrouble(error); });
    } });
    setTrouble(null);
    try {
      return await action(stop.signal);
    } catch (error) {
      setTrouble(stop.signal.aborted ? { code: "REFUSED", data: { reason: "import_cancelled", params: {} } } : error);
      return null;
    } finally {
      setWork(null);
    }
  };
  const asked = params.get("step");
  const step: Step = list === null ? "choose" : list.result !== null ? "result" : asked === "preview" && list.summary !== null ? "preview" : asked === "columns" || asked === "preview" ? "columns" : "choose";

  return {
    kind, partnerId, list, work, trouble, step, go,
    choose: (wish: { kind?: ImportKind | null; partner?: string | null }) => go(wish, true),
    /** Reads the file, or looks at the one at hand as another kind of list. */
    async read(file: File | null): Promise<void> {
      if (kind === null) return;
      if (file) {
        const as = crypto.randomUUID();
        const answer = await run("reading", as, (signal) => client.importing.open({ file, kind, partnerId, as }, { signal }));
        if (!answer) return;
        if (list && !list.result) void client.importing.drop({ session: list.session }).catch(() => undefined);
        setList(opened(answer, { session: answer.session, fileName: answer.fileName, kind, partnerId }));
        go({ session: answer.session, file: answer.fileName, step: "columns" });
      } else if (list) {
        if (list.kind !== kind || list.partnerId !== partnerId) {
          const answer = await run("reading", null, (signal) => client.importing.guess({ session: list.session, kind, partnerId }, { signal }));
          if (!answer) return;
          setList(opened(answer, { ...list, kind, partnerId }));
        }
        go({ step: "columns" });
      }
    },
    change(wish: Partial<Pick<OpenList, "sheets" | "taken" | "defaults">>): void {
      if (list) setList({ ...list, ...wish, summary: null });
    },
    async preview(): Promise<void> {
      if (!list) return;
      const { session: at, kind: ofList, partnerId: from, sheets, taken, defaults } = list;
      const plans = sheets.filter(({ name }) => taken.includes(name)).map(({ name, headerRow, mapping }) => ({ name, headerRow, mapping }));
      const summary = await run("matching", at, () => client.importing.preview({ session: at, kind: ofList, partnerId: from, sheets: plans, defaults }));
      if (!summary) return;
      setList({ ...list, summary });
      await queries.invalidateQueries({ queryKey: [["importing", "rows"]] });
      go({ step: "preview" });
    },
    /** Something in the plan was put right; answers whether it was. */
    async mend(action: (session: string) => Promise<ImportSummary>): Promise<boolean> {
      if (!list) return false;
      const summary = await run("matching", list.session, () => action(list.session));
      if (!summary) return false;
      setList({ ...list, summary });
      await queries.invalidateQueries({ queryKey: [["importing", "rows"]] });
      return true;
    },
    async commit(): Promise<Committed | null> {
      if (!list) return null;
      const result = await run("writing", list.session, () => client.importing.commit({ session: list.session }));
      if (!result) return null;
      setList({ ...list, result });
      await queries.invalidateQueries();
      return result;
    },
    /** Forgets the list at hand and begins with another. */
    again(): void {
      if (list && !list.result) void client.importing.drop({ session: list.session }).catch(() => undefined);
      setList(null);
      setTrouble(null);
      go({ session: null, step: null, file: null });
    },
  };
}
export type Wizard = ReturnType<typeof useWizard>;
