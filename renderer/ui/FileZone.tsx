import { Text } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import classes from "./FileZone.module.css";
import { useDrop } from "./useDrop";

interface FileZoneProps {
  /** Name of the file it holds already; empty while there is none. */
  readonly name: string;
  /** Endings of the files to be had: ".xlsx,.csv". */
  readonly accept: string;
  readonly words: { readonly label: string; readonly choose: string; readonly hint: string; readonly another: string };
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
}

/** A file chosen from the disk or dropped here. */
export function FileZone({ name, accept, words, disabled = false, onFile }: FileZoneProps) {
  const take = ([file]: readonly File[]): void => {
    if (file && !disabled) onFile(file);
  };
  const zone = useDrop(take);
  return (
    <label className={classes.zone} {...zone}>
      <IconFileSpreadsheet size={32} stroke={1.4} aria-hidden />
      <Text size="sm" fw={500} style={{ overflowWrap: "anywhere" }}>
        {name || words.choose}
      </Text>
      <Text size="xs" c="dimmed">
        {name ? words.another : words.hint}
      </Text>
      <input
        type="file"
        accept={accept}
        aria-label={words.label}
        disabled={disabled}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          // The same file, mended meanwhile, may be chosen again.
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}
