import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useOffice } from "../ui/office";

const RECONNECT_MS = 2_000;

/** Listens to what other windows change and asks again what this one shows. */
export function useChangeStream(): void {
  const { client } = useOffice();
  const queries = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    const listen = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        try {
          for await (const _change of await client.system.changes(undefined, { signal: stop.signal })) await queries.invalidateQueries();
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
