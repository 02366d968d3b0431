import { Button, Group, MultiSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InlinePerson } from "../../../shared/contract/people";
import { PhonesField } from "../fields/PhonesField";
import { PlaceField } from "../fields/PlaceField";
import type { GroupForm } from "../groupForm";
import { SPOKEN_LANGUAGES, useLanguageName } from "./languages";
import classes from "./PersonFields.module.css";

interface ContactFieldsProps {
  readonly form: GroupForm;
  readonly path: string;
  readonly person: InlinePerson;
  readonly compact: boolean;
}

/** Phones, and where the person lives and what they speak. */
export function ContactFields({ form, path, person, compact }: ContactFieldsProps) {
  const { t } = useTranslation("person");
  const languageName = useLanguageName();
  const [more, setMore] = useState(!compact);
  const wrongBelow = ["katoCode", "address", "languages", "note"].some((name) => form.errors[`${path}.${name}`]);
  const field = (name: keyof InlinePerson) => ({ label: t(`field.${name}`), error: form.errors[`${path}.${name}`], "data-path": `${path}.${name}` });
  const languages = [...new Set([...SPOKEN_LANGUAGES, ...person.languages])].map((language) => ({ value: language, label: languageName(language) }));
  return (
    <Stack gap="sm" className={classes.wide}>
      <PhonesField label={t("field.phones")} value={person.phones} onChange={(phones) => form.set(`${path}.phones`, phones)} path={`${path}.phones`} errors={form.errors} />
      {!more && !wrongBelow ? (
        <Group>
          <Button size="compact-xs" variant="subtle" leftSection={<IconChevronDown size={14} aria-hidden />} onClick={() => setMore(true)}>
            {t("more")}
          </Button>
        </Group>
      ) : (
        <>
          <PlaceField {...field("katoCode")} value={person.katoCode} onChange={(code) => form.set(`${path}.katoCode`, code)} />
          <TextInput {...field("address")} description={t("hint.address")} value={person.address} onChange={(event) => form.set(`${path}.address`, event.currentTarget.value)} autoComplete="off" />
          <MultiSelect {...field("languages")} data={languages} value={person.languages} onChange={(chosen) => form.set(`${path}.languages`, chosen)} searchable clearable hidePickedOptions />
          <Textarea {...field("note")} autosize minRows={1} value={person.note} onChange={(event) => form.set(`${path}.note`, event.currentTarget.value)} />
        </>
      )}
    </Stack>
  );
}
