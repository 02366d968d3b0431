import { Anchor, Button, Text } from "@mantine/core";
import { IconClipboardCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ShiftFields } from "../../../shared/contract/shifts";
import { endDateOf } from "../../../shared/domain/hours";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { placed } from "../../ui/naming";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { RecordLink } from "../../ui/RecordLink";
import type { RecordHead } from "../../ui/register/feature";
import { Headcounts } from "./Headcounts";
import type { ShiftExtra } from "./shifts.feature";
import { SignedUpList } from "./SignedUpList";

export function ShiftCard({ id, record, fields, extra }: { id: string; record: RecordHead; fields: ShiftFields; extra: ShiftExtra }) {
  const { t } = useTranslation(["shifts", "common"]);
  const { date, number } = useFormats();
  const language = useLanguage();
  const lastDay = endDateOf(fields.date, fields.from, fields.to);
  const came = extra.signedUp.filter((one) => one.attendance.length > 0).length;
  return (
    <>
      <Button component={Link} to={`/shifts/attendance/${id}`} variant="light" leftSection={<IconClipboardCheck size={16} aria-hidden />} style={{ alignSelf: "flex-start" }}>
        {t("attendance.open")}
      </Button>
      <Facts
        facts={[
          [t("field.when"), lastDay === fields.date ? `${date(fields.date)}, ${fields.from}–${fields.to}` : t("card.overMidnight", { date: date(fields.date), from: fields.from, to: fields.to, last: date(lastDay) })],
          [t("field.nameKk"), language === "kk" ? "" : fields.nameKk],
          [t("field.place"), [placed(extra, language), fields.place].filter(Boolean).join(", ")],
          [t("field.needed"), fields.needed === null ? t("card.anyNumber") : number(fields.needed)],
          [t("card.came"), came > 0 && number(came)],
          [t("field.direction"), t(`common:direction.${fields.direction}`)],
          [t("field.workClasses"), fields.workClasses.map((one) => t(`workClass.${one}`)).join("\n")],
          [t("field.caseClosed"), fields.caseClosed && t("hint.caseClosed")],
          [t("field.campaignId"), extra.campaign && <RecordLink key="campaign" kind="campaigns" record={extra.campaign} />],
          [t("field.note"), fields.note],
        ]}
      />
      <Section title={t("card.signedUp", { count: extra.signedUp.length })}>
        {extra.signedUp.length === 0 && (
          <Text size="sm" c="dimmed">
            {t("card.nobody")}
          </Text>
        )}
        <SignedUpList id={id} fields={fields} extra={extra} />
      </Section>
      <Section title={t("headcounts.title")}>
        <Headcounts id={id} version={record.version} rows={extra.headcounts} adultsOnly={fields.workClasses.length > 0} />
      </Section>
      <Anchor component={Link} to={`/shifts/week?from=${fields.date}`} size="sm">
        {t("week.around")}
      </Anchor>
    </>
  );
}
