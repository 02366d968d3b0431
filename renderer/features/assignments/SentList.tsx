/** Who is sent, with their state and the steps they take. */
import { ActionIcon, Anchor, Button, Group, Text, Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { AssignmentRow } from "../../../shared/contract/assignments";
import { formatPhone } from "../../../shared/domain/phones";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useMay } from "../../ui/office";
import { StateBadge } from "../../ui/StateBadge";
import { useReasonTexts } from "./reasonTexts";
import type { AssignmentSteps } from "./useSteps";

export function SentLine({ row, steps }: { row: AssignmentRow; steps: AssignmentSteps }) {
  const { t } = useTranslation("assignments");
  const language = useLanguage();
  const texts = useReasonTexts();
  return (
    <Group gap="sm" wrap="wrap" data-assignment={row.id}>
      <Text size="sm" className="number" w={100}>
        {texts.span(row.from, row.to)}
      </Text>
      <div style={{ flex: "1 1 200px" }}>
        {row.volunteer && (
          <Anchor component={Link} to={`/volunteers/${row.volunteer.id}`} size="sm">
            {row.volunteer.name}
          </Anchor>
        )}
        {row.group && <Text size="sm">{named(row.group, language)}</Text>}
        <Text span size="sm" c="dimmed">
          {row.volunteer?.phone && ` ${formatPhone(row.volunteer.phone)}`}
          {row.withParent && ` · ${t("comesWithParent")}`}
        </Text>
        <Unlawful row={row} />
      </div>
      <StateBadge state={row.state} words="assignments:state" />
      <StepButtons row={row} steps={steps} />
    </Group>
  );
}

/** R21: what the law says against it by now; such an assignment is to be taken back. */
export function Unlawful({ row }: { row: Pick<AssignmentRow, "unlawful" | "volunteer"> }) {
  const { t } = useTranslation("assignments");
  const texts = useReasonTexts();
  return row.unlawful.map(({ name, refusal }) => (
    <Text key={name} size="xs" c="var(--mantine-color-error)" role="alert">
      <IconAlertTriangle size={14} aria-hidden style={{ verticalAlign: "text-bottom" }} /> {row.volunteer ? texts.refusal(refusal) : t("unlawful", { name, why: texts.refusal(refusal) })}
    </Text>
  ));
}

export function StepButtons({ row, steps }: { row: AssignmentRow; steps: AssignmentSteps }) {
  const { t } = useTranslation("assignments");
  const language = useLanguage();
  const may = useMay("register");
  const open = row.state === "planned" || row.state === "on_the_way";
  if (!may || !open) return null;
  return (
    <Group gap={4} wrap="nowrap">
      {row.state === "planned" ? (
        <Button size="compact-sm" variant="default" onClick={() => void steps.start(row)}>
          {t("start")}
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => void steps.finish(row)}>
          {t("finish")}
        </Button>
      )}
      <Tooltip label={t("unassign")}>
        <ActionIcon variant="default" aria-label={t("unassignOne", { name: row.volunteer?.name ?? (row.group ? named(row.group, language) : "") })} onClick={() => void steps.unassign(row)}>
          <IconArrowBackUp size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
