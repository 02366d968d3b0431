/** The way back from a look around: the office that waits to be set up takes the demo's place again. */
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useOffice } from "../../ui/office";
import { useToast } from "../../ui/toast";
import { beginAnew } from "../beginAnew";

export function LeaveDemo() {
  const { t } = useTranslation("shell");
  const { client } = useOffice();
  const toast = useToast();
  const leave = useMutation({ mutationFn: () => client.setup.leaveDemo(), onSuccess: beginAnew, onError: toast.refusal });
  return (
    <Button size="compact-xs" variant="default" style={{ flexShrink: 0 }} loading={leave.isPending} onClick={() => leave.mutate()}>
      {t("leaveDemo")}
    </Button>
  );
}
