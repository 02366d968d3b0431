import { Anchor, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CreditKind } from "../../../shared/contract/programmes";
import { useOffice } from "../office";
import { Facts } from "../record/Facts";

/** Which targets a record feeds, each leading to its programme; nothing where it feeds none. */
export function CreditedTo({ kind, id }: { kind: CreditKind; id: string }) {
  const { t } = useTranslation("programmes");
  const { query } = useOffice();
  const targets = useQuery(query.programmes.creditsOf.queryOptions({ input: { kind, id } })).data ?? [];
  if (targets.length === 0) return null;
  const links = targets.map(({ targetId, programmeId, code, indicator, scope }) => (
    <Anchor key={targetId} component={Link} to={`/programmes/${programmeId}`} size="sm">{[code, t(`indicator.${indicator}`), t(`scope.${scope}`)].join(", ")}</Anchor>
  ));
  return <Facts facts={[[t("creditedTo"), <Stack key="targets" gap={2} align="flex-start">{links}</Stack>]]} />;
}
