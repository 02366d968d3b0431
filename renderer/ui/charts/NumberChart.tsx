/** A drawing with the same numbers as a table beside it. */
import { BarChart, LineChart } from "@mantine/charts";
import { Table, Title } from "@mantine/core";
import type { CSSProperties } from "react";
import { type DrawnValue, tileDepth } from "../../../shared/domain/charts";
import { useFormats } from "../format";
import classes from "./NumberChart.module.css";

/** The drawing is hidden from readers, so nothing in it may take the keyboard. */
const UNREAD = { accessibilityLayer: false } as const;

/** Two lines beside a bar; the table has the whole name. */
const LONGEST = 56;
const shortened = (label: string): string => (label.length > LONGEST ? `${label.slice(0, LONGEST - 1).trimEnd()}…` : label);

interface NumberChartProps {
  readonly title: string;
  /** What is counted: the name of the values where one points at them. */
  readonly unit: string;
  readonly form: "bars" | "weeks" | "tiles";
  readonly values: readonly DrawnValue[];
}

/** The drawing is for the eye; what reads aloud is the table beside it. */
export function NumberChart({ title, unit, form, values }: NumberChartProps) {
  const { number } = useFormats();
  const data = values.map(({ label, value }) => ({ label, value }));
  const common = { h: form === "bars" ? 40 + 40 * values.length : 200, data, dataKey: "label", series: [{ name: "value", label: unit, color: "steppe.7" }], withTooltip: true, withLegend: false, valueFormatter: number };
  return (
    <>
      <Title order={2} size="h6">{title}</Title>
      <div aria-hidden>
        {form === "weeks" && <LineChart {...common} lineChartProps={UNREAD} curveType="linear" withPointLabels yAxisProps={{ domain: [0, "auto"], width: 44, allowDecimals: false }} />}
        {form === "bars" && <BarChart {...common} barChartProps={UNREAD} orientation="vertical" gridAxis="x" xAxisProps={{ allowDecimals: false, tickFormatter: number }} yAxisProps={{ width: 220, tick: { fontSize: 11, fill: "currentColor" }, tickFormatter: shortened }} />}
        {form === "tiles" && <Tiles values={values} />}
      </div>
      <Table fz="xs" mt={4} verticalSpacing={2}>
        <Table.Tbody>
          {values.map(({ label, wording }, at) => (
            <Table.Tr key={`${label} ${at}`}>
              <Table.Th scope="row" fw={400}>{label}</Table.Th>
              <Table.Td ta="right" className="number">{wording}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

/** A tile for each district, the deeper the more. */
function Tiles({ values }: { values: readonly DrawnValue[] }) {
  const largest = Math.max(...values.map(({ value }) => value), 1);
  return (
    <div className={classes.tiles}>
      {values.map(({ label, value, wording }, at) => (
        <div key={`${label} ${at}`} className={classes.tile} style={{ "--depth": `${tileDepth(value, largest)}%` } as CSSProperties}>
          <span className={classes.tileNumber}>{wording}</span>
          <span>{label}</span>
        </div>
      ))}
    </div>
  );
}
