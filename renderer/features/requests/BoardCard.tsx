import { Draggable } from "@hello-pangea/dnd";
import { Anchor, Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconFlame, IconMapPin, IconUserCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useNavigate } from "react-router";
import type { RequestRow } from "../../../shared/contract/requests";
import { ItemAmounts } from "../../ui/AmountText";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";
import { useMay } from "../../ui/office";
import { MoveMenu } from "./MoveMenu";
import classes from "./requests.module.css";
import type { Moves } from "./useMoves";

interface BoardCardProps {
  readonly row: RequestRow;
  readonly index: number;
  readonly open: boolean;
  readonly moves: Moves;
}

export function BoardCard({ row, index, open, moves }: BoardCardProps) {
  const { t } = useTranslation(["requests", "common"]);
  const { date } = useFormats();
  const language = useLanguage();
  const navigate = useNavigate();
  const { search } = useLocation();
  const may = useMay("register");
  const name = named(row.recipient, language);
  const due = [date(row.dueDate), row.dueTime].filter(Boolean).join(", ");
  const address = { pathname: `/requests/${row.id}`, search };
  return (
    <Draggable draggableId={row.id} index={index} isDragDisabled={!may || row.state === "confirmed"}>
      {(provided) => (
        <div
          ref={provided.innerRef}
          {...provided.draggableProps}
          {...provided.dragHandleProps}
          // A card holds a link and a menu: it is a group that can be lifted, and no button.
          role="group"
          aria-roledescription={t("board.card")}
          aria-label={`${row.number}, ${name}${row.late ? `, ${t("late")}` : ""}`}
          className={classes.card}
          data-late={row.late || undefined}
          data-open={open || undefined}
          data-request={row.number}
          onKeyDown={(event) => {
            if (event.key === "Enter" && event.target === event.currentTarget) void navigate(address);
          }}
        >
          <Group justify="space-between" wrap="nowrap" gap={4}>
            <Anchor component={Link} to={address} size="sm" className="number">
              {row.number}
            </Anchor>
            <Group gap={4} wrap="nowrap">
              {row.urgency === "urgent" && <IconFlame size={16} role="img" aria-label={t("urgency.urgent")} />}
              <MoveMenu request={row} moves={moves} />
            </Group>
          </Group>
          <Text size="sm" className={classes.title}>
            {name}
            {row.recipient.headcount !== null && ` · ${t("headcount", { count: row.recipient.headcount })}`}
          </Text>
          <Text size="xs" lineClamp={3}>
            <ItemAmounts items={row.items} />
            {row.items.length > 0 && row.wanted && "; "}
            {row.wanted}
          </Text>
          <Text size="xs" className={row.late ? classes.late : undefined}>
            {row.late && <IconAlertTriangle size={14} className={classes.sign} aria-hidden />}
            {row.state === "closed" ? row.closeReason : row.late ? t("lateSince", { due }) : t("by", { date: due })}
          </Text>
          {(row.address || row.placeRu) && (
            <Group gap={4} wrap="nowrap">
              <IconMapPin size={14} className={classes.sign} aria-hidden />
              <Text size="xs" truncate title={row.address}>
                {row.address || placed(row, language)}
              </Text>
            </Group>
          )}
          {row.sent.length > 0 && (
            <Group gap={4} wrap="nowrap">
              <IconUserCheck size={14} className={classes.sign} aria-hidden />
              <Text size="xs" truncate>
                {row.sent.map((one) => named(one, language)).join(", ")}
              </Text>
            </Group>
          )}
        </div>
      )}
    </Draggable>
  );
}
