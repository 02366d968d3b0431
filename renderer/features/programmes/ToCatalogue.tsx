import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

export function ToCatalogue() {
  const { t } = useTranslation("programmes");
  return (
    <Button component={Link} to="/programmes/catalogue" variant="default">
      {t("toCatalogue")}
    </Button>
  );
}
