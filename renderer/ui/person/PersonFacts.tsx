import { Alert, Anchor } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PersonFields } from "../../../shared/contract/people";
import { formatIin } from "../../../shared/domain/iin";
import { formatPhone } from "../../../shared/domain/phones";
import { PlaceName } from "../fields/PlaceField";
import { useFormats } from "../format";
import { Facts } from "../record/Facts";
import { useWarningText } from "./BirthFields";
import { useLanguageName } from "./languages";

interface PersonFactsProps {
  readonly person: PersonFields;
  readonly extra: {
    readonly iinMasked: string | null;
    readonly age: number | null;
    readonly warnings: readonly { readonly kind: string; readonly params?: Record<string, string | number> }[];
  };
}

/** What a card says of the person it is about. */
export function PersonFacts({ person, extra }: PersonFactsProps) {
  const { t } = useTranslation("person");
  const { date } = useFormats();
  const languageName = useLanguageName();
  const warningText = useWarningText();
  const born = person.birthDate && [date(person.birthDate), extra.age !== null && t("age", { count: extra.age })].filter(Boolean).join(", ");
  const phones = person.phones.map((phone) => (
    <Anchor key={phone} href={`tel:${phone.replace(/[^\d+]/g, "")}`} size="sm" display="block" py={2}>
      {formatPhone(phone)}
    </Anchor>
  ));
  return (
    <>
      {extra.warnings.map((warning) => (
        <Alert key={warning.kind} color="orange" p="xs">
          {warningText(warning)}
        </Alert>
      ))}
      <Facts
        facts={[
          [t("field.birthDate"), born],
          [t("field.sex"), person.sex && t(`sex.${person.sex}`)],
          [t("field.iin"), (person.iin && formatIin(person.iin)) ?? extra.iinMasked],
          [phones.length > 1 ? t("field.phones") : t("field.phone"), phones.length > 0 ? phones : null],
          [t("field.katoCode"), person.katoCode && <PlaceName key="place" code={person.katoCode} />],
          [t("field.address"), person.address],
          [t("field.languages"), person.languages.map(languageName).join(", ")],
          [t("field.note"), person.note],
        ]}
      />
    </>
  );
}
