import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportDefaults } from "../../../shared/contract/importing";
import type { Unit } from "../../../shared/domain/amounts";
import type { ImportFieldId, ImportKind } from "../../../shared/domain/importing/types";
import { DateField } from "../../ui/fields/DateField";
import { ItemSelect } from "../../ui/fields/ItemSelect";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { QuantityField } from "../../ui/fields/QuantityField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { useOffice } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import { RECIPIENT_KINDS } from "../../../shared/contract/deliveries";
import type { OpenList } from "./useWizard";

/** What rows of each kind of list may leave to be said once for all of them. */
const ASKED: Readonly<Partial<Record<ImportKind, readonly (keyof ImportDefaults)[]>>> = {
  staff: ["date"],
  hq: ["headquartersId", "date"],
  deliveries: ["date", "itemKindId", "quantity", "recipientKind"],
  "helped-list": ["claimId", "date", "itemKindId", "quantity"],
  commitments: ["date", "itemKindId"],
  claims: ["date", "itemKindId"],
  information: ["date"],
  learners: ["programmeId", "date"],
  participations: ["programmeId", "date"],
  "grant-calls": ["programmeId"],
  grants: ["programmeId"],
  mentors: ["programmeId"],
};
/** Where a column says it, nobody is asked. */
const COLUMNS: Readonly<Record<keyof ImportDefaults, readonly ImportFieldId[]>> = {
  date: ["date", "from", "selectedOn"], itemKindId: ["item"], quantity: ["amount"], claimId: [], headquartersId: ["headquarters"], programmeId: ["programme"], recipientKind: ["recipientKind"],
};

/** Fields that are said beside the list. */
export function answeredBy({ partnerId, defaults }: OpenList): ReadonlySet<ImportFieldId> {
  const said = (Object.keys(COLUMNS) as (keyof ImportDefaults)[]).flatMap((name) => (defaults[name] === null ? [] : COLUMNS[name]));
  return new Set<ImportFieldId>([...said, ...(partnerId === null ? [] : (["partner"] as const))]);
}

/** Asks once for what the list does not say in its rows. */
export function DefaultsFields({ list, onChange }: { list: OpenList; onChange: (defaults: ImportDefaults) => void }) {
  const { t } = useTranslation("importing");
  const { client } = useOffice();
  const [unit, setUnit] = useState<Unit>("set");
  const { defaults } = list;
  const mapped = new Set(list.sheets.filter((sheet) => list.taken.includes(sheet.name)).flatMap((sheet) => sheet.mapping));
  const asked = (ASKED[list.kind] ?? []).filter((name) => !COLUMNS[name].some((field) => mapped.has(field)));
  const set = (wish: Partial<ImportDefaults>): void => onChange({ ...defaults, ...wish });
  if (asked.length === 0) return null;
  return (
    <Section title={t("defaults.title")} order={3}>
      <div style={{ display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(240px, 1fr))", gap: 12, maxWidth: 820 }}>
        {asked.includes("headquartersId") && <RecordSelect of="headquarters" load={client.headquarters.choices} label={t("defaults.headquartersId")} required value={defaults.headquartersId} onChange={(headquartersId) => set({ headquartersId })} />}
        {asked.includes("programmeId") && <RecordSelect of="programmes" load={client.programmes.choices} label={t("defaults.programmeId")} required value={defaults.programmeId} onChange={(programmeId) => set({ programmeId })} />}
        {asked.includes("claimId") && <ClaimSelect partnerId={list.partnerId} value={defaults.claimId} onChange={(claimId) => set({ claimId })} />}
        {asked.includes("date") && <DateField label={t(`date.${list.kind}`)} value={defaults.date} onChange={(date) => set({ date })} />}
        {asked.includes("itemKindId") && (
          <ItemSelect
            label={t("defaults.itemKindId")}
            clearable
            value={defaults.itemKindId}
            onChange={(item) => {
              if (item) setUnit(item.unit);
              set({ itemKindId: item?.id ?? null, quantity: null });
            }}
          />
        )}
        {asked.includes("quantity") && <QuantityField label={t("defaults.quantity")} unit={unit} value={defaults.quantity} onChange={(quantity) => set({ quantity })} />}
        {asked.includes("recipientKind") && <OptionSelect label={t("defaults.recipientKind")} options={RECIPIENT_KINDS} words="common:recipientKind" clearable value={defaults.recipientKind} onChange={(recipientKind) => set({ recipientKind })} />}
      </div>
    </Section>
  );
}

/** The claim whose list this is (R8): one of the partner's about families. */
function ClaimSelect({ partnerId, value, onChange }: { partnerId: string | null; value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation("importing");
  const { client } = useOffice();
  const { date } = useFormats();
  const claims = useQuery({
    queryKey: ["claims", "ofPartner", partnerId],
    queryFn: () => client.claims.list({ filters: { partnerId: partnerId ?? "", recipientKind: "family" }, pageSize: 50 }),
    enabled: partnerId !== null,
  });
  return (
    <Select
      label={t("defaults.claimId")}
      description={t("hint.claim")}
      clearable
      data={(claims.data?.rows ?? []).map((claim) => ({ value: claim.id, label: `${claim.statement} (${date(claim.fromDate)} – ${date(claim.toDate)})` }))}
      value={value}
      onChange={onChange}
    />
  );
}
