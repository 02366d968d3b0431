/** What board and calendar share: heading, views, filters, and the record that is open beside them. */
import { Button, Group, SegmentedControl, Stack, Title } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, useLocation, useNavigate, useParams, useSearchParams } from "react-router";
import { useMay, useStatus } from "../../ui/office";
import { FilterChips, Filters } from "../../ui/register/Filters";
import { REQUEST_FILTERS } from "./filters";
import classes from "./requests.module.css";
import type { FilteredView } from "./useFilteredView";

const VIEWS = ["board", "list", "month"] as const;
type View = (typeof VIEWS)[number];

/** Board, list or calendar of the same requests. */
export function ViewSwitch() {
  const { t } = useTranslation("requests");
  const [address, setAddress] = useSearchParams();
  const view = address.get("view") ?? "board";
  const show = (wanted: View): void =>
    setAddress((before) => {
      const next = new URLSearchParams(before);
      if (wanted === "board") next.delete("view");
      else next.set("view", wanted);
      next.delete("day");
      return next;
    });
  return <SegmentedControl aria-label={t("view.label")} data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))} value={view === "week" ? "month" : view} onChange={(wanted) => show(wanted as View)} />;
}

export function ViewFrame({ filtered, tools, children }: { filtered: FilteredView; tools?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation("requests");
  const { atDesk } = useStatus();
  const may = useMay("register");
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const { filters, choose, clear } = filtered;
  const isOpen = pathname !== "/requests";
  const isMine = filters["takenById"] !== undefined && filters["takenById"] === atDesk?.id;
  const isLate = filters["waiting"] === "late";
  useHotkeys([["alt+N", () => may && void navigate({ pathname: "/requests/new", search })]]);
  return (
    <div className={classes.page}>
      <Stack gap="xs" className={classes.main} p="sm">
        <Group justify="space-between" gap="xs">
          <Title order={1} size="h4">
            {t("title")}
          </Title>
          <Group gap="xs" wrap="nowrap">
            <ViewSwitch />
            {may && (
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void navigate({ pathname: "/requests/new", search })}>
                {t("new")}
              </Button>
            )}
          </Group>
        </Group>
        <Group gap="xs">
          <Filters register="requests" filters={REQUEST_FILTERS} state={filters} onChange={(name, value) => choose({ [name]: value })} />
          <Button variant={isLate ? "light" : "default"} aria-pressed={isLate} onClick={() => choose({ waiting: isLate ? null : "late" })}>
            {t("onlyLate")}
          </Button>
          <Button variant={isMine ? "light" : "default"} aria-pressed={isMine} onClick={() => choose({ takenById: isMine ? null : (atDesk?.id ?? null) })}>
            {t("onlyMine")}
          </Button>
          {tools}
        </Group>
        <FilterChips register="requests" filters={REQUEST_FILTERS.filter(({ name }) => name !== "takenById" && name !== "waiting")} state={filters} onChange={(name, value) => choose({ [name]: value })} onClear={clear} />
        {children}
      </Stack>
      {isOpen && (
        <aside className={classes.record} aria-label={t("record")}>
          <Outlet />
        </aside>
      )}
    </div>
  );
}

/** Id of the record that is open beside the view. */
export const useOpenId = (): string | undefined => useParams()["id"];
