/** Lines of a paper: which kind of aid and how much of it, in the item's own unit. */
import { Group, Input, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Unit } from "../../../shared/domain/amounts";
import { rescaled } from "../amounts";
import { groupForm } from "../groupForm";
import type { RecordForm } from "../register/feature";
import { ItemSelect } from "./ItemSelect";
import { QuantityField } from "./QuantityField";
import { Rows } from "./Rows";

export interface ItemLine {
  readonly itemKindId: string;
  /** In the scale of `unit`. */
  readonly quantity: number | null;
  readonly unit: Unit;
}

export const emptyItemLine = (): ItemLine => ({ itemKindId: "", quantity: null, unit: "piece" });

/** For a form whose field `lines` holds such lines. */
export function ItemLines<Fields extends { lines: ItemLine[] }>({ form }: { form: RecordForm<Fields> }) {
  const { t } = useTranslation();
  const whole = groupForm(form);
  return (
    <Stack gap={4} data-path="lines" tabIndex={-1}>
      <Rows
        rows={form.values.lines}
        addLabel={t("line.add")}
        onAdd={() => whole.set("lines", [...form.values.lines, emptyItemLine()])}
        onRemove={(index) => form.removeListItem("lines", index)}
        render={(line, index) => {
          const path = `lines.${index}`;
          return (
            <Group gap="xs" wrap="nowrap" align="flex-start">
              <div style={{ flex: 1 }}>
                <ItemSelect
                  label={t("line.item")}
                  required
                  value={line.itemKindId}
                  onChange={(item) => {
                    if (!item) return;
                    whole.set(`${path}.quantity`, rescaled({ qualifier: "exact", value: line.quantity, high: null }, line.unit, item.unit).value);
                    whole.set(`${path}.itemKindId`, item.id);
                    whole.set(`${path}.unit`, item.unit);
                  }}
                  data-path={`${path}.itemKindId`}
                  error={form.errors[`${path}.itemKindId`] ?? form.errors[`${path}.unit`]}
                />
              </div>
              <div style={{ width: 150 }}>
                <QuantityField
                  label={line.itemKindId ? t("line.quantityIn", { unit: t(`unit.${line.unit}`) }) : t("line.quantity")}
                  unit={line.unit}
                  value={line.quantity}
                  onChange={(value) => whole.set(`${path}.quantity`, value)}
                  data-path={`${path}.quantity`}
                  error={form.errors[`${path}.quantity`]}
                />
              </div>
            </Group>
          );
        }}
      />
      {form.errors["lines"] && <Input.Error>{form.errors["lines"]}</Input.Error>}
    </Stack>
  );
}
