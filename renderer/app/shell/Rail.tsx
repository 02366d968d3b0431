import { Badge, NavLink, ScrollArea, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { NavLink as RouterLink, useLocation } from "react-router";
import { PERMISSIONS_OF } from "../../../shared/contract/base";
import { useOffice, useStatus } from "../../ui/office";
import { NAVIGATION } from "../navigation";

export function Rail() {
  const { t } = useTranslation("shell");
  const { atDesk } = useStatus();
  const { pathname } = useLocation();
  const may = atDesk ? PERMISSIONS_OF[atDesk.role] : [];
  const { query } = useOffice();
  const waiting = useQuery(query.matching.open.queryOptions({ enabled: may.includes("read") })).data?.open ?? 0;
  return (
    <ScrollArea type="hover" py={4} viewportProps={{ tabIndex: -1 }}>
      {NAVIGATION.map((group) => (
        <div key={group.name ?? "first"} role="group" aria-label={t(`group.${group.name ?? "first"}`)}>
          {group.name && (
            <Text size="xs" c="dimmed" px="sm" pt={7} pb={1} fw={500}>
              {t(`group.${group.name}`)}
            </Text>
          )}
          {group.destinations
            .filter((destination) => may.includes(destination.permission))
            .map(({ path, icon: Icon }) => (
              <NavLink
                key={path}
                component={RouterLink}
                to={`/${path}`}
                label={t(`page.${path}`)}
                leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
                rightSection={path === "review" && waiting > 0 ? <Badge size="sm" variant="light" className="number" aria-label={t("waiting", { count: waiting })}>{waiting}</Badge> : undefined}
                active={pathname === `/${path}` || pathname.startsWith(`/${path}/`)}
                py={3}
                styles={{ label: { fontSize: 13.5, whiteSpace: "normal", lineHeight: 1.25 } }}
              />
            ))}
        </div>
      ))}
    </ScrollArea>
  );
}
