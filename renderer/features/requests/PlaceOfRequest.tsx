/** Where to: the recipient's own address, unless another one is said. */
import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RequestFields } from "../../../shared/contract/requests";
import { PlaceField } from "../../ui/fields/PlaceField";
import { type OfficeClient, useOffice } from "../../ui/office";
import type { RecordForm } from "../../ui/register/feature";

interface Place {
  readonly katoCode: string | null;
  readonly address: string;
}
const NOWHERE: Place = { katoCode: null, address: "" };

async function placeOf(client: OfficeClient, kind: RequestFields["recipientKind"], id: string): Promise<Place> {
  if (kind === "group") {
    const { fields } = await client.recipientGroups.get({ id });
    return { katoCode: fields.katoCode, address: fields.place };
  }
  const { fields } = kind === "family" ? await client.families.get({ id }) : await client.people.get({ id });
  return { katoCode: fields.katoCode, address: fields.address };
}

export function PlaceOfRequest({ form }: { form: RecordForm<RequestFields> }) {
  const { t } = useTranslation("requests");
  const { client } = useOffice();
  const { recipientKind, recipientId, katoCode, address } = form.values;
  const own = useQuery({
    queryKey: [{ person: "people", family: "families", group: "recipientGroups" }[recipientKind], "place", recipientId],
    queryFn: () => placeOf(client, recipientKind, recipientId ?? ""),
    enabled: recipientId !== null,
  });
  // What was filled in by itself may be replaced by itself; what somebody typed may not.
  const filled = useRef<Place>(NOWHERE);
  useEffect(() => {
    const mayFill = katoCode === filled.current.katoCode && address === filled.current.address;
    if (!own.data || !mayFill || (own.data.katoCode === katoCode && own.data.address === address)) return;
    filled.current = own.data;
    form.setValues({ katoCode: own.data.katoCode, address: own.data.address });
  }, [own.data, katoCode, address, form]);
  return (
    <>
      <PlaceField label={t("field.katoCode")} words={{ value: address, onChange: (words) => form.setFieldValue("address", words) }} value={katoCode} onChange={(code) => form.setFieldValue("katoCode", code)} error={form.errors["katoCode"]} data-path="katoCode" />
      <TextInput label={t("field.address")} autoComplete="off" {...form.getInputProps("address")} data-path="address" />
    </>
  );
}
