import { Anchor, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { FamilyFields } from "../../../shared/contract/families";
import type { InlinePerson } from "../../../shared/contract/people";
import { formatIin } from "../../../shared/domain/iin";
import { displayName } from "../../../shared/domain/names";
import { formatPhone } from "../../../shared/domain/phones";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { placed } from "../../ui/naming";
import { usePeriodText } from "../../ui/period";
import { ConsentSection } from "../../ui/person/ConsentSection";
import { Facts } from "../../ui/record/Facts";
import { MergeNotes } from "../../ui/record/MergeNotes";
import { Section } from "../../ui/record/Section";
import { HelpedBy } from "./HelpedBy";
import { FamilyTimeline } from "./FamilyTimeline";
import type { FamilyExtra } from "./families.feature";
import { useSourceText } from "./PeopleCount";

export function FamilyCard({ id, fields, extra }: { id: string; fields: FamilyFields; extra: FamilyExtra }) {
  const { t } = useTranslation(["families", "person"]);
  const { date, number } = useFormats();
  const language = useLanguage();
  const sourceText = useSourceText();
  const period = usePeriodText();
  const deliveries = (count: number, state: string) => (
    <Anchor component={Link} to={`/deliveries?recipientKind=family&recipientId=${id}${state}`} size="sm" className="number">
      {number(count)}
    </Anchor>
  );
  return (
    <>
      <MergeNotes kind="families" id={id} />
      <HelpedBy id={id} />
      <Facts
        facts={[
          [t("card.people"), sourceText(extra.peopleKnown, extra.peopleSource)],
          [t("field.katoCode"), placed(extra, language)],
          [t("field.address"), fields.address],
          [t("field.phones"), fields.phones.map(formatPhone).join("\n")],
          [t("field.note"), fields.note],
        ]}
      />
      {(fields.head || fields.members.length > 0) && (
        <Section title={t("card.membersTitle")}>
          <Table verticalSpacing={5} fz="sm">
            <Table.Tbody>
              {fields.head && <Member person={fields.head} relation={t("card.head")} period="" />}
              {fields.members.map((member) => (
                <Member key={member.person.id} person={member.person} relation={t(`relation.${member.relation}`)} period={period(member.from, member.to)} />
              ))}
            </Table.Tbody>
          </Table>
        </Section>
      )}
      {fields.vulnerabilities.length > 0 && (
        <Section title={t("field.vulnerabilities")}>
          <Facts
            facts={fields.vulnerabilities.map((need) => [
              t(`vulnerability.${need.code}`),
              [need.evidence || t("need.none"), period(need.from, need.to)].filter(Boolean).join("\n"),
            ] as const)}
          />
        </Section>
      )}
      <Section title={t("card.deliveries")}>
        <Facts
          facts={[
            [t("card.confirmed"), deliveries(extra.deliveries.confirmed, "&state=confirmed")],
            [t("card.all"), deliveries(extra.deliveries.all, "")],
            [t("card.first"), date(extra.deliveries.first)],
            [t("card.last"), date(extra.deliveries.last)],
          ]}
        />
      </Section>
      <FamilyTimeline id={id} />
      {fields.head?.id && <ConsentSection personId={fields.head.id} name={displayName(fields.head)} />}
    </>
  );
}

function Member({ person, relation, period }: { person: InlinePerson; relation: string; period: string }) {
  const { t } = useTranslation("person");
  const { date } = useFormats();
  const details = [person.iin && `${t("field.iin")} ${formatIin(person.iin)}`, ...person.phones.map(formatPhone), period].filter(Boolean).join(" · ");
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/people/${person.id}`} size="sm" style={{ overflowWrap: "anywhere" }}>
          {displayName(person)}
        </Anchor>
        {details && (
          <Text size="xs" c="dimmed">
            {details}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{relation}</Table.Td>
      <Table.Td className="number">{date(person.birthDate)}</Table.Td>
    </Table.Tr>
  );
}
