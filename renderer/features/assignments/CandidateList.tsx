import { Anchor, Badge, Button, Checkbox, Text } from "@mantine/core";
import { IconCheck, IconMinus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Candidate } from "../../../shared/contract/assignments";
import { formatPhone } from "../../../shared/domain/phones";
import { useLanguage } from "../../ui/LanguageChoice";
import { placed } from "../../ui/naming";
import classes from "./assignments.module.css";
import { useReasonTexts } from "./reasonTexts";

interface CandidateListProps {
  readonly rows: readonly Candidate[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, chosen: boolean) => void;
  readonly label: string;
}

/** Those who can be sent, the best first; beside each name why. */
export function CandidateList({ rows, chosen, onChoose, label }: CandidateListProps) {
  const texts = useReasonTexts();
  return (
    <ol className={classes.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className={classes.line} data-volunteer={row.number}>
          <Checkbox aria-label={row.name} checked={chosen.has(row.id)} onChange={(event) => onChoose(row.id, event.currentTarget.checked)} mt={2} />
          <Who row={row} />
          <div className={classes.why}>
            {row.reasons.map((reason, at) => (
              <span key={`${reason.kind} ${at}`} className={classes.reason}>
                {reason.points > 0 ? <IconCheck size={14} aria-hidden /> : reason.points < 0 ? <IconMinus size={14} aria-hidden /> : <IconX size={14} aria-hidden opacity={0.5} />}
                {texts.reason(reason)}
              </span>
            ))}
            {row.today.map((one, at) => (
              <span key={`today ${at}`} className={classes.reason}>
                <Badge variant="light" color="gray" size="sm" tt="none">{`${texts.span(one.from, one.to)} ${one.what}`}</Badge>
              </span>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Those who cannot, with what stands in the way. Nothing here overrides it but what the law itself names: a parent's consent on paper. */
export function UnfitList({ rows, onConsent, label }: { rows: readonly Candidate[]; onConsent: ((row: Candidate) => void) | null; label: string }) {
  const { t } = useTranslation("assignments");
  const texts = useReasonTexts();
  return (
    <ul className={classes.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className={`${classes.line} ${classes.unfit}`} data-volunteer={row.number}>
          <Who row={row} />
          <div className={classes.why}>
            {row.refusals.map((refusal, at) => (
              <span key={`${refusal.kind} ${at}`}>{texts.refusal(refusal)}</span>
            ))}
          </div>
          {onConsent && row.refusals.every((one) => one.kind === "law" && one.liftedByParent) && (
            <Button size="compact-sm" variant="default" onClick={() => onConsent(row)}>
              {t("withParent")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Who({ row }: { row: Candidate }) {
  const { t } = useTranslation("assignments");
  const language = useLanguage();
  const details = [placed(row, language), row.age === null ? t("ageUnknown") : t("age", { count: row.age }), formatPhone(row.phone)].filter(Boolean).join(" · ");
  return (
    <div className={classes.who}>
      <Anchor component={Link} to={`/volunteers/${row.id}`} size="sm" inherit={false}>
        {row.name}
      </Anchor>
      <Text size="xs" c="dimmed">
        {details}
      </Text>
    </div>
  );
}
