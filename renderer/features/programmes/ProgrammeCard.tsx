import { Anchor, Button, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { LEARNER_STATES } from "../../../shared/contract/learners";
import type { ProgrammeFields, TargetFields } from "../../../shared/contract/programmes";
import { exactly } from "../../../shared/domain/quantities";
import { askedFor, targetNoun } from "../../../shared/domain/targets";
import { AmountText } from "../../ui/AmountText";
import { amountWords } from "../../ui/amounts";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";
import { useMay, useOffice } from "../../ui/office";
import { Participants } from "../../ui/programme/Participants";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { CreditDialog } from "./CreditDialog";
import type { ProgrammeExtra } from "./programmes.feature";
import { TargetProgress } from "./TargetProgress";

export function ProgrammeCard({ id, fields, extra }: { id: string; fields: ProgrammeFields; extra: ProgrammeExtra }) {
  const { t } = useTranslation(["programmes", "common"]);
  const { date, number } = useFormats();
  const language = useLanguage();
  return (
    <>
      <Facts
        facts={[
          [t("field.code"), fields.code],
          [t("field.nameRu"), language === "kk" && fields.nameKk ? fields.nameRu : ""],
          [t("field.nameKk"), language === "kk" ? "" : fields.nameKk],
          [t("card.aim"), named({ nameRu: fields.aimRu, nameKk: fields.aimKk }, language)],
          [t("field.organiserId"), extra.organiser && <Anchor key="organiser" component={Link} to={`/partners/${extra.organiser.id}`} size="sm">{extra.organiser.name}</Anchor>],
          [t("field.direction"), t(`common:direction.${fields.direction}`)],
          [t("field.from"), date(fields.from)],
          [t("field.to"), date(fields.to) || t("card.noEnd")],
          [t("field.katoCode"), placed(extra, language)],
          [t("field.place"), fields.place],
          [t("field.requirements"), fields.requirements],
          [t("field.note"), fields.note],
        ]}
      />
      <Section title={t("card.learners")}>
        <Facts
          facts={LEARNER_STATES.map((state) => [
            t(`card.${state}`),
            <Anchor key={state} component={Link} to={`/learners?programmeId=${id}&state=${state}`} size="sm" className="number">
              {number(extra.learners[state])}
            </Anchor>,
          ] as const)}
        />
      </Section>
      <Work id={id} work={extra.work} />
      <Participants of="programme" id={id} />
      {fields.targets.length > 0 && <Targets id={id} targets={fields.targets} />}
    </>
  );
}

/** What else belongs to the programme, each number leading to its rows. What it has none of is not mentioned. */
function Work({ id, work }: { id: string; work: ProgrammeExtra["work"] }) {
  const { t } = useTranslation("programmes");
  const { number } = useFormats();
  const language = useLanguage();
  const link = (name: string, count: number, address: string) => count > 0 && <Anchor key={name} component={Link} to={address} size="sm" className="number">{number(count)}</Anchor>;
  // People, trainings that are over and grants of several states have no list that holds exactly them.
  const plain = (count: number) => count > 0 && number(count);
  const sums = [
    work.allocatedSum > 0 && amountWords(exactly(work.allocatedSum), "tenge", language),
    work.unknownSums > 0 && t("work.unknownSums", { count: work.unknownSums }),
  ].filter(Boolean).join("; ");
  const facts = [
    [t("work.volunteers"), plain(work.volunteers)],
    [t("work.mentors"), plain(work.mentors)],
    [t("work.mentorsPrepared"), plain(work.mentorsPrepared)],
    [t("work.centresOpen"), link("centresOpen", work.centresOpen, `/supportCentres?programmeId=${id}&state=open`)],
    [t("work.centresPlanned"), link("centresPlanned", work.centresPlanned, `/supportCentres?programmeId=${id}&state=planned`)],
    [t("work.trainings"), plain(work.trainings)],
    [t("work.trained"), plain(work.trained)],
    [t("work.grantCalls"), link("grantCalls", work.grantCalls, `/grantCalls?programmeId=${id}`)],
    [t("work.grantsApplied"), link("grantsApplied", work.grantsApplied, `/grants?programmeId=${id}`)],
    [t("work.grantsAllocated"), plain(work.grantsAllocated)],
    [t("work.grantsImplemented"), link("grantsImplemented", work.grantsImplemented, `/grants?programmeId=${id}&state=implemented`)],
    [t("work.allocatedSum"), sums],
    [t("work.outcomesDone"), link("outcomesDone", work.outcomesDone, `/outcomes?programmeId=${id}&state=done`)],
  ] as const;
  if (facts.every(([, value]) => !value)) return null;
  return (
    <Section title={t("work.title")}>
      <Facts facts={facts} />
    </Section>
  );
}

/** Targets with what is asked, how far they have come, and the way to say what fulfils them. */
function Targets({ id, targets }: { id: string; targets: readonly TargetFields[] }) {
  const { t } = useTranslation("programmes");
  const { query } = useOffice();
  const { date } = useFormats();
  const language = useLanguage();
  const may = useMay("plan");
  const progress = useQuery(query.programmes.progress.queryOptions({ input: { id } }));
  const [crediting, setCrediting] = useState<TargetFields | null>(null);
  const nameOf = (target: TargetFields): string => [t(`indicator.${target.indicator}`), t(`scope.${target.scope}`)].join(", ");
  return (
    <Section title={t("field.targets")}>
      <Table verticalSpacing={5} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("target.indicator")}</Table.Th>
            <Table.Th ta="right">{t("target.value")}</Table.Th>
            <Table.Th>{t("target.due")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {targets.map((target) => {
            const reached = progress.data?.find((one) => one.targetId === target.id);
            return (
              <Table.Tr key={target.id}>
                <Table.Td>
                  {t(`indicator.${target.indicator}`)}
                  <Text size="xs" c="dimmed">
                    {[t(`scope.${target.scope}`), named({ nameRu: target.note, nameKk: target.noteKk }, language)].filter(Boolean).join(" · ")}
                  </Text>
                  {reached && <TargetProgress target={target} name={nameOf(target)} reached={reached} />}
                  {reached?.creditable && may && (
                    <Button size="compact-xs" variant="subtle" mt={4} onClick={() => setCrediting(target)} aria-label={t("credit.openOf", { name: nameOf(target) })}>
                      {t("credit.open")}
                    </Button>
                  )}
                </Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: "nowrap", verticalAlign: "top" }}>{target.low === null && target.high === null ? t("target.noValue") : <AmountText amount={askedFor(target)} unit={target.unit} noun={targetNoun(target)} />}</Table.Td>
                <Table.Td className="number" style={{ verticalAlign: "top" }}>{date(target.due)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {crediting?.id && <CreditDialog targetId={crediting.id} indicator={crediting.indicator} own={id} name={nameOf(crediting)} onClose={() => setCrediting(null)} />}
    </Section>
  );
}
