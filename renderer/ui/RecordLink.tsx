import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import { addressOf } from "./addresses";
import { useLanguage } from "./LanguageChoice";
import { named } from "./naming";

interface Linked {
  readonly id: string;
  readonly nameRu: string;
  readonly nameKk: string;
  readonly nameEn?: string;
}

/** The name of another record that opens it. */
export function RecordLink({ kind, record }: { kind: string; record: Linked }) {
  const language = useLanguage();
  return (
    <Anchor component={Link} to={addressOf(kind, record.id)} inherit>
      {named(record, language)}
    </Anchor>
  );
}

/** One under another. */
export function RecordLinks({ kind, records }: { kind: string; records: readonly Linked[] }) {
  return records.map((record) => (
    // Tall enough to be hit by a finger (WCAG 2.5.8).
    <div key={record.id} style={{ minHeight: 24 }}>
      <RecordLink kind={kind} record={record} />
    </div>
  ));
}
