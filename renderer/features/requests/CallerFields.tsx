/** Who asks: found on file as one types, or a name and a phone as they are said. */
import { Autocomplete, Group, Loader, Pill, SimpleGrid } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RequestFields } from "../../../shared/contract/requests";
import { PhoneField } from "../../ui/fields/PhoneField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useOffice } from "../../ui/office";
import type { RecordForm } from "../../ui/register/feature";
import { callerOnFile } from "../../ui/requests/ofCaller";

const SHOWN = 8;

export function CallerFields({ form }: { form: RecordForm<RequestFields> }) {
  const { t } = useTranslation("requests");
  const { client } = useOffice();
  const { channel, callerPartnerId } = form.values;
  return (
    <>
      {channel === "partner" && (
        <RecordSelect
          label={t("field.callerPartnerId")}
          of="partners"
          load={client.partners.choices}
          value={callerPartnerId}
          onChange={(partner) => form.setFieldValue("callerPartnerId", partner)}
          data-path="callerPartnerId"
          error={form.errors["callerPartnerId"]}
        />
      )}
      <SimpleGrid cols={2} spacing={8}>
        <Caller form={form} />
        <PhoneField label={t("field.callerPhone")} classNames={{ input: "number" }} {...form.getInputProps("callerPhone")} value={form.values.callerPhone} data-path="callerPhone" />
      </SimpleGrid>
    </>
  );
}

function Caller({ form }: { form: RecordForm<RequestFields> }) {
  const { t } = useTranslation(["requests", "common"]);
  const { client } = useOffice();
  const { callerPersonId, callerName } = form.values;
  const [search] = useDebouncedValue(callerName, 120);
  const found = useQuery({
    queryKey: ["people", "choices", "caller", search],
    queryFn: () => client.people.choices({ search, limit: SHOWN }),
    enabled: callerPersonId === null && search.trim().length > 1,
    placeholderData: keepPreviousData,
  });
  const known = useQuery({ queryKey: ["people", "choices", "ids", [callerPersonId]], queryFn: () => client.people.choices({ search: "", limit: 1, ids: [callerPersonId ?? ""] }), enabled: callerPersonId !== null });

  const take = async (personId: string): Promise<void> => {
    const { phone, recipient } = await callerOnFile(client, personId);
    form.setValues((before) => ({
      ...before,
      callerPersonId: personId,
      callerName: "",
      callerPhone: before.callerPhone || phone,
      ...(before.recipientId === null && before.newRecipient === null ? recipient : {}),
    }));
  };
  if (callerPersonId !== null) {
    const name = known.data?.[0]?.label ?? "";
    return (
      <div>
        <Group gap={6} pt={26} wrap="nowrap">
          <Pill
            size="lg"
            withRemoveButton
            onRemove={() => form.setFieldValue("callerPersonId", null)}
            removeButtonProps={{ "aria-label": t("caller.another"), tabIndex: 0, "aria-hidden": false }}
          >
            {name}
          </Pill>
          {known.isPending && <Loader size="xs" />}
        </Group>
      </div>
    );
  }
  const people = search.trim().length > 1 ? (found.data ?? []) : [];
  const texts = new Map(people.map((person) => [person.detail ? `${person.label} · ${person.detail}` : person.label, person.id]));
  return (
    <Autocomplete
      label={t("field.callerName")}
      placeholder={t("hint.callerName")}
      required
      data={[...texts.keys()]}
      filter={({ options }) => options}
      limit={SHOWN}
      openOnFocus={false}
      value={callerName}
      onChange={(typed) => {
        const id = texts.get(typed);
        if (id) void take(id);
        else form.setFieldValue("callerName", typed);
      }}
      autoComplete="off"
      data-path="callerName"
      data-autofocus
      error={form.errors["callerName"] ?? form.errors["callerPersonId"]}
    />
  );
}
