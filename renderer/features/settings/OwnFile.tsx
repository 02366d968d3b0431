/** A file of the corps' own (its mark, its paper): chosen, put in the place of the one before, taken off again. */
import { Button, FileButton, Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMay } from "../../ui/office";
import { useToast } from "../../ui/toast";

interface OwnFileProps {
  readonly accept: string;
  /** Its words: `choose`, `clear`, `saved`, `cleared`. */
  readonly words: "mark" | "template";
  /** Whether there is one. */
  readonly has: boolean;
  readonly set: (file: File) => Promise<unknown>;
  readonly clear: () => Promise<unknown>;
}

export function OwnFile({ accept, words, has, set, clear }: OwnFileProps) {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const toast = useToast();
  const change = async (call: () => Promise<unknown>, told: "saved" | "cleared"): Promise<void> => {
    try {
      await call();
      await queries.invalidateQueries();
      toast.done(t(`${words}.${told}`));
    } catch (error) {
      toast.refusal(error);
    }
  };
  if (!useMay("administer")) return null;
  return (
    <Group gap="xs">
      <FileButton accept={accept} onChange={(file) => file && void change(() => set(file), "saved")} inputProps={{ "aria-label": t(`${words}.choose`) }}>
        {(props) => (
          <Button {...props} variant="default" size="xs">
            {t(`${words}.choose`)}
          </Button>
        )}
      </FileButton>
      {has && (
        <Button variant="subtle" size="xs" onClick={() => void change(clear, "cleared")}>
          {t(`${words}.clear`)}
        </Button>
      )}
    </Group>
  );
}
