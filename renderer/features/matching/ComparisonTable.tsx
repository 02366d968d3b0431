/** Records side by side: what differs is marked, and each differing value can be taken. */
import { Anchor, Checkbox, Text, UnstyledButton } from "@mantine/core";
import { IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Compared } from "../../../shared/contract/matching";
import { ALL, type MergeKind } from "../../../shared/domain/mergeFields";
import { useFormats } from "../../ui/format";
import { FACT_ROWS, FAMILY_ROWS, PERSON_ROWS, useFieldTexts } from "./fieldTexts";
import type { Choice } from "./useChoice";
import classes from "./review.module.css";

interface Props {
  readonly kind: MergeKind;
  readonly records: readonly Compared[];
  readonly choice: Choice;
  /** Records that may be left out of it, and whether each is. */
  readonly left?: ReadonlySet<string>;
  readonly onLeave?: (id: string, leave: boolean) => void;
}

export function ComparisonTable({ kind, records, choice, left, onLeave }: Props) {
  const { t } = useTranslation(["matching", "person", "families"]);
  const { instant } = useFormats();
  const { field, fact } = useFieldTexts();
  const rows = (kind === "people" ? PERSON_ROWS : FAMILY_ROWS).filter((name) => records.some((record) => field(record, name) !== ""));
  const facts = FACT_ROWS.filter((name) => records.some((record) => fact(record, name) !== "" && fact(record, name) !== "0"));
  return (
    <div className={classes.scroll} role="group" aria-label={t("table")}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th className={classes.label} scope="col">
              <Text size="xs" c="dimmed">
                {t("fieldName")}
              </Text>
            </th>
            {records.map((record, at) => (
              <th key={record.id} scope="col">
                <Anchor component={Link} to={`/${kind}/${record.id}`} size="sm" fw={600}>
                  {record.title}
                </Anchor>
                <Text size="xs" c="dimmed" fw={400}>
                  {t("changed", { at: instant(record.updatedAt) })}
                </Text>
                {at > 1 && onLeave && (
                  <Checkbox size="xs" mt={4} label={t("thisToo")} checked={!left?.has(record.id)} onChange={(event) => onLeave(record.id, !event.currentTarget.checked)} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((name) => {
            const contested = choice.contested.includes(name);
            return (
              <tr key={name} data-field={name} className={[contested ? classes.differs : "", choice.at === name ? classes.at : ""].join(" ")}>
                <th scope="row">{t(`${kind === "people" ? "person" : "matching"}:field.${name}`)}</th>
                {records.map((record, at) => (
                  <td key={record.id}>
                    {contested && field(record, name) !== "" ? (
                      <Value text={field(record, name)} number={at + 1} taken={[record.id, ALL].includes(choice.of(name))} onTake={() => choice.take(name, record.id)} />
                    ) : (
                      <div className={classes.plain}>{field(record, name) || "—"}</div>
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
          {facts.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`fact.${name}`)}</th>
              {records.map((record) => (
                <td key={record.id}>
                  <div className={classes.plain}>{fact(record, name) || "—"}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ text, number, taken, onTake }: { text: string; number: number; taken: boolean; onTake: () => void }) {
  return (
    <UnstyledButton className={classes.value} aria-pressed={taken} data-record={number} onClick={onTake} fz="sm">
      {taken ? <IconCircleCheckFilled size={16} aria-hidden /> : <IconCircle size={16} aria-hidden />}
      <span>{text}</span>
    </UnstyledButton>
  );
}
