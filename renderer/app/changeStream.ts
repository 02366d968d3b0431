import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useOffice } from "../ui/office";
import { isAffected } from "./affected";

const RECONNECT_MS = 2_000;

/** Listens to what other windows change and asks again what this one shows. */
export function useChangeStream(): void {
  const { client } = useOffice();
  const queries = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    let missed = false;
    const listen = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        try {
          const changes = await client.system.changes(undefined, { signal: stop.signal });
          // Nobody said what changed while the connection was away.
          if (missed) void queries.invalidateQueries();
          missed = true;
          for await (const { subjects } of changes) {
            const kinds = new Set(subjects.map((subject) => subject.kind));
            await queries.invalidateQueries({ predicate: ({ queryKey }) => isAffected(queryKey, kinds) });
          }
        } catch {
          // The connection ended: the office restarts or the machine slept. Ask again until this window closes.
        }
        if (!stop.signal.aborted) await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
      }
    };
    void listen();
    return () => stop.abort();
  }, [client, queries]);
}
