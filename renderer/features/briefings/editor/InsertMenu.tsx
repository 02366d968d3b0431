import { Button, Combobox, ScrollArea, Text, useCombobox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";

export interface Insertable {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** Found by this as well, though it is not shown. */
  readonly also?: string;
  /** The office has found it by what is typed: it is not asked again whether it fits. */
  readonly found?: boolean;
}

interface InsertMenuProps {
  readonly label: string;
  /** What the button shows of it, where three stand in one line; without it, all. */
  readonly short?: string;
  /** What stands in the search line. */
  readonly find: string;
  /** Said where nothing is found. */
  readonly none: string;
  readonly choices: readonly Insertable[];
  readonly onInsert: (id: string) => void;
  /** What is typed, for choices that the office looks up. */
  readonly onSearch?: (typed: string) => void;
  /** Its answer is still to come: what is not shown may be there. */
  readonly waiting?: boolean;
}

/** Something of a list that one searches by typing, into the text where the cursor stands. */
export function InsertMenu({ label, short = label, find, none, choices, onInsert, onSearch, waiting = false }: InsertMenuProps) {
  const [typed, setTyped] = useState("");
  const type = (text: string): void => {
    setTyped(text);
    onSearch?.(text);
  };
  const combobox = useCombobox({ onDropdownOpen: () => combobox.focusSearchInput(), onDropdownClose: () => type("") });
  const wanted = typed.trim().toLowerCase();
  const shown = choices.filter(({ title, detail, also = "", found = false }) => found || `${title} ${detail} ${also}`.toLowerCase().includes(wanted));
  const insert = (id: string): void => {
    onInsert(id);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={insert} width={420} position="bottom-start" withinPortal={false}>
      <Combobox.Target targetType="button">
        <Button size="compact-sm" variant="default" aria-label={label} leftSection={<IconPlus size={14} aria-hidden />} onClick={() => combobox.toggleDropdown()}>
          {short}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search value={typed} onChange={(event) => type(event.currentTarget.value)} placeholder={find} aria-label={find} />
        <Combobox.Options aria-label={label}>
          <ScrollArea.Autosize mah={280} type="scroll">
            {shown.map(({ id, title, detail }) => (
              <Combobox.Option key={id} value={id}>
                <Text size="sm" fw={600} lineClamp={2}>{title}</Text>
                {detail !== "" && <Text size="xs" c="dimmed" lineClamp={2}>{detail}</Text>}
              </Combobox.Option>
            ))}
            {shown.length === 0 && !waiting && <Combobox.Empty>{none}</Combobox.Empty>}
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
