import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { type Direction, directionSchema } from "../../../shared/contract/base";
import { askedFor, targetNoun } from "../../../shared/domain/targets";
import { AmountText } from "../../ui/AmountText";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { QuantityField } from "../../ui/fields/QuantityField";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice, useStatus } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import { useRefusal } from "../../ui/refusals";
import type { CatalogueProject } from "./CataloguePage";

/** Asks what part of each target is the corps' own, and by when. Mounted while it is open. */
export function TakeOverDialog({ version, project, onClose }: { version: string; project: CatalogueProject; onClose: () => void }) {
  const { t } = useTranslation(["catalogue", "common", "refusals"]);
  const { client } = useOffice();
  const { today } = useStatus();
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const [direction, setDirection] = useState<Direction | null>(project.direction);
  const [from, setFrom] = useState<string | null>(today);
  const [due, setDue] = useState<string | null>(null);
  const [parts, setParts] = useState<readonly (number | null)[]>(project.targets.map(() => null));
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    if (busy || parts.some((part) => part !== null && Number.isNaN(part))) return;
    if (direction === null || !from) return setTrouble(t("refusals:field.required"));
    setBusy(true);
    try {
      const { id } = await client.catalogue.takeOver({ version, code: project.code, direction, from, due, parts: parts.map((low, target) => ({ target, low })) });
      await queries.invalidateQueries();
      void navigate(`/programmes/${id}`);
    } catch (error) {
      setTrouble(refusal(error).text);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t("takeOverOf", { name: named(project, language) })} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          {project.direction === null && <OptionSelect label={t("direction")} options={directionSchema.options} words="common:direction" required value={direction} onChange={setDirection} />}
          <Group grow align="flex-start">
            <DateField label={t("from")} value={from} onChange={setFrom} required />
            <DateField label={t("due")} value={due} onChange={setDue} />
          </Group>
          <Section title={t("ownPart")} order={2}>
            <Text size="sm" c="dimmed">{t("ownPartHint")}</Text>
            {project.targets.map((target, at) => (
              <Group key={at} wrap="nowrap" align="flex-end" justify="space-between">
                <Text size="sm" id={`part-${at}`}>
                  {named(target, language)}
                  {(target.low !== null || target.high !== null) && <Text span size="sm" c="dimmed"> — <AmountText amount={askedFor(target)} unit={target.unit} noun={targetNoun(target)} /></Text>}
                </Text>
                <div style={{ width: 175, flexShrink: 0 }}>
                  <QuantityField label={t("partOf", { unit: t(`common:unit.${target.unit}`) })} unit={target.unit} value={parts[at] ?? null} onChange={(value) => setParts(parts.map((part, each) => (each === at ? value : part)))} />
                </div>
              </Group>
            ))}
          </Section>
          {trouble && <Text size="sm" c="var(--mantine-color-error)" role="alert">{trouble}</Text>}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>{t("common:cancel")}</Button>
            <Button type="submit" loading={busy}>{t("takeOver")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
