/** What can be done with the marked rows; each of it is one change that can be taken back. */
import { Button, CloseButton, Group, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format";
import { useToast } from "../toast";
import type { FoundInput, ManyCalls } from "./feature";
import type { ListSelection } from "./useSelection";
import classes from "./RegisterPage.module.css";

interface SelectionBarProps {
  readonly marked: ListSelection;
  readonly total: number;
  readonly found: FoundInput;
  readonly calls: ManyCalls;
  readonly may: boolean;
  /** What this register can do besides deleting. */
  readonly children?: ReactNode;
}

export function SelectionBar({ marked, total, found, calls, may, children }: SelectionBarProps) {
  const { t } = useTranslation("lists");
  const { number } = useFormats();
  const queries = useQueryClient();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const restore = async (seq: number): Promise<void> => {
    try {
      const { done } = await calls.restoreMany({ seq });
      await queries.invalidateQueries();
      toast.done(t("many.restored", { count: done }));
    } catch (error) {
      toast.refusal(error);
    }
  };
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      const { done, left, seq } = await calls.removeMany(found);
      marked.clear();
      await queries.invalidateQueries();
      toast.undoable([t("many.removed", { count: done }), left > 0 && t("many.left", { count: left })].filter(Boolean).join(" "), () => restore(seq));
    } catch (error) {
      toast.refusal(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Group gap="xs" className={classes.marked} role="group" aria-label={t("many.title")}>
      <Text size="sm" fw={600}>
        {t("many.marked", { count: marked.count, shown: number(marked.count) })}
      </Text>
      {marked.count < total && (
        <Button variant="subtle" size="compact-sm" onClick={marked.markAll}>
          {t("many.markAll", { count: total, shown: number(total) })}
        </Button>
      )}
      {may && children}
      {may && (
        <Button variant="default" size="compact-sm" leftSection={<IconTrash size={14} aria-hidden />} loading={busy} onClick={() => void remove()}>
          {t("many.remove")}
        </Button>
      )}
      <CloseButton ms="auto" size="sm" aria-label={t("many.clear")} onClick={marked.clear} />
    </Group>
  );
}
