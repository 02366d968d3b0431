/** The corps' templates of texts; nothing where there are none. */
import { CloseButton, Table } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../ui/format";
import { useMay, useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { useToast } from "../../ui/toast";
import { languageNames } from "./addresses";
import { Listed } from "./Listed";

type Template = OutputOf<"briefings", "templates">["list"][number];

export function Templates() {
  const { t } = useTranslation("briefings");
  const formats = useFormats();
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const mayBrief = useMay("brief");
  const list = useQuery(query.briefings.templates.list.queryOptions({ staleTime: 0 }));
  const again = () => queries.invalidateQueries({ queryKey: query.briefings.templates.key() });
  const removed = useMutation({
    mutationFn: ({ id, version }: Template) => client.briefings.templates.remove({ id, version }),
    async onSuccess(_saved, { id, name }) {
      await again();
      toast.undoable(t("templates.removed", { name }), async () => {
        await client.briefings.templates.restore({ id });
        await again();
      });
    },
    onError: toast.refusal,
  });
  if (!list.data?.length) return null;
  return (
    <Listed title={t("templates.title")} columns={[t("templates.name"), t("templates.from"), t("list.languages"), t("list.changed"), ""]}>
      {list.data.map((template) => (
        <Table.Tr key={template.id}>
          <Table.Td>{template.name}</Table.Td>
          <Table.Td className="number">{formats.date(template.from)}–{formats.date(template.to)}</Table.Td>
          <Table.Td>{languageNames(template.languages)}</Table.Td>
          <Table.Td className="number">{formats.instant(template.updatedAt)}</Table.Td>
          <Table.Td ta="right">{mayBrief && <CloseButton size="sm" ml="auto" aria-label={t("templates.remove", { name: template.name })} onClick={() => removed.mutate(template)} />}</Table.Td>
        </Table.Tr>
      ))}
    </Listed>
  );
}
