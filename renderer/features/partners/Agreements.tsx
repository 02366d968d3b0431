/** Agreements of the corps with a partner, in the form and on the card. */
import { SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AgreementFields, PartnerFields } from "../../../shared/contract/partners";
import { DateField } from "../../ui/fields/DateField";
import { memoPart } from "../../ui/fields/memoPart";
import { Rows } from "../../ui/fields/Rows";
import { useFormats } from "../../ui/format";
import { usePeriodText } from "../../ui/period";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";

export function AgreementFacts({ agreements }: { agreements: readonly AgreementFields[] }) {
  const { t } = useTranslation("partners");
  const { date } = useFormats();
  const period = usePeriodText();
  if (agreements.length === 0) return null;
  const titleOf = ({ number, signedOn }: AgreementFields): string =>
    [number ? t("agreement.numbered", { number }) : t("agreement.one"), signedOn && t("agreement.of", { date: date(signedOn) })].filter(Boolean).join(" ");
  return (
    <Section title={t("field.agreements")}>
      <Facts facts={agreements.map((one) => [titleOf(one), [one.subject, period(one.from, one.to)].filter(Boolean).join("\n") || "—"] as const)} />
    </Section>
  );
}

export function AgreementRows({ form, agreements }: { form: RecordForm<PartnerFields>; agreements: readonly AgreementFields[] }) {
  const { t } = useTranslation("partners");
  return (
    <Section title={t("field.agreements")}>
      <Rows
        rows={agreements}
        addLabel={t("addAgreement")}
        onAdd={() => form.insertListItem("agreements", { number: "", signedOn: null, from: null, to: null, subject: "" })}
        onRemove={(index) => form.removeListItem("agreements", index)}
        render={(agreement, index) => <AgreementLine form={form} path={`agreements.${index}`} agreement={agreement} />}
      />
    </Section>
  );
}

const AgreementLine = memoPart(({ form, path, agreement }: { form: RecordForm<PartnerFields>; path: string; agreement: AgreementFields }) => {
  const { t } = useTranslation("partners");
  const part = (name: string) => ({ label: t(`agreement.${name}`), ...form.getInputProps(`${path}.${name}`) });
  return (
    <Stack gap={6}>
      <SimpleGrid cols={2} spacing={8} verticalSpacing={6}>
        <TextInput {...part("number")} />
        <DateField {...part("signedOn")} value={agreement.signedOn} />
        <DateField {...part("from")} value={agreement.from} />
        <DateField {...part("to")} value={agreement.to} />
      </SimpleGrid>
      <TextInput {...part("subject")} />
    </Stack>
  );
});
