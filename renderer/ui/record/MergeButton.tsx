/** "Merge with..." on the card of a person or a family: names the other record and goes to both side by side. */
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowsJoin } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { MergeKind } from "../../../shared/domain/mergeFields";
import { RecordSelect } from "../fields/RecordSelect";
import { useOffice } from "../office";

export function MergeButton({ kind, id }: { kind: MergeKind; id: string }) {
  const { t } = useTranslation(["matching", "common"]);
  const { client } = useOffice();
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure();
  const [other, setOther] = useState<string | null>(null);
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconArrowsJoin size={16} aria-hidden />} onClick={open}>
        {t("mergeWith")}
      </Button>
      <Modal opened={opened} onClose={close} title={t("mergeTitle")} closeButtonProps={{ "aria-label": t("common:close") }}>
        <Stack gap="sm">
          <RecordSelect of={kind} label={t(`other.${kind}`)} load={client[kind].choices} value={other} onChange={setOther} />
          <Group justify="flex-end">
            <Button disabled={other === null || other === id} onClick={() => void navigate(`/review/${kind}/${id}/${other}`)}>
              {t("compare")}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
