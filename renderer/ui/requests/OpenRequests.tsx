/** A second call about the same need, or aid that somebody else has asked for already, is seen while the first words are still being said. */
import { Alert, Anchor, Group, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ComponentType, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import type { RecipientKind } from "../../../shared/contract/deliveries";
import type { InlinePerson } from "../../../shared/contract/people";
import type { RequestRow } from "../../../shared/contract/requests";
import { addressOf } from "../addresses";
import { ItemAmounts } from "../AmountText";
import { useFormats } from "../format";
import { useLanguage } from "../LanguageChoice";
import { named } from "../naming";
import { useOffice } from "../office";
import { StateBadge } from "../StateBadge";

interface OpenRequestsProps {
  readonly kind: RecipientKind;
  readonly recipientId: string | null;
  /** The request that is being written or answered. */
  readonly except: string | null;
  /** What can be done about one of them here. */
  readonly Step?: ComponentType<{ readonly request: RequestRow }>;
}

/** For somebody on file and their household. */
export function OpenRequests({ kind, recipientId, except, Step }: OpenRequestsProps) {
  const { t } = useTranslation("requests");
  const { query } = useOffice();
  const found = useQuery(query.requests.openFor.queryOptions({ input: { recipientKind: kind, recipientId: recipientId ?? "-", except }, enabled: recipientId !== null }));
  const rows = recipientId === null ? [] : (found.data ?? []);
  return <Told rows={rows} title={t("openFor.title", { count: rows.length })} Step={Step} />;
}

const TYPING_MS = 250;

/** For somebody who is just being typed in: under their phone, or of people like them. It proposes, nobody is stopped. */
export function OpenRequestsOfNew({ person }: { person: InlinePerson }) {
  const { t } = useTranslation("requests");
  const { query } = useOffice();
  const { family, given, patronymic, birthDate, katoCode } = person;
  const iin = person.iin?.length === 12 ? person.iin : null;
  const phone = person.phones[0] ?? "";
  const typed = useMemo(() => ({ family, given, patronymic, birthDate: birthDate || null, iin, phone, katoCode }), [family, given, patronymic, birthDate, iin, phone, katoCode]);
  const [asked] = useDebouncedValue(typed, TYPING_MS);
  const tellsEnough = (asked.family.trim() !== "" && asked.given.trim() !== "") || asked.iin !== null || asked.phone.trim() !== "";
  const found = useQuery(query.requests.openForNew.queryOptions({ input: asked, enabled: tellsEnough }));
  const rows = tellsEnough ? (found.data ?? []) : [];
  return <Told rows={rows} title={t("openFor.perhaps", { count: rows.length })} byName />;
}

function Told({ rows, title, byName = false, Step }: { rows: readonly RequestRow[]; title: string; byName?: boolean; Step?: OpenRequestsProps["Step"] }) {
  const { t } = useTranslation("requests");
  const { date } = useFormats();
  const language = useLanguage();
  const { search, pathname } = useLocation();
  // The list that the record was opened from is kept only where it is that of requests.
  const kept = pathname.startsWith("/requests") ? search : "";
  return (
    <div role="status">
      {rows.length > 0 && (
        <Alert color="yellow" p="xs" icon={<IconAlertTriangle size={18} aria-hidden />} title={title} styles={{ title: { color: "var(--mantine-color-text)" } }}>
          {rows.map((row) => (
            <Group key={row.id} gap={6} align="baseline">
              <Anchor component={Link} to={{ pathname: addressOf("requests", row.id), search: kept }} size="sm" c="var(--mantine-color-text)" underline="always" className="number" style={{ minHeight: 24, whiteSpace: "nowrap" }}>
                {row.number}
              </Anchor>
              <Text size="sm" style={{ flex: "1 1 200px", minWidth: 0, overflowWrap: "anywhere" }}>
                {byName && `${named(row.recipient, language)} · `}
                {row.wanted}
                {row.wanted && row.items.length > 0 && "; "}
                <ItemAmounts items={row.items} /> · {t("by", { date: date(row.dueDate) })}
              </Text>
              <StateBadge state={row.state} words="requests:state" />
              {Step && <Step request={row} />}
            </Group>
          ))}
        </Alert>
      )}
    </div>
  );
}
