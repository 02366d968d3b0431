import { Button, Group, Input, SegmentedControl, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { SEXES } from "../../../shared/contract/people";
import { parseIin } from "../../../shared/domain/iin";
import { type PersonWarning, personWarnings } from "../../../shared/domain/people";
import { DateField } from "../fields/DateField";
import { IinField } from "../fields/IinField";
import { memoPart } from "../fields/memoPart";
import { useFormats } from "../format";
import { useRefusal } from "../refusals";
import { at, type BirthNames, type PersonPart } from "./part";
import classes from "./PersonFields.module.css";

const IIN_LENGTH = 12;

/** IIN, birth date and sex. A whole IIN fills in what is empty; what it contradicts is pointed out and left alone (R19). */
export const BirthFields = memoPart(({ form, path, person, compact }: PersonPart<BirthNames> & { readonly compact: boolean }) => {
  const { t } = useTranslation("person");
  const refusal = useRefusal();
  const iin = person.iin ?? "";
  const parsed = parseIin(iin);
  const fault = !parsed.ok && iin.length === IIN_LENGTH ? refusal.problemText({ field: "iin", kind: `iin_${parsed.reason}` }) : null;
  const warnings = personWarnings(person);
  const warningAt = (field: string): PersonWarning | undefined => warnings.find((warning) => warning.field === field);

  const typeIin = (digits: string): void => {
    const before = parseIin(iin);
    const now = parseIin(digits);
    form.set(at(path, "iin"), digits || null);
    if (!now.ok) return;
    const filledBefore = before.ok ? before : { birthDate: null, sex: null };
    if (!person.birthDate || person.birthDate === filledBefore.birthDate) form.set(at(path, "birthDate"), now.birthDate);
    if (!person.sex || person.sex === filledBefore.sex) form.set(at(path, "sex"), now.sex);
  };
  return (
    <>
      <IinField label={t("field.iin")} description={compact ? undefined : t("hint.iin")} value={iin} onChange={typeIin} error={form.errors[at(path, "iin")] ?? fault} data-path={at(path, "iin")} />
      <div>
        <DateField label={t("field.birthDate")} value={person.birthDate} onChange={(date) => form.set(at(path, "birthDate"), date)} error={form.errors[at(path, "birthDate")]} data-path={at(path, "birthDate")} />
        <Warning warning={warningAt("birthDate")} onTake={() => parsed.ok && form.set(at(path, "birthDate"), parsed.birthDate)} />
      </div>
      <div className={classes.wide}>
        <Input.Wrapper label={t("field.sex")} error={form.errors[at(path, "sex")]} labelElement="div">
          <SegmentedControl
            aria-label={t("field.sex")}
            data-path={at(path, "sex")}
            mt={2}
            display="flex"
            w="fit-content"
            value={person.sex ?? "unknown"}
            onChange={(chosen) => form.set(at(path, "sex"), SEXES.find((sex) => sex === chosen) ?? null)}
            data={["unknown", ...SEXES].map((sex) => ({ value: sex, label: t(`sex.${sex}`) }))}
          />
        </Input.Wrapper>
        <Warning warning={warningAt("sex")} onTake={() => parsed.ok && form.set(at(path, "sex"), parsed.sex)} />
      </div>
    </>
  );
});

/** A contradiction in words, for cards too. */
export function useWarningText(): (warning: { kind: string; params?: Record<string, string | number> }) => string {
  const { t } = useTranslation("person");
  const { date } = useFormats();
  return ({ kind, params }) => t(`warning.${kind}`, { date: date(String(params?.["date"] ?? "")), sex: params?.["sex"] ? t(`sex.${params["sex"]}`) : "" });
}

function Warning({ warning, onTake }: { warning: PersonWarning | undefined; onTake: () => void }) {
  const { t } = useTranslation("person");
  const text = useWarningText();
  return (
    <div role="status">
      {warning && (
        <Group gap={6} mt={4}>
          <IconAlertTriangle size={16} color="var(--mantine-color-orange-text)" aria-hidden />
          <Text size="xs">{text(warning)}</Text>
          <Button size="compact-xs" variant="light" onClick={onTake}>
            {t("warning.take")}
          </Button>
        </Group>
      )}
    </div>
  );
}
