import { Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** A group of fields or facts under a small heading: of the third level inside a record, of the second on a page of its own. */
export function Section({ title, order = 3, children }: { title: string; order?: 2 | 3; children: ReactNode }) {
  return (
    <Stack gap="xs" component="section">
      <Title order={order} size="h6">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
