import { Group, Text, type MantineColor } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";

/** The state of a record by shape and word; colour only helps. */
export function StateMark({ icon: Shape, color, children }: { icon: Icon; color: MantineColor; children: string }) {
  return (
    <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
      <Shape size={16} stroke={1.8} color={`var(--mantine-color-${color}-text)`} style={{ flexShrink: 0 }} aria-hidden />
      <Text span size="sm" inherit>
        {children}
      </Text>
    </Group>
  );
}
