/** What was made of each row of a catalogue's table: the indicator is a guess from the words, so it is shown and can be changed. */
import { ScrollArea, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type IndicatorMend, type ReadTarget } from "../../../shared/contract/catalogue";
import { targetIndicatorSchema } from "../../../shared/contract/programmes";
import { askedFor, targetNoun } from "../../../shared/domain/targets";
import { AmountText } from "../../ui/AmountText";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { useFormats } from "../../ui/format";

export function ReadTargets({ read, busy, onMend }: { read: readonly ReadTarget[]; busy: boolean; onMend: (mend: IndicatorMend) => void }) {
  const { t } = useTranslation(["catalogue", "programmes"]);
  const { date } = useFormats();
  return (
    <ScrollArea.Autosize mah="45vh" viewportProps={{ tabIndex: 0 }}>
      <Table fz="sm" verticalSpacing={4} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("target")}</Table.Th>
            <Table.Th w={240}>{t("import.counts")}</Table.Th>
            <Table.Th ta="right" w={130}>{t("asked")}</Table.Th>
            <Table.Th w={100}>{t("import.due")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {read.map((target) => (
            <Table.Tr key={`${target.row} ${target.part}`} style={{ verticalAlign: "top" }}>
              <Table.Td>
                {target.nameRu}
                <Text size="xs" c="dimmed">{t("import.row", { code: target.code, row: target.row })}</Text>
              </Table.Td>
              <Table.Td>
                <OptionSelect
                  aria-label={t("import.countsOf", { name: target.nameRu })} options={targetIndicatorSchema.options} words="programmes:indicator" required readOnly={busy}
                  value={target.indicator} onChange={(indicator) => indicator && onMend({ row: target.row, part: target.part, indicator })}
                />
              </Table.Td>
              <Table.Td ta="right">{target.low === null && target.high === null ? t("noValue") : <AmountText amount={askedFor(target)} unit={target.unit} noun={targetNoun(target)} />}</Table.Td>
              <Table.Td style={{ whiteSpace: "nowrap" }}>{target.due && date(target.due)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
