import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isOpen, moveNeeds, REQUEST_STATES } from "../../../shared/domain/requests";
import { SendMenuItem } from "../../ui/record/SendLink";
import { useMay } from "../../ui/office";
import type { Movable, Moves } from "./useMoves";

/** The same moves as by dragging. */
export function MoveMenu({ request, moves }: { request: Movable; moves: Moves }) {
  const { t } = useTranslation("requests");
  const may = { register: useMay("register"), confirm: useMay("confirm") };
  const wanted = REQUEST_STATES.filter((to) => {
    const needs = moveNeeds(request.state, to);
    return needs !== null && (needs === "delivery" ? may.confirm : may.register);
  });
  if (wanted.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("moveOf", { number: request.number })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isOpen(request.state) && <SendMenuItem requestId={request.id} />}
        {wanted.map((to) => (
          <Menu.Item key={to} onClick={() => moves.move(request, to)}>
            {t(`moveTo.${to}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
