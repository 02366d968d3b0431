import { ActionIcon, Tooltip } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { importAddressOf } from "./importKinds";

/** The way into a register from a list that is there already. */
export function FromFile({ register }: { register: string }) {
  const { t } = useTranslation("lists");
  const address = importAddressOf(register);
  if (!address) return null;
  return (
    <Tooltip label={t("fromFile")}>
      <ActionIcon component={Link} to={address} variant="default" size={36} aria-label={t("fromFile")}>
        <IconFileImport size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
