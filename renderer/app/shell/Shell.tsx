/** Rail, top bar, and the page. */
import { AppShell } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Outlet } from "react-router";
import { CopyFailed } from "./CopyFailed";
import { Rail } from "./Rail";
import { TopBar } from "./TopBar";
import { useFetchingMark } from "./useFetchingMark";

export function Shell() {
  const { t } = useTranslation("shell");
  useFetchingMark();
  return (
    <AppShell header={{ height: 48 }} navbar={{ width: 208, breakpoint: 0 }} padding={0}>
      <a className="skip-link" href="#page" onClick={(event) => { event.preventDefault(); document.getElementById("page")?.focus(); }}>
        {t("skip")}
      </a>
      <AppShell.Header>
        <TopBar />
      </AppShell.Header>
      <AppShell.Navbar aria-label={t("navigation")}>
        <Rail />
      </AppShell.Navbar>
      <AppShell.Main id="page" tabIndex={-1} style={{ height: "100vh", outline: "none", display: "flex", flexDirection: "column" }}>
        <CopyFailed />
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
