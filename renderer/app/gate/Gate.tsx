/** What a window shows first: a problem with the database, the set-up, the sign-in, or the office. */
import { Center, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useMantineColorScheme } from "@mantine/core";
import { EVERY_MINUTE } from "../../ui/minute";
import { StatusProvider, useOffice } from "../../ui/office";
import { setLanguage } from "../../i18n";
import { Problem } from "./Problem";
import { Setup } from "./Setup";
import { SignIn } from "./SignIn";
import { Office } from "../Office";

const isSignedOut = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "UNAUTHORIZED";

export function Gate() {
  const { query } = useOffice();
  const status = useQuery(query.system.status.queryOptions({ staleTime: Number.POSITIVE_INFINITY, refetchInterval: EVERY_MINUTE }));
  const { setColorScheme } = useMantineColorScheme();
  const atDesk = status.data?.atDesk;

  useEffect(() => {
    if (!atDesk) return;
    void setLanguage(atDesk.language);
    setColorScheme(atDesk.colorScheme);
  }, [atDesk, setColorScheme]);

  if (status.isPending) {
    return (
      <Center h="100vh">
        <Loader aria-label="…" />
      </Center>
    );
  }
  // The detail of a window without a session would be the protocol's own word for it.
  if (!status.data) return isSignedOut(status.error) ? <Problem code="no_session" detail="" dataFolder="" /> : <Problem code="unreachable" detail={String(status.error)} dataFolder="" />;
  const { state, problem } = status.data;
  if (state === "problem") return <Problem code={problem?.code ?? ""} detail={problem?.detail ?? ""} dataFolder={problem?.dataFolder ?? ""} lastCopy={problem?.lastCopy ?? null} />;
  return (
    <StatusProvider value={status.data}>
      {state === "setup" && <Setup />}
      {state === "sign_in" && <SignIn />}
      {state === "ready" && <Office />}
    </StatusProvider>
  );
}
