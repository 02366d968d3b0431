/**
 * A person inside another record's form: entered anew, found on file and taken as they are, or changed.
 * A name that fits somebody on file is pointed out while it is typed (R22).
 */
import { Alert, Button, Group, Stack } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { InlinePerson } from "../../../shared/contract/people";
import { RecordSelect } from "../fields/RecordSelect";
import type { GroupForm } from "../groupForm";
import { useOffice } from "../office";
import { useToast } from "../toast";
import { emptyPerson } from "./emptyPerson";
import { BirthFields } from "./BirthFields";
import { ContactFields } from "./ContactFields";
import { NameFields } from "./NameFields";
import { birthOf, contactsOf } from "./part";
import { PersonSummary } from "./PersonSummary";
import classes from "./PersonFields.module.css";
import { SimilarPeople } from "./SimilarPeople";

interface PersonFieldsProps {
  readonly form: GroupForm;
  /** Where the person stands in the form: `person`, `members.2.person`. */
  readonly path: string;
  readonly person: InlinePerson;
  /** One of several in a form: somebody on file is shown in a line, and place, address and languages wait behind a button. */
  readonly compact?: boolean;
  /** The form begins with this person: the cursor stands here when it opens. */
  readonly first?: boolean;
}

export function PersonFields({ form, path, person, compact = false, first = false }: PersonFieldsProps) {
  const { t } = useTranslation("person");
  const { client } = useOffice();
  const toast = useToast();
  const [changing, setChanging] = useState(false);
  const [finding, setFinding] = useState(false);
  const [justTaken, setJustTaken] = useState(false);
  const asTheyAre = person.id !== null && person.version === null;
  const inside = Object.keys(form.errors).some((field) => field.startsWith(`${path}.`));
  const trouble = form.errors[path];

  const load = async (id: string, keep: "as they are" | "to change"): Promise<void> => {
    try {
      const { record, fields } = await client.people.get({ id });
      form.set(path, { id, version: keep === "to change" ? record.version : null, ...fields });
      setFinding(false);
      setChanging(keep === "to change");
      setJustTaken(keep === "as they are");
    } catch (error) {
      toast.refusal(error);
    }
  };

  const complaint = trouble && (
    <Alert color="red" p="xs" data-path={path} tabIndex={-1} role="alert">
      {trouble}
    </Alert>
  );
  if (asTheyAre || (compact && person.id !== null && !changing && !inside)) {
    return (
      <Stack gap="xs">
        {complaint}
        <PersonSummary
          person={person}
          takeFocus={justTaken}
          onChange={() => (person.version === null && person.id !== null ? void load(person.id, "to change") : setChanging(true))}
          onAnother={asTheyAre ? () => form.set(path, emptyPerson()) : null}
        />
      </Stack>
    );
  }

  return (
    <div className={classes.fields} data-compact={compact || undefined}>
      {complaint && <div className={classes.wide}>{complaint}</div>}
      {person.id === null && (
        <Group className={classes.wide} mb={-30} justify="flex-end">
          <Button size="compact-xs" variant="subtle" leftSection={finding ? undefined : <IconSearch size={14} aria-hidden />} onClick={() => setFinding(!finding)}>
            {finding ? t("enterNew") : t("find")}
          </Button>
        </Group>
      )}
      {finding ? (
        <FindOnFile onFound={(id) => void load(id, "as they are")} />
      ) : (
        <>
          <NameFields form={form} path={path} person={person} first={first} />
          {person.id === null && <SimilarPeople person={person} onTake={(id) => void load(id, "as they are")} />}
          <BirthFields form={form} path={path} person={birthOf(person)} compact={compact} />
          <ContactFields form={form} path={path} person={contactsOf(person)} compact={compact} />
        </>
      )}
    </div>
  );
}

/** Takes the cursor at once: who asked for it goes on typing. */
function FindOnFile({ onFound }: { onFound: (id: string) => void }) {
  const { t } = useTranslation("person");
  const { client } = useOffice();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  return (
    <div ref={box} className={classes.wide}>
      <RecordSelect of="people" load={client.people.choices} label={t("findLabel")} placeholder={t("findHint")} value={null} onChange={(id) => id && onFound(id)} />
    </div>
  );
}
