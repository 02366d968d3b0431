import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useRefusal } from "./refusals";

const UNDO_MS = 10_000;

/** Short messages at the foot of the window. */
export function useToast() {
  const { t } = useTranslation();
  const refusal = useRefusal();
  return useMemo(() => {
    const closeButtonProps = { "aria-label": t("close") };
    return {
      done(text: string): void {
        notifications.show({ closeButtonProps, message: text, color: "steppe", autoClose: 4_000 });
      },
      trouble(text: string): void {
        notifications.show({ closeButtonProps, message: text, color: "red", autoClose: 12_000, role: "alert" });
      },
      refusal(error: unknown): void {
        notifications.show({ closeButtonProps, message: refusal(error).text, color: "red", autoClose: 12_000, role: "alert" });
      },
      /** Says what was done and offers, for ten seconds, to take it back. */
      undoable(text: string, undo: () => Promise<void>): void {
        const id = `undo-${Date.now()}`;
        const takeBack = async (): Promise<void> => {
          notifications.hide(id);
          await undo();
        };
        notifications.show({
          id,
          closeButtonProps,
          autoClose: UNDO_MS,
          color: "steppe",
          message: (
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm">{text}</Text>
              <Button size="xs" variant="light" style={{ flexShrink: 0 }} onClick={() => void takeBack()}>
                {t("undo")}
              </Button>
            </Group>
          ),
        });
      },
    };
  }, [t, refusal]);
}
