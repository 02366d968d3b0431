/** What is done with many marked volunteers: their state, a direction, a headquarters. */
import { Button, Group, Menu, Modal, Stack, TextInput } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { directionSchema } from "../../../shared/contract/base";
import { VOLUNTEER_STATUSES } from "../../../shared/contract/volunteers";
import { DateField } from "../../ui/fields/DateField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { type OfficeClient, useOffice, useStatus } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import type { FoundInput } from "../../ui/register/feature";
import { useToast } from "../../ui/toast";
import { StatusDialog } from "./ChangeStatus";

type SetMany = Parameters<OfficeClient["volunteers"]["setMany"]>[0];
type Undo = OutputOf<"volunteers", "setMany">["undo"];
interface BulkProps {
  readonly found: FoundInput;
  readonly onDone: () => void;
}

/** Filters stand as text in the address; the contract reads them. */
const foundOf = (found: FoundInput): SetMany["found"] => found as SetMany["found"];

export function VolunteerBulkActions({ found, onDone }: BulkProps) {
  const { t } = useTranslation(["volunteers", "common"]);
  const { client } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const takeBack = async (undo: Undo): Promise<void> => {
    try {
      for (const { change, ids, versions } of undo) await client.volunteers.setMany({ found: { filters: {}, selection: { ids, except: [] } }, change, versions });
    } catch (error) {
      toast.refusal(error);
    }
    await queries.invalidateQueries();
  };
  const set = async (change: SetMany["change"]): Promise<void> => {
    const { done, later, undo } = await client.volunteers.setMany({ found: foundOf(found), change });
    onDone();
    await queries.invalidateQueries();
    toast.undoable([t("many.changed", { count: done }), later > 0 ? t("many.later", { count: later }) : ""].filter(Boolean).join(". "), () => takeBack(undo));
  };
  const setAtOnce = (change: SetMany["change"]): void => void set(change).catch((error: unknown) => toast.refusal(error));
  const [statusAsked, setStatusAsked] = useState(false);
  const button = (label: string) => (
    <Menu.Target>
      <Button variant="default" size="compact-sm" rightSection={<IconChevronDown size={14} aria-hidden />}>
        {label}
      </Button>
    </Menu.Target>
  );
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setStatusAsked(true)}>
        {t("many.status")}
      </Button>
      {statusAsked && <StatusDialog title={t("many.statusTitle")} options={VOLUNTEER_STATUSES} onSet={(status, since) => set({ status, since })} onClose={() => setStatusAsked(false)} />}
      <Menu>
        {button(t("many.direction"))}
        <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
          {directionSchema.options.map((direction) => (
            <Menu.Item key={direction} onClick={() => setAtOnce({ addDirection: direction })}>
              {t("many.add", { name: t(`common:direction.${direction}`) })}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {directionSchema.options.map((direction) => (
            <Menu.Item key={direction} onClick={() => setAtOnce({ dropDirection: direction })}>
              {t("many.drop", { name: t(`common:direction.${direction}`) })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ToHeadquarters found={found} onDone={onDone} />
    </>
  );
}

function ToHeadquarters({ found, onDone }: BulkProps) {
  const { t } = useTranslation(["volunteers", "common"]);
  const { client } = useOffice();
  const { today } = useStatus();
  const queries = useQueryClient();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const [id, setId] = useState<string | null>(null);
  const [role, setRole] = useState("");
  const [from, setFrom] = useState<string | null>(today);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!id || !from) return;
    try {
      const { done } = await client.headquarters.addMembers({ id, role, from, found: foundOf(found) });
      setOpen(false);
      onDone();
      await queries.invalidateQueries();
      toast.done(t("many.added", { count: done }));
    } catch (error) {
      toast.refusal(error);
    }
  };
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {t("many.toHeadquarters")}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t("many.toHeadquarters")} closeButtonProps={{ "aria-label": t("common:close") }}>
        <form onSubmit={(event) => void submit(event)}>
          <Stack gap="sm">
            <RecordSelect of="headquarters" load={client.headquarters.choices} label={t("many.headquarters")} required value={id} onChange={setId} />
            <TextInput label={t("many.role")} value={role} maxLength={100} onChange={(event) => setRole(event.currentTarget.value)} />
            <DateField label={t("many.from")} required value={from} onChange={setFrom} />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => setOpen(false)}>
                {t("common:cancel")}
              </Button>
              <Button type="submit" disabled={!id || !from}>
                {t("many.take")}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
