/** The way from the text the office would write to one's own: as it stands, or by a template of the corps. */
import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPencil } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../../shared/contract/base";
import type { Draft } from "../../../../shared/contract/briefingDrafts";
import { useOffice } from "../../../ui/office";
import { useToast } from "../../../ui/toast";

interface BeginDraftProps {
  readonly period: { readonly from: string; readonly to: string };
  readonly language: Language;
  /** The draft where there is one without this language. */
  readonly draft: Draft | null;
}

export function BeginDraft({ period, language, draft }: BeginDraftProps) {
  const { t } = useTranslation("briefings");
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const templates = useQuery(query.briefings.templates.list.queryOptions());
  const begun = useMutation({
    mutationFn: (templateId: string | null) => (draft
      ? client.briefings.drafts.update({ id: draft.id, version: draft.version, number: draft.number, charts: draft.charts, languages: [...draft.languages, language] })
      : client.briefings.drafts.start({ ...period, templateId, languages: language === "en" ? ["ru", "kk", "en"] : ["ru", "kk"] })),
    onSuccess: (begunDraft) => { queries.setQueryData(query.briefings.drafts.of.queryKey({ input: { from: begunDraft.from, to: begunDraft.to } }), begunDraft); },
    onError: toast.refusal,
  });
  const button = (
    <Button size="xs" variant="light" leftSection={<IconPencil size={14} aria-hidden />} loading={begun.isPending} onClick={() => begun.mutate(null)}>
      {t(draft ? "editor.addLanguage" : "editor.begin")}
    </Button>
  );
  if (draft || !templates.data?.length) return button;
  return (
    <Button.Group>
      {button}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="light" size={30} aria-label={t("templates.begin")} style={{ borderStartStartRadius: 0, borderEndStartRadius: 0 }}>
            <IconChevronDown size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t("templates.begin")}</Menu.Label>
          {templates.data.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => begun.mutate(id)}>{name}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
