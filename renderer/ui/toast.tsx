import { Button, Group, Text } from "@mantine/core";
import { type NotificationData, notifications, notificationsStore } from "@mantine/notifications";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useRefusal } from "./refusals";

const UNDO_MS = 10_000;
/** More would cover the list that is worked in; what was shown before them is in the journal. */
const AT_ONCE = 3;

/** Shows a message; the oldest of what was done goes when there is too much of it, instead of the newest waiting until its ten seconds mean nothing. Trouble stays. */
function show(message: NotificationData): string {
  const shown = notifications.show(message);
  const done = notificationsStore.getState().notifications.filter(({ role }) => role !== "alert");
  for (const { id = "" } of done.slice(0, -AT_ONCE)) notifications.hide(id);
  return shown;
}

/** Short messages at the foot of the window. */
export function useToast() {
  const { t } = useTranslation();
  const refusal = useRefusal();
  return useMemo(() => {
    const closeButtonProps = { "aria-label": t("close") };
    return {
      done(text: string): void {
        show({ closeButtonProps, message: text, color: "steppe", autoClose: 4_000 });
      },
      trouble(text: string): void {
        show({ closeButtonProps, message: text, color: "red", autoClose: 12_000, role: "alert" });
      },
      refusal(error: unknown): void {
        show({ closeButtonProps, message: refusal(error).text, color: "red", autoClose: 12_000, role: "alert" });
      },
      /** Says what was done and offers, for ten seconds, to take it back. */
      undoable(text: string, undo: () => Promise<void>): void {
        const takeBack = async (): Promise<void> => {
          notifications.hide(id);
          await undo();
        };
        const id = show({
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
