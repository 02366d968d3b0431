/** Saved views of a list, above it: columns, filters and sort under a name, one's own or everybody's. */
import { ActionIcon, Button, Checkbox, CloseButton, Group, Modal, Stack, TextInput, Tooltip } from "@mantine/core";
import { IconBookmarkPlus, IconUsers } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListHabits, ListView } from "../../../shared/contract/preferences";
import { useMay, useOffice } from "../office";
import { useToast } from "../toast";
import classes from "./RegisterPage.module.css";

function useViews(register: string) {
  const { client } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const { t } = useTranslation("lists");
  const queryKey = ["views", register];
  const found = useQuery({ queryKey, queryFn: () => client.preferences.views({ register }) });
  const save = async (name: string, habits: ListHabits, forEverybody: boolean): Promise<boolean> => {
    try {
      await client.preferences.saveView({ register, name, habits, forEverybody });
      await queries.invalidateQueries({ queryKey });
      return true;
    } catch (error) {
      toast.refusal(error);
      return false;
    }
  };
  const drop = async (view: ListView): Promise<void> => {
    try {
      await client.preferences.dropView({ id: view.id });
      await queries.invalidateQueries({ queryKey });
      toast.undoable(t("views.dropped", { name: view.name }), async () => void (await save(view.name, view.habits, view.forEverybody)));
    } catch (error) {
      toast.refusal(error);
    }
  };
  return { views: found.data ?? [], save, drop };
}

interface ViewsProps {
  readonly register: string;
  readonly isCurrent: (habits: ListHabits) => boolean;
  readonly onTake: (habits: ListHabits) => void;
}

/** Nothing where there are none. */
export function Views({ register, isCurrent, onTake }: ViewsProps) {
  const { t } = useTranslation("lists");
  const { views, drop } = useViews(register);
  if (views.length === 0) return null;
  return (
    <Group gap={4} role="group" aria-label={t("views.title")}>
      {views.map((view) => {
        const current = isCurrent(view.habits);
        return (
          <span key={view.id} className={classes.view} data-current={current || undefined}>
            <Button
              variant={current ? "light" : "subtle"}
              color={current ? undefined : "gray"}
              size="compact-sm"
              aria-pressed={current}
              leftSection={view.forEverybody && <IconUsers size={14} aria-label={t("views.everybodys")} />}
              onClick={() => onTake(view.habits)}
            >
              {view.name}
            </Button>
            {view.mayDrop && <CloseButton size="sm" aria-label={t("views.drop", { name: view.name })} onClick={() => void drop(view)} />}
          </span>
        );
      })}
    </Group>
  );
}

/** The button that keeps the list as it stands under a name. */
export function SaveView({ register, habits }: { readonly register: string; readonly habits: () => ListHabits }) {
  const { t } = useTranslation(["lists", "common"]);
  const mayShare = useMay("administer");
  const { save } = useViews(register);
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [forEverybody, setForEverybody] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === "" || !(await save(name.trim(), habits(), forEverybody))) return;
    setOpen(false);
    setName("");
    setForEverybody(false);
  };
  return (
    <>
      <Tooltip label={t("views.save")}>
        <ActionIcon variant="default" size={36} aria-label={t("views.save")} onClick={() => setOpen(true)}>
          <IconBookmarkPlus size={18} />
        </ActionIcon>
      </Tooltip>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t("views.save")} closeButtonProps={{ "aria-label": t("common:close") }}>
        <form onSubmit={(event) => void submit(event)}>
          <Stack gap="sm">
            <TextInput label={t("views.name")} description={t("views.what")} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={60} data-autofocus required />
            {mayShare && <Checkbox label={t("views.forEverybody")} checked={forEverybody} onChange={(event) => setForEverybody(event.currentTarget.checked)} />}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => setOpen(false)}>
                {t("common:cancel")}
              </Button>
              <Button type="submit" disabled={name.trim() === ""}>
                {t("common:save")}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
