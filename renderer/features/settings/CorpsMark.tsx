/** The corps' own mark, chosen as a picture and printed on its papers. */
import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useOffice } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import { OwnFile } from "./OwnFile";

export function CorpsMark() {
  const { t } = useTranslation("settings");
  const { client, query } = useOffice();
  const { data } = useQuery(query.setup.mark.queryOptions());
  const file = data?.file ?? null;
  // The address of the bytes lives as long as the picture does.
  const show = useCallback((image: HTMLImageElement | null) => {
    if (!image || !file) return undefined;
    const address = URL.createObjectURL(file);
    image.src = address;
    return () => URL.revokeObjectURL(address);
  }, [file]);
  // On white, as on paper: a dark mark without a ground of its own would be lost on the dark screen.
  return (
    <Section order={2} title={t("mark.title")}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t("mark.lead")}
        </Text>
        {file ? <img ref={show} alt={t("mark.alt")} style={{ height: 72, maxWidth: "100%", objectFit: "contain", background: "white", alignSelf: "flex-start" }} /> : <Text size="sm">{t("mark.none")}</Text>}
        <OwnFile accept="image/png,image/jpeg" words="mark" has={file !== null} set={(chosen) => client.setup.setMark({ file: chosen })} clear={() => client.setup.clearMark()} />
      </Stack>
    </Section>
  );
}
