/** Issuing what is on the screen: what will be frozen is said before it is. */
import { Alert, Button, Group, Modal, NumberInput, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Save } from "./editor/useDraftText";
import { figuresLacking } from "../../../shared/domain/briefingText";
import { useFormats } from "../../ui/format";
import { LANGUAGE_NAMES } from "../../ui/LanguageChoice";
import { useMay, useOffice } from "../../ui/office";
import { languageNames } from "./addresses";
import { useToast } from "../../ui/toast";

interface IssueButtonProps {
  readonly from: string;
  readonly to: string;
  readonly figures: number;
  /** Keeps what is being typed before it is frozen. */
  readonly keep: Save;
}

export function IssueButton({ from, to, figures, keep }: IssueButtonProps) {
  const { t } = useTranslation(["briefings", "common"]);
  const formats = useFormats();
  const { query, client } = useOffice();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const may = useMay("brief");
  const [opened, { open, close }] = useDisclosure(false);
  const [typed, setTyped] = useState<number | null>(null);
  const next = useQuery(query.briefings.issued.next.queryOptions({ enabled: may && opened, staleTime: 0 }));
  const draft = useQuery(query.briefings.drafts.of.queryOptions({ input: { from, to }, enabled: may && opened }));
  const number = typed ?? draft.data?.number ?? next.data?.number ?? null;
  const apart = new Set(figuresLacking(draft.data?.texts.filter(({ language }) => draft.data?.languages.includes(language)).map(({ blocks }) => blocks) ?? []).flat()).size;
  const stale = draft.data?.texts.filter((text) => text.stale) ?? [];
  const issued = useMutation({
    async mutationFn() {
      await keep();
      return client.briefings.issued.issue({ from, to, number });
    },
    async onSuccess(saved) {
      close();
      await queries.invalidateQueries();
      toast.done(t("issued.done", { number: saved.number }));
      await navigate(`/briefings/issued/${saved.id}`);
    },
    onError: toast.refusal,
  });
  if (!may) return null;
  return (
    <>
      <Button onClick={open} disabled={figures === 0}>
        {t("issued.issue")}
      </Button>
      <Modal opened={opened} onClose={close} title={t("issued.issueTitle")} closeButtonProps={{ "aria-label": t("issued.close") }}>
        <Text size="sm">{t("issued.what", { from: formats.date(from), to: formats.date(to), count: figures })}</Text>
        <Text size="sm" mt="xs">{t("issued.inLanguages", { languages: languageNames(draft.data?.languages ?? LANGUAGE_NAMES.map((each) => each.value)) })}</Text>
        <Text size="sm" mt="xs">{t("issued.forEver")}</Text>
        {stale.length > 0 && <Alert mt="xs" p="xs" color="orange" variant="light" c="var(--mantine-color-text)">{t("issued.staleText", { languages: languageNames(stale.map((text) => text.language)) })}</Alert>}
        {apart > 0 && <Alert mt="xs" p="xs" color="orange" variant="light" c="var(--mantine-color-text)">{t("issued.otherFigures", { count: apart })}</Alert>}
        <NumberInput mt="md" label={t("issued.number")} value={number ?? ""} min={1} max={99_999} allowDecimal={false} onChange={(value) => setTyped(typeof value === "number" ? value : null)} w={160} data-autofocus />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>
            {t("issued.close")}
          </Button>
          <Button loading={issued.isPending} disabled={number === null} onClick={() => issued.mutate()}>
            {t("issued.issue")}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
