/** What is asked for: the usual kinds of aid by one click each, how much of each, and words for whatever is none of them. */
import { ActionIcon, Chip, Group, Input, Stack, Text, Textarea } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RequestFields } from "../../../shared/contract/requests";
import type { Unit } from "../../../shared/domain/amounts";
import { whole } from "../../../shared/domain/quantities";
import { ItemSelect } from "../../ui/fields/ItemSelect";
import { QuantityField } from "../../ui/fields/QuantityField";
import { groupForm } from "../../ui/groupForm";
import { useLanguage } from "../../ui/LanguageChoice";
import { useOffice } from "../../ui/office";
import type { RecordForm } from "../../ui/register/feature";

/** As many as fit into a few lines; a corps with more kinds of aid finds the rest by name. */
const USUAL = 14;

export function WantedFields({ form }: { form: RecordForm<RequestFields> }) {
  const { t } = useTranslation("requests");
  const { query } = useOffice();
  const language = useLanguage();
  const items = useQuery(query.items.all.queryOptions()).data ?? [];
  const { lines } = form.values;
  const labelOf = (id: string): string => {
    const item = items.find((one) => one.id === id);
    return (language === "kk" && item?.detail) || item?.label || "";
  };
  const add = (item: { readonly id: string; readonly unit: Unit }): void => {
    if (!lines.some((line) => line.itemKindId === item.id)) form.insertListItem("lines", { itemKindId: item.id, quantity: whole(1, item.unit), unit: item.unit });
  };
  const remove = (id: string): void => form.setFieldValue("lines", lines.filter((line) => line.itemKindId !== id));
  return (
    <Stack gap="xs">
      <Input.Wrapper label={t("field.lines")} labelElement="div">
        <Group gap={6} pt={2}>
          {items.slice(0, USUAL).map((item) => (
            <Chip key={item.id} size="xs" checked={lines.some((line) => line.itemKindId === item.id)} onChange={(on) => (on ? add(item) : remove(item.id))}>
              {labelOf(item.id)}
            </Chip>
          ))}
        </Group>
      </Input.Wrapper>
      {lines.map((line, at) => (
        <Group key={line.itemKindId} gap="xs" wrap="nowrap" align="flex-end">
          <Text size="sm" flex={1} style={{ minWidth: 0, overflowWrap: "anywhere", paddingBottom: 8 }}>
            {labelOf(line.itemKindId)}
          </Text>
          <div style={{ width: 120 }}>
            <QuantityField
              label={t("quantityOf", { unit: t(`common:unit.${line.unit}`) })}
              unit={line.unit}
              value={line.quantity}
              onChange={(quantity) => groupForm(form).set(`lines.${at}.quantity`, quantity)}
              data-path={`lines.${at}.quantity`}
              error={form.errors[`lines.${at}.quantity`] ?? form.errors[`lines.${at}.itemKindId`]}
            />
          </div>
          <ActionIcon variant="subtle" color="gray" mb={4} aria-label={t("removeLine", { name: labelOf(line.itemKindId) })} onClick={() => remove(line.itemKindId)}>
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      {items.length > USUAL && <ItemSelect key={lines.length} label={t("otherItem")} value={null} onChange={(item) => item && add(item)} />}
      <Textarea label={t("field.wanted")} placeholder={t("hint.wanted")} autosize minRows={1} {...form.getInputProps("wanted")} data-path="wanted" />
    </Stack>
  );
}
