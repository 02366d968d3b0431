import { Button, Center, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { importAddressOf } from "./importKinds";

/** An empty list says what belongs here and how it gets here; an empty result says how to see more. */
export function EmptyList({ name, filtered, onNew, onClear }: { name: string; filtered: boolean; onNew: (() => void) | null; onClear: () => void }) {
  const { t } = useTranslation([name, "common", "lists"]);
  const list = importAddressOf(name);
  return (
    <Center flex={1} mih={200}>
      <Stack align="center" maw={460} gap="sm">
        <Text ta="center">{filtered ? t("common:list.nothingFound") : t("empty")}</Text>
        <Group>
          {filtered ? (
            <Button variant="default" onClick={onClear}>
              {t("common:list.clearFilters")}
            </Button>
          ) : (
            onNew && (
              <>
                <Button onClick={onNew}>{t("new")}</Button>
                {list && (
                  <Button component={Link} to={list} variant="default">
                    {t("lists:fromFile")}
                  </Button>
                )}
              </>
            )
          )}
        </Group>
      </Stack>
    </Center>
  );
}
