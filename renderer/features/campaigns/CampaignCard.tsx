import { Anchor, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CampaignFields } from "../../../shared/contract/campaigns";
import { chainOf, citiesReached } from "../../../shared/domain/challenge";
import { amountWords } from "../../ui/amounts";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { Links } from "../../ui/Links";
import { placed } from "../../ui/naming";
import { Attachments } from "../../ui/record/Attachments";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { StateBadge } from "../../ui/StateBadge";
import type { CampaignExtra } from "./campaigns.feature";
import classes from "./Chain.module.css";

export function CampaignCard({ id, fields, extra }: { id: string; fields: CampaignFields; extra: CampaignExtra }) {
  const { t } = useTranslation(["campaigns", "common", "requests"]);
  const { date, number } = useFormats();
  const language = useLanguage();
  const partner = (one: { id: string; name: string }) => <Anchor key={one.id} component={Link} to={`/partners/${one.id}`} size="sm" display="block">{one.name}</Anchor>;
  const counted = (amount: CampaignFields["attended"]): string => (amount.qualifier === "unknown" ? "" : amountWords(amount, "person", language));
  return (
    <>
      <Facts
        facts={[
          [t("field.nameRu"), language === "kk" && fields.nameKk ? fields.nameRu : ""],
          [t("field.nameKk"), language === "kk" ? "" : fields.nameKk],
          [t("field.organiserId"), extra.organiser && partner(extra.organiser)],
          [t("field.partners"), extra.partners.length > 0 && extra.partners.map(partner)],
          [t("field.direction"), t(`common:direction.${fields.direction}`)],
          [t("field.from"), date(fields.from)],
          [t("field.to"), date(fields.to) || t("card.running")],
          [t("field.katoCode"), placed(extra, language)],
          [t("field.place"), fields.place],
          [t("field.online"), fields.online && t("online.online")],
          [t("field.link"), fields.link && <Links key="link" text={fields.link} />],
          [t("field.requirements"), fields.requirements],
          [t("field.registered"), fields.registered !== null && number(fields.registered)],
          [t("field.attended"), counted(fields.attended)],
          [t("field.reach"), counted(fields.reach)],
          [t("field.workClasses"), fields.workClasses.map((one) => t(`requests:workClass.${one}`)).join(", ")],
          [t("card.deliveries"), <Anchor key="deliveries" component={Link} to={`/deliveries?campaignId=${id}&state=confirmed`} size="sm" className="number">{number(extra.deliveries)}</Anchor>],
          [t("card.outputs"), <Anchor key="outputs" component={Link} to={`/informationOutputs?campaignId=${id}`} size="sm" className="number">{number(extra.outputs)}</Anchor>],
          [t("field.note"), fields.note],
        ]}
      />
      {fields.publicFaces.length > 0 && (
        <Section title={t("field.publicFaces")}>
          <Facts facts={fields.publicFaces.map((face) => [[face.name, face.known].filter(Boolean).join(", "), face.agreedOn === null ? t("card.notAgreed") : t("card.agreed", { date: date(face.agreedOn) })] as const)} />
        </Section>
      )}
      {fields.calls.length > 0 && <Chain calls={fields.calls} />}
      <Attachments ownerKind="campaigns" ownerId={id} kinds={["photo", "document"]} />
    </>
  );
}

/** Who called whom: each call under the one that led to it. */
function Chain({ calls }: { calls: CampaignFields["calls"] }) {
  const { t } = useTranslation("campaigns");
  const { date } = useFormats();
  return (
    <Section title={t("card.chain", { count: citiesReached(calls) })}>
      <ol className={classes.chain}>
        {chainOf(calls).map(({ call, depth }, at) => (
          <li key={at} style={{ marginInlineStart: Math.min(depth, 6) * 18 }}>
            <Text size="sm">{t("card.call", { by: call.by, whom: [call.whom, call.city].filter(Boolean).join(", ") })}</Text>
            <Text size="xs" c="dimmed" component="div" className={classes.when}>
              {date(call.calledOn)}
              <StateBadge state={call.answer} words="campaigns:answer" />
              {date(call.answeredOn)}
              {/^https?:/u.test(call.link) && <Anchor href={call.link} target="_blank" rel="noreferrer" size="xs">{t("card.page")}</Anchor>}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}
