import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { at, type PersonPart } from "./part";

/** Names as written on paper. One of family and given name must be there; the complaint stands at the first. */
export function NameFields({ form, path, person, first }: PersonPart<"family" | "given" | "patronymic"> & { readonly first: boolean }) {
  const { t } = useTranslation("person");
  const text = (name: "family" | "given" | "patronymic") => ({
    label: t(`field.${name}`),
    value: person[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => form.set(at(path, name), event.currentTarget.value),
    error: form.errors[at(path, name)],
    "data-path": at(path, name),
    autoComplete: "off",
  });
  return (
    <>
      <TextInput {...text("family")} required data-autofocus={first || undefined} />
      <TextInput {...text("given")} />
      <TextInput {...text("patronymic")} />
    </>
  );
}
