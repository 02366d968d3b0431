/** The corps' own mark, chosen as a picture and printed on its papers. */
import { Button, FileButton, Group, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useMay, useOffice } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import { useToast } from "../../ui/toast";

export function CorpsMark() {
  const { t } = useTranslation("settings");
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const mayAdminister = useMay("administer");
  const { data } = useQuery(query.setup.mark.queryOptions());
  const file = data?.file ?? null;
  // The address of the bytes lives as long as the picture does.
  const show = useCallback((image: HTMLImageElement | null) => {
    if (!image || !file) return undefined;
    const address = URL.createObjectURL(file);
    image.src = address;
    return () => URL.revokeObjectURL(address);
  }, [file]);
  const change = async (call: () => Promise<unknown>, told: "mark.saved" | "mark.cleared"): Promise<void> => {
    try {
      await call();
      await queries.invalidateQueries();
      toast.done(t(told));
    } catch (error) {
      toast.refusal(error);
    }
  };
  return (
    <Section order={2} title={t("mark.title")}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t("mark.lead")}
        </Text>
        {file ? <img ref={show} alt={t("mark.alt")} style={{ height: 72, maxWidth: "100%", objectFit: "contain", alignSelf: "flex-start" }} /> : <Text size="sm">{t("mark.none")}</Text>}
        {mayAdminister && (
          <Group gap="xs">
            <FileButton accept="image/png,image/jpeg" onChange={(chosen) => chosen && void change(() => client.setup.setMark({ file: chosen }), "mark.saved")} inputProps={{ "aria-label": t("mark.choose") }}>
              {(props) => (
                <Button {...props} variant="default" size="xs">
                  {t("mark.choose")}
                </Button>
              )}
            </FileButton>
            {file && (
              <Button variant="subtle" size="xs" onClick={() => void change(() => client.setup.clearMark(), "mark.cleared")}>
                {t("mark.clear")}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Section>
  );
}
