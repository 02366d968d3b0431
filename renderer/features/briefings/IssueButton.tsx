/** Issuing what is on the screen: what will be frozen is said before it is. */
import { Button, Group, Modal, NumberInput, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useFormats } from "../../ui/format";
import { useMay, useOffice } from "../../ui/office";
import { useToast } from "../../ui/toast";

export function IssueButton({ from, to, figures }: { from: string; to: string; figures: number }) {
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
  const number = typed ?? next.data?.number ?? null;
  const issued = useMutation({
    mutationFn: () => client.briefings.issued.issue({ from, to, number }),
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
        <Text size="sm" mt="xs">{t("issued.forEver")}</Text>
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
