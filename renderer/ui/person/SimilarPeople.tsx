import { Alert, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconUserQuestion } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { InlinePerson } from "../../../shared/contract/people";
import { addressOf } from "../addresses";
import { useFormats } from "../format";
import { useLanguage } from "../LanguageChoice";
import { placed } from "../naming";
import { useOffice } from "../office";
import classes from "./PersonFields.module.css";

const SHOWN = 3;
const TYPING_MS = 250;

type Typed = Pick<InlinePerson, "family" | "given" | "patronymic" | "birthDate" | "iin" | "phones" | "katoCode">;

/** People on file who may be the one being typed. The app proposes, who sits here decides (R22). Without `onTake` their record is opened instead. */
export function SimilarPeople({ person, onTake }: { person: Typed; onTake?: (id: string) => void }) {
  const { t } = useTranslation("person");
  const { query } = useOffice();
  const { date } = useFormats();
  const language = useLanguage();
  const { family, given, patronymic, birthDate, katoCode } = person;
  const iin = person.iin?.length === 12 ? person.iin : null;
  const phone = person.phones[0] ?? "";
  const typed = useMemo(() => ({ family, given, patronymic, birthDate: birthDate || null, iin, phone, katoCode, except: null }), [family, given, patronymic, birthDate, iin, phone, katoCode]);
  const [asked] = useDebouncedValue(typed, TYPING_MS);
  const tellsEnough = (asked.family.trim() !== "" && asked.given.trim() !== "") || asked.iin !== null;
  const found = useQuery(query.people.similar.queryOptions({ input: asked, enabled: tellsEnough }));
  const people = tellsEnough ? (found.data ?? []).slice(0, SHOWN) : [];
  return (
    <div role="status" className={classes.wide}>
      {people.length > 0 && (
        <Alert color="yellow" p="xs" styles={{ title: { color: "var(--mantine-color-text)" } }} icon={<IconUserQuestion size={18} aria-hidden />} title={t("similar.title")}>
          <Stack gap={6}>
            {people.map((one) => (
              <Group key={one.id} justify="space-between" wrap="nowrap" gap="xs">
                <div style={{ minWidth: 0 }}>
                  <Group gap="xs">
                    <Text size="sm" style={{ overflowWrap: "anywhere" }}>
                      {one.name}
                    </Text>
                    <Badge size="sm" tt="none" variant={one.band === "same" ? "filled" : "outline"}>
                      {t(`similar.band.${one.band}`)}
                    </Badge>
                  </Group>
                  <Text size="xs">{[date(one.birthDate), placed(one, language)].filter(Boolean).join(" · ")}</Text>
                  <Text size="xs">{one.reasons.map((reason) => t(`similar.reason.${reason}`)).join(", ")}</Text>
                </div>
                {onTake ? (
                  <Button size="compact-sm" variant="default" style={{ flexShrink: 0 }} aria-label={t("similar.takeOf", { name: one.name })} onClick={() => onTake(one.id)}>
                    {t("similar.take")}
                  </Button>
                ) : (
                  <Button component={Link} to={addressOf("people", one.id)} size="compact-sm" variant="default" style={{ flexShrink: 0 }} aria-label={t("similar.openOf", { name: one.name })}>
                    {t("similar.open")}
                  </Button>
                )}
              </Group>
            ))}
          </Stack>
        </Alert>
      )}
    </div>
  );
}
