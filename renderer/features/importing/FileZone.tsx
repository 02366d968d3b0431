import { Text } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./wizard.module.css";

const ACCEPTED = ".xlsx,.xlsm,.csv,.tsv,.txt,.ods";

/** A file chosen from the disk or dropped here. `name` is that of the list already read, when no other file was chosen. */
export function FileZone({ name, onFile }: { name: string; onFile: (file: File) => void }) {
  const { t } = useTranslation("importing");
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.item(0);
    if (file) onFile(file);
  };
  return (
    <label
      className={classes.zone}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <IconFileSpreadsheet size={32} stroke={1.4} aria-hidden />
      <Text size="sm" fw={500} style={{ overflowWrap: "anywhere" }}>
        {name || t("file.choose")}
      </Text>
      <Text size="xs" c="dimmed">
        {name ? t("file.another") : t("file.hint")}
      </Text>
      <input
        type="file"
        accept={ACCEPTED}
        aria-label={t("file.label")}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file, mended meanwhile, may be chosen again.
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}
