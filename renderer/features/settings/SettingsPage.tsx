/** The people at the desk, one's own PIN, and what the office knows about itself. */
import { ScrollArea, Stack, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { PlaceName } from "../../ui/fields/PlaceField";
import { useLanguage } from "../../ui/LanguageChoice";
import { useMay, useStatus } from "../../ui/office";
import { About } from "./About";
import { Accounts } from "./Accounts";
import { AidLimits } from "./AidLimits";
import { CorpsMark } from "./CorpsMark";
import { DeskHours } from "./DeskHours";
import { LetterTemplate } from "./LetterTemplate";
import { CorpsForm } from "./CorpsForm";
import { OwnPin } from "./OwnPin";

export function SettingsPage() {
  const { t } = useTranslation("settings");
  const { corps } = useStatus();
  const language = useLanguage();
  const mayAdminister = useMay("administer");
  const mayPlan = useMay("plan");
  return (
    <ScrollArea flex={1} viewportProps={{ tabIndex: 0 }}>
      <Stack p="md" gap="xl" maw={760}>
        <Title order={1} size="h4">
          {t("title")}
        </Title>
        <Section order={2} title={t("corps")}>
          <Facts
            facts={[
              [t("field.nameKk"), corps?.nameKk],
              [t("field.nameRu"), corps?.nameRu],
              [t("field.region"), <PlaceName key="region" code={corps?.regionCode ?? null} />],
              [t("field.place"), corps?.place],
              [t("field.head"), [corps?.head, (language === "kk" && corps?.headPostKk) || corps?.headPost].filter(Boolean).join(", ")],
              [t("field.timeZone"), corps?.timeZone],
            ]}
          />
          {mayAdminister && <CorpsForm />}
        </Section>
        <CorpsMark />
        <LetterTemplate />
        <About />
        {mayPlan && <AidLimits />}
        {mayPlan && <DeskHours />}
        <OwnPin />
        {mayAdminister && <Accounts />}
      </Stack>
    </ScrollArea>
  );
}
