import { Button, Group, MultiSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { memoPart } from "../fields/memoPart";
import { PhonesField } from "../fields/PhonesField";
import { PlaceField } from "../fields/PlaceField";
import { SPOKEN_LANGUAGES, useLanguageName } from "./languages";
import { at, type ContactNames, type PersonPart } from "./part";
import classes from "./PersonFields.module.css";

/** Phones, and where the person lives and what they speak. */
export const ContactFields = memoPart(({ form, path, person, compact }: PersonPart<ContactNames> & { readonly compact: boolean }) => {
  const { t } = useTranslation("person");
  const languageName = useLanguageName();
  const [more, setMore] = useState(!compact);
  const wrongBelow = (["katoCode", "address", "languages", "note"] as const).some((name) => form.errors[at(path, name)]);
  const field = (name: ContactNames) => ({ label: t(`field.${name}`), error: form.errors[at(path, name)], "data-path": at(path, name) });
  const languages = [...new Set([...SPOKEN_LANGUAGES, ...person.languages])].map((language) => ({ value: language, label: languageName(language) }));
  return (
    <Stack gap="sm" className={classes.wide}>
      <PhonesField label={t("field.phones")} value={person.phones} onChange={(phones) => form.set(at(path, "phones"), phones)} path={at(path, "phones")} errors={form.errors} />
      {!more && !wrongBelow ? (
        <Group>
          <Button size="compact-xs" variant="subtle" leftSection={<IconChevronDown size={14} aria-hidden />} onClick={() => setMore(true)}>
            {t("more")}
          </Button>
        </Group>
      ) : (
        <>
          <PlaceField {...field("katoCode")} words={{ value: person.address, onChange: (words) => form.set(at(path, "address"), words) }} value={person.katoCode} onChange={(code) => form.set(at(path, "katoCode"), code)} />
          <TextInput {...field("address")} description={t("hint.address")} value={person.address} onChange={(event) => form.set(at(path, "address"), event.currentTarget.value)} autoComplete="off" />
          <MultiSelect {...field("languages")} data={languages} value={person.languages} onChange={(chosen) => form.set(at(path, "languages"), chosen)} searchable clearable hidePickedOptions />
          <Textarea {...field("note")} autosize minRows={1} value={person.note} onChange={(event) => form.set(at(path, "note"), event.currentTarget.value)} />
        </>
      )}
    </Stack>
  );
});
