/** What is decided about many marked learners at once: selected or refused, with one reason. */
import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LearnerDecision } from "../../../shared/contract/learners";
import { DateField } from "../../ui/fields/DateField";
import { type OfficeClient, useOffice, useStatus } from "../../ui/office";
import type { FoundInput } from "../../ui/register/feature";
import { useRefusal } from "../../ui/refusals";
import { useToast } from "../../ui/toast";
import { useDialogSave } from "../../ui/useDialogSave";

const NAMED = 5;

interface BulkProps {
  readonly found: FoundInput;
  readonly onDone: () => void;
}

/** Filters stand as text in the address; the contract reads them. */
const foundOf = (found: FoundInput) => found as Parameters<OfficeClient["learners"]["decideMany"]>[0]["found"];

export function LearnerBulkActions({ found, onDone }: BulkProps) {
  const { t } = useTranslation("learners");
  const [asked, setAsked] = useState<LearnerDecision["state"] | null>(null);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setAsked("selected")}>{t("many.select")}</Button>
      <Button variant="default" size="compact-sm" onClick={() => setAsked("rejected")}>{t("many.refuse")}</Button>
      {asked && <DecisionDialog state={asked} found={found} onDone={onDone} onClose={() => setAsked(null)} />}
    </>
  );
}

function DecisionDialog({ state, found, onDone, onClose }: BulkProps & { state: LearnerDecision["state"]; onClose: () => void }) {
  const { t } = useTranslation(["learners", "common"]);
  const { client } = useOffice();
  const { today } = useStatus();
  const queries = useQueryClient();
  const toast = useToast();
  const refusal = useRefusal();
  const [selectedOn, setSelectedOn] = useState<string | null>(today);
  const [reason, setReason] = useState("");
  const selects = state === "selected";
  const { busy, errors, onSubmit } = useDialogSave(async () => {
    if (selects && !selectedOn) return;
    const { done, left, heldBack } = await client.learners.decideMany({ found: foundOf(found), decision: { state, selectedOn: selects ? selectedOn : null, reason } });
    onClose();
    onDone();
    await queries.invalidateQueries();
    if (heldBack.length > 0) {
      // As many as one takes in; the others stand in the list with the state they had.
      const who = heldBack.slice(0, NAMED).map(({ name, problem }) => `${name} — ${refusal.problemText(problem)}`).join(" ");
      toast.trouble(t("many.heldBack", { count: heldBack.length, who: heldBack.length > NAMED ? `${who} …` : who }));
    }
    toast.done([t("many.changed", { count: done }), left > 0 ? t("many.left", { count: left }) : ""].filter(Boolean).join(". "));
  });
  return (
    <Modal opened onClose={onClose} title={t(selects ? "many.selectTitle" : "many.refuseTitle")} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="sm">
          {selects && <DateField label={t("field.selectedOn")} required value={selectedOn} onChange={setSelectedOn} error={errors["decision.selectedOn"] ?? errors["selectedOn"]} />}
          <Textarea label={t("field.reason")} description={t("many.reasonHint")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={2} maxLength={1000} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>{t("common:cancel")}</Button>
            <Button type="submit" loading={busy} disabled={selects && !selectedOn}>{t(selects ? "many.select" : "many.refuse")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
