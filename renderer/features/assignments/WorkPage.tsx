/** Sending volunteers to work that nobody asked for in a request: a round of posters, help at a partner's warehouse. */
import { Button, Group, Textarea, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { NAMED_WORK_CLASSES, type NamedWorkClass } from "../../../shared/domain/eligibility";
import { OptionMultiSelect } from "../../ui/fields/OptionSelect";
import { PlaceField } from "../../ui/fields/PlaceField";
import { useOffice, useStatus } from "../../ui/office";
import { usePresetClasses } from "../../ui/presetClasses";
import classes from "./assignments.module.css";
import { Choosing } from "./Choosing";

export function WorkPage() {
  const { t } = useTranslation("assignments");
  const [katoCode, setKatoCode] = useState<string | null>(null);
  const [workClasses, setWorkClasses] = useState<NamedWorkClass[]>([]);
  const [note, setNote] = useState("");
  const { query } = useOffice();
  const [day, setDay] = useState(useStatus().today);
  const preset = useQuery(query.requests.presets.queryOptions({ input: { katoCode, date: day } }));
  const { hint } = usePresetClasses(preset.data?.workClasses, workClasses, setWorkClasses);
  return (
    <div className={classes.page}>
      <Group justify="space-between">
        <Title order={1} size="h4">
          {t("work.title")}
        </Title>
        <Button component={Link} to="/assignments" variant="default" size="xs">
          {t("day.title")}
        </Button>
      </Group>
      <Textarea maw={900} label={t("work.what")} description={t("work.whatHint")} required autosize minRows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Group gap="xs" align="flex-end" grow>
        <PlaceField label={t("work.place")} value={katoCode} onChange={setKatoCode} />
        <OptionMultiSelect label={t("work.classes")} description={hint ?? t("work.classesHint")} options={NAMED_WORK_CLASSES} words="requests:workClass" value={workClasses} onChange={setWorkClasses} />
      </Group>
      <Choosing request={null} work={{ katoCode, workClasses, note: note.trim() }} lacking={note.trim() === "" ? t("work.whatNeeded") : ""} day={day} onDay={setDay} />
    </div>
  );
}
