import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { permissionOfList } from "../../../shared/contract/importing";
import { IMPORT_KINDS } from "../../../shared/domain/importing/types";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { FileZone } from "../../ui/FileZone";
import { useMay, useOffice } from "../../ui/office";
import type { Wizard } from "./useWizard";

const ACCEPTED = ".xlsx,.xlsm,.csv,.tsv,.txt,.ods";

/** What kind of list it is, whose, and which file. */
export function ChooseStep({ wizard }: { wizard: Wizard }) {
  const { t } = useTranslation(["importing", "refusals"]);
  const { client } = useOffice();
  const mayPlan = useMay("plan");
  const { kind, partnerId, list } = wizard;
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const wantsPartner = kind === "helped-list";
  const next = (): void => {
    if (kind === null || (file === null && list === null) || (wantsPartner && !partnerId)) setMissing(true);
    else void wizard.read(file);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <Stack gap="sm" maw={560}>
        <OptionSelect
          label={t("field.kind")}
          required
          options={IMPORT_KINDS.filter((each) => mayPlan || permissionOfList(each) !== "plan")}
          words="importing:kind"
          value={kind}
          onChange={(chosen) => wizard.choose({ kind: chosen })}
          error={missing && kind === null && t("refusals:field.required")}
        />
        {kind && (
          <Text size="xs" c="dimmed">
            {t(`about.${kind}`)}
          </Text>
        )}
        {kind !== "partners" && kind !== "staff" && (
          <RecordSelect
            of="partners"
            load={client.partners.choices}
            label={t("field.partner")}
            description={t("hint.partner")}
            required={wantsPartner}
            value={partnerId}
            onChange={(id) => wizard.choose({ partner: id })}
            error={missing && wantsPartner && !partnerId && t("refusals:reason.partner_needed")}
          />
        )}
        <FileZone
          name={file?.name ?? list?.fileName ?? ""}
          accept={ACCEPTED}
          words={{ label: t("file.label"), choose: t("file.choose"), hint: t("file.hint"), another: t("file.another") }}
          onFile={setFile}
        />
        {missing && file === null && list === null && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {t("file.missing")}
          </Text>
        )}
        <Group>
          <Button type="submit" loading={wizard.work !== null}>
            {t("read")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
