import { useIsFetching } from "@tanstack/react-query";
import { useEffect } from "react";

/** Says outside of React when the page has what it asked for: pictures and tests wait for it. */
export function useFetchingMark(): void {
  const fetching = useIsFetching();
  useEffect(() => {
    document.documentElement.dataset["fetching"] = String(fetching);
  }, [fetching]);
}
