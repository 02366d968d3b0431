/** A claim in a sentence's time: one line above the list, what was read of it to look at and mend, Enter to save. */
import { Button, Checkbox, Group, Paper, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconBolt } from "@tabler/icons-react";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { CLAIM_KINDS, type ClaimFields, type ClaimKind } from "../../../shared/contract/claims";
import { amountFaults } from "../../../shared/domain/amountFaults";
import { rescaled } from "../../ui/amounts";
import { AmountField } from "../../ui/fields/AmountField";
import { DateField } from "../../ui/fields/DateField";
import { FromRegime } from "../../ui/fields/FromRegime";
import { ItemSelect } from "../../ui/fields/ItemSelect";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { RecordMultiSelect } from "../../ui/fields/RecordSelect";
import { useMay, useOffice, useStatus } from "../../ui/office";
import { useToast } from "../../ui/toast";
import { claimOfLine, findPartner, UNIT_OF } from "./claimOfLine";
import { type ClaimLine, readClaimLine } from "./readLine";

const KINDS = CLAIM_KINDS.filter((kind) => kind !== "group");
const NOTHING: Partial<ClaimFields> = {};

export function QuickClaim() {
  const { t } = useTranslation(["claims", "refusals"]);
  const { client, query } = useOffice();
  const { today } = useStatus();
  const queries = useQueryClient();
  const toast = useToast();
  const box = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState("");
  const [settled] = useDebouncedValue(line, 150);
  /** What a person has set by hand; the line no longer speaks for it. */
  const [own, setOwn] = useState(NOTHING);
  const [told, setTold] = useState(false);
  const [busy, setBusy] = useState(false);
  const items = useQuery(query.items.all.queryOptions()).data ?? [];
  const read: ClaimLine = readClaimLine(line, items, today);
  const searched = readClaimLine(settled, items, today).partnerWords;
  const partner = useQuery({ queryKey: ["partners", "ofLine", searched], queryFn: () => findPartner(client.partners.choices, searched), enabled: searched.length > 0, placeholderData: keepPreviousData });
  const may = useMay("register");
  if (!may) return null;

  const fields: ClaimFields = { ...claimOfLine(line, read, searched.length > 0 ? (partner.data ?? null) : null, today), ...own };
  const isThings = fields.recipientKind === "item";
  const set = (part: Partial<ClaimFields>): void => setOwn((before) => ({ ...before, ...part }));
  const chooseKind = (kind: ClaimKind): void => set(kind === "item" ? { recipientKind: kind } : { recipientKind: kind, ...counted(UNIT_OF[kind]) });
  const counted = (unit: ClaimFields["unit"]): Partial<ClaimFields> => ({ unit, amount: rescaled(fields.amount, fields.unit, unit) });
  const lacking = {
    partners: fields.partners.length === 0 && "partner_needed",
    amount: amountFaults(fields.amount, fields.unit)[0]?.kind,
    itemKindId: isThings && fields.itemKindId === null && "required",
    toDate: fields.toDate < fields.fromDate && "date_order",
  };
  const complaint = (field: keyof typeof lacking): string | undefined => (told && lacking[field] ? t(`refusals:field.${lacking[field]}`) : undefined);
  const clear = (): void => {
    setLine("");
    setOwn(NOTHING);
    setTold(false);
    box.current?.focus();
  };
  const save = async (): Promise<void> => {
    setTold(true);
    // The partner of an earlier text must not be saved with this one.
    if (busy || settled !== line || partner.isFetching || Object.values(lacking).some(Boolean)) return;
    setBusy(true);
    try {
      const { id, version } = await client.claims.create({ fields });
      clear();
      toast.undoable(t("quick.saved", { name: fields.statement }), async () => {
        await client.claims.remove({ id, version });
        await queries.invalidateQueries();
      });
    } catch (error) {
      toast.refusal(error);
    }
    setBusy(false);
    await queries.invalidateQueries();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="xs">
        <TextInput
          ref={box}
          aria-label={t("quick.line")}
          placeholder={t("quick.hint")}
          leftSection={<IconBolt size={16} aria-hidden />}
          maxLength={1000}
          value={line}
          onChange={(event) => {
            setLine(event.currentTarget.value);
            if (event.currentTarget.value.trim() === "") setOwn(NOTHING);
          }}
          onKeyDown={(event) => event.key === "Escape" && clear()}
        />
        {line.trim() !== "" && (
          <Paper withBorder p="sm" role="group" aria-label={t("quick.read")}>
            <Group gap="xs" align="flex-start">
              <div style={{ flex: "1 1 200px", minWidth: 180 }}>
                <RecordMultiSelect label={t("field.partners")} required of="partners" load={client.partners.choices} value={fields.partners} onChange={(partners) => set({ partners })} error={complaint("partners")} />
              </div>
              <OptionSelect label={t("field.recipientKind")} options={KINDS} words="claims:kind" required w={140} value={fields.recipientKind === "group" ? null : fields.recipientKind} onChange={(kind) => kind && chooseKind(kind)} />
              <div style={{ flex: "1 1 250px", minWidth: 240 }}>
                <AmountField label={t("field.amount")} required unit={isThings && fields.itemKindId === null ? null : fields.unit} value={fields.amount} onChange={(amount) => set({ amount })} path="quick.amount" error={complaint("amount")} />
                <Checkbox mt={6} size="xs" label={t("field.perDay")} checked={fields.perDay} onChange={(event) => set({ perDay: event.currentTarget.checked })} />
              </div>
              <div style={{ flex: "1 1 160px", minWidth: 150 }}>
                <ItemSelect
                  label={t("field.itemKindId")}
                  required={isThings}
                  clearable={!isThings}
                  value={fields.itemKindId}
                  onChange={(item) => set({ itemKindId: item?.id ?? null, ...(isThings && item ? counted(item.unit) : {}) })}
                  error={complaint("itemKindId")}
                />
              </div>
              <Stack gap={2}>
                <DateField label={t("field.fromDate")} required w={130} value={fields.fromDate} onChange={(day) => day && set({ fromDate: day })} />
                <FromRegime onChoose={({ from }) => set({ fromDate: from })} />
              </Stack>
              <DateField label={t("field.toDate")} required w={130} value={fields.toDate} onChange={(day) => day && set({ toDate: day })} error={complaint("toDate")} />
              <Button type="submit" mt={25} loading={busy}>
                {t("quick.save")}
              </Button>
            </Group>
            <Text size="xs" c="dimmed" mt={6} role="status">
              {read.period === null && own.fromDate === undefined ? t("quick.noPeriod") : t("quick.kept")}
            </Text>
          </Paper>
        )}
      </Stack>
    </form>
  );
}
