import { MultiSelect, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Common {
  /** The closed list, as in the contract. */
  readonly options: readonly string[];
  /** Where its words are: `common:direction` -> `common:direction.health`. */
  readonly words: string;
  readonly label?: string;
  readonly "aria-label"?: string;
  readonly placeholder?: string;
  readonly description?: string;
  readonly error?: React.ReactNode;
  readonly required?: boolean;
  /** For a moment, while an answer is awaited: unlike a disabled field it keeps the focus. */
  readonly readOnly?: boolean;
  readonly w?: number | string;
  readonly "data-path"?: string;
  /** Inside something that closes when one clicks beside it, the options must not lie outside. */
  readonly comboboxProps?: { readonly withinPortal: boolean };
}

function useOptions(options: readonly string[], words: string) {
  const { t } = useTranslation();
  return options.map((value) => ({ value, label: t(`${words}.${value}`) }));
}

/** One of a closed list, in words. */
export function OptionSelect<Value extends string>({ options, words, value, onChange, clearable = false, ...field }: Common & { value: Value | null; onChange: (value: Value | null) => void; clearable?: boolean }) {
  return <Select {...field} data={useOptions(options, words)} value={value} onChange={(chosen) => onChange(chosen as Value | null)} allowDeselect={false} clearable={clearable} checkIconPosition="right" />;
}

export function OptionMultiSelect<Value extends string>({ options, words, value, onChange, ...field }: Common & { value: readonly Value[]; onChange: (value: Value[]) => void }) {
  return <MultiSelect {...field} data={useOptions(options, words)} value={[...value]} onChange={(chosen) => onChange(chosen as Value[])} clearable hidePickedOptions />;
}
