/** The text of a list's search box: what is typed goes into the address a moment later; an address that somebody else changed (a link, "back") goes into the box. */
import { useEffect, useRef, useState } from "react";
import { useDebouncedCallback } from "@mantine/hooks";

const TYPING_MS = 150;

export function useSearchBox(addressed: string, change: (search: string) => void) {
  const [typed, setTyped] = useState(addressed);
  const own = useRef(addressed);
  const write = useDebouncedCallback((search: string) => {
    own.current = search;
    change(search);
  }, TYPING_MS);

  useEffect(() => {
    if (addressed === own.current) return;
    own.current = addressed;
    write.cancel();
    setTyped(addressed);
  }, [addressed, write]);

  return {
    typed,
    type: (text: string): void => {
      setTyped(text);
      write(text);
    },
  };
}
