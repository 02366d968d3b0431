import { Table, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** A short list of the briefings' page under its title. */
export function Listed({ title, columns, children }: { title: string; columns: readonly string[]; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h6" px="sm" pt="sm">{title}</Title>
      <Table.ScrollContainer minWidth={600} p="sm" scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table fz="sm">
          <Table.Thead>
            <Table.Tr>{columns.map((column) => <Table.Th key={column}>{column}</Table.Th>)}</Table.Tr>
          </Table.Thead>
          <Table.Tbody>{children}</Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
