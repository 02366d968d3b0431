/** Where a programme or a campaign is held and what it asks of those who take part: the state's register wants both. */
import { Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { PlaceField } from "./PlaceField";

interface Held {
  readonly katoCode: string | null;
  readonly place: string;
  readonly requirements: string;
}

export function HeldFields<Fields extends Held>({ form }: { form: UseFormReturnType<Fields> }) {
  const { t } = useTranslation("campaigns");
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <PlaceField {...field("katoCode")} words={{ value: form.values.place, onChange: (words) => { form.getInputProps("place").onChange(words); } }} value={form.values.katoCode} />
      <TextInput {...field("place")} description={t("hint.place")} />
      <Textarea {...field("requirements")} description={t("hint.requirements")} autosize minRows={2} />
    </>
  );
}
