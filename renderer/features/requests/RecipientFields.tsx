/** For whom: somebody on file, or put there right here; what is open for them already is shown beside. */
import { Button, Group, Input, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { RECIPIENT_KINDS, type RecipientKind } from "../../../shared/contract/deliveries";
import type { RequestFields } from "../../../shared/contract/requests";
import { CountField } from "../../ui/fields/CountField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { groupForm } from "../../ui/groupForm";
import { useOffice } from "../../ui/office";
import { emptyPerson } from "../../ui/person/emptyPerson";
import { PersonFields } from "../../ui/person/PersonFields";
import type { RecordForm } from "../../ui/register/feature";
import { OpenRequests, OpenRequestsOfNew } from "../../ui/requests/OpenRequests";

const REGISTER_OF = { person: "people", family: "families", group: "recipientGroups" } as const;

export function RecipientFields({ form, id }: { form: RecordForm<RequestFields>; id: string | null }) {
  const { t } = useTranslation(["requests", "common"]);
  const { client } = useOffice();
  const { recipientKind: kind, recipientId, newRecipient, headcount } = form.values;
  const typed = kind === "group" ? null : (newRecipient?.person ?? null);
  const load = { person: client.people.choices, family: client.families.choices, group: client.recipientGroups.choices }[kind];
  return (
    <Stack gap="xs">
      <Input.Wrapper label={t("field.recipientKind")} required labelElement="div">
        <SegmentedControl
          aria-label={t("field.recipientKind")}
          size="xs"
          fullWidth
          data={RECIPIENT_KINDS.map((value) => ({ value, label: t(`common:recipientKind.${value}`) }))}
          value={kind}
          onChange={(value) => form.setValues({ recipientKind: value as RecipientKind, recipientId: null, headcount: null, ...(value === "group" ? { newRecipient: null } : {}) })}
        />
      </Input.Wrapper>
      {/* Above the fields of a new person, which reach below the edge of the window. */}
      {typed && typed.id === null && <OpenRequestsOfNew person={typed} />}
      {newRecipient && kind !== "group" ? (
        <NewRecipient form={form} />
      ) : (
        <>
          <RecordSelect
            key={kind}
            label={t(`field.recipient.${kind}`)}
            placeholder={t(`hint.recipient.${kind}`)}
            required
            of={REGISTER_OF[kind]}
            load={load}
            value={recipientId}
            onChange={(chosen) => form.setFieldValue("recipientId", chosen)}
            data-path="recipientId"
            error={form.errors["recipientId"]}
          />
          {kind !== "group" && recipientId === null && (
            <Group>
              <Button size="compact-sm" variant="light" leftSection={<IconUserPlus size={14} aria-hidden />} onClick={() => form.setFieldValue("newRecipient", whoCalled(form.values))}>
                {t(`newRecipient.${kind}`)}
              </Button>
            </Group>
          )}
        </>
      )}
      {kind === "group" && <CountField label={t("field.headcount")} required w={220} value={headcount} onChange={(count) => form.setFieldValue("headcount", count)} data-path="headcount" error={form.errors["headcount"]} />}
      {/* Somebody found while being registered is asked for as well: the same need must not be taken twice. */}
      {!(typed && typed.id === null) && <OpenRequests kind={typed ? "person" : kind} recipientId={typed ? typed.id : recipientId} except={id} />}
    </Stack>
  );
}

/** Somebody who is not on file mostly calls for themselves: name and phone need not be typed twice. */
function whoCalled({ callerName, callerPhone, callerPersonId }: RequestFields): RequestFields["newRecipient"] {
  const [family = "", given = "", patronymic = ""] = callerName.trim().split(/\s+/u);
  const person = { ...emptyPerson(), phones: callerPhone ? [callerPhone] : [] };
  return { person: callerPersonId === null ? { ...person, family, given, patronymic } : emptyPerson(), declaredSize: null };
}

function NewRecipient({ form }: { form: RecordForm<RequestFields> }) {
  const { t } = useTranslation("requests");
  const { newRecipient, recipientKind } = form.values;
  if (!newRecipient) return null;
  return (
    <Stack gap="xs">
      {recipientKind === "family" && <Text size="sm">{t("newRecipient.head")}</Text>}
      <PersonFields form={groupForm(form)} path="newRecipient.person" person={newRecipient.person} compact />
      {recipientKind === "family" && (
        <CountField
          label={t("newRecipient.declaredSize")}
          w={220}
          value={newRecipient.declaredSize}
          onChange={(count) => groupForm(form).set("newRecipient.declaredSize", count)}
          data-path="newRecipient.declaredSize"
          error={form.errors["newRecipient.declaredSize"]}
        />
      )}
      <Group>
        <Button size="compact-sm" variant="subtle" onClick={() => form.setFieldValue("newRecipient", null)}>
          {t("newRecipient.onFile")}
        </Button>
      </Group>
    </Stack>
  );
}
