import { Badge, NavLink, ScrollArea, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { PERMISSIONS_OF } from "../../../shared/contract/base";
import { useOffice, useStatus } from "../../ui/office";
import { type Destination, type DestinationGroup, NAVIGATION } from "../navigation";
import classes from "./Rail.module.css";
import { useFolded } from "./useFolded";

const isAt = (pathname: string, { path, also = [] }: Destination): boolean => [path, ...also].some((one) => pathname === `/${one}` || pathname.startsWith(`/${one}/`));

/** Where one can go. A group that is folded up still shows the place one is at. */
export function Rail() {
  const { atDesk } = useStatus();
  const { pathname } = useLocation();
  const may = atDesk ? PERMISSIONS_OF[atDesk.role] : [];
  const { query } = useOffice();
  const { folded, toggle } = useFolded();
  const waiting = useQuery(query.matching.open.queryOptions({ enabled: may.includes("read") })).data?.open ?? 0;
  const rail = useRef<HTMLDivElement>(null);
  useEffect(() => {
    rail.current?.querySelector("a[data-active]")?.scrollIntoView({ block: "nearest" });
  }, [pathname]);
  return (
    <ScrollArea type="hover" py={4} viewportProps={{ tabIndex: -1 }} viewportRef={rail}>
      {NAVIGATION.map((group) => {
        const isFolded = group.name !== null && folded.includes(group.name);
        const reachable = group.destinations.filter(({ permission }) => may.includes(permission));
        return (
          <Group key={group.name ?? "first"} group={group} isFolded={isFolded} onToggle={toggle}>
            {reachable.filter((destination) => !isFolded || isAt(pathname, destination)).map((destination) => (
              <Place key={destination.path} destination={destination} active={isAt(pathname, destination)} waiting={destination.path === "review" ? waiting : 0} />
            ))}
          </Group>
        );
      })}
    </ScrollArea>
  );
}

interface GroupProps {
  readonly group: DestinationGroup;
  readonly isFolded: boolean;
  readonly onToggle: (group: string) => void;
  readonly children: React.ReactNode;
}

function Group({ group: { name }, isFolded, onToggle, children }: GroupProps) {
  const { t } = useTranslation("shell");
  const Chevron = isFolded ? IconChevronRight : IconChevronDown;
  return (
    <div role="group" aria-label={t(`group.${name ?? "first"}`)}>
      {name && (
        <UnstyledButton className={classes["head"]} onClick={() => onToggle(name)} aria-expanded={!isFolded}>
          {t(`group.${name}`)}
          <Chevron size={14} stroke={1.6} aria-hidden />
        </UnstyledButton>
      )}
      {children}
    </div>
  );
}

function Place({ destination: { path, icon: Icon }, active, waiting }: { destination: Destination; active: boolean; waiting: number }) {
  const { t } = useTranslation("shell");
  return (
    <NavLink
      component={Link}
      to={`/${path}`}
      label={t(`page.${path}`)}
      leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
      rightSection={waiting > 0 ? <Badge size="sm" variant="light" className="number" aria-label={t("waiting", { count: waiting })}>{waiting}</Badge> : undefined}
      active={active}
      aria-current={active ? "page" : undefined}
      py={3}
      styles={{ label: { fontSize: 13.5, whiteSpace: "normal", lineHeight: 1.25 } }}
    />
  );
}
