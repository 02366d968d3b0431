import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./Facts.module.css";

/** Labels and values of a card; empty values are left out. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  const told = facts.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== "");
  if (told.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {told.map(([label, value]) => (
        <div key={label}>
          <Text component="dt" size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="dd" size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {value}
          </Text>
        </div>
      ))}
    </dl>
  );
}
