import { Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** A group of fields or facts under a small heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="xs" component="section">
      <Title order={3} size="h6">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
