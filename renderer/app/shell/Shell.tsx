/** Rail, top bar, and the page. */
import { AppShell } from "@mantine/core";
import { useIsFetching } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Outlet } from "react-router";
import { CopyFailed } from "./CopyFailed";
import { Rail } from "./Rail";
import { TopBar } from "./TopBar";

export function Shell() {
  const { t } = useTranslation("shell");
  const fetching = useIsFetching();
  useEffect(() => {
    // Says outside of React when the page has what it asked for: pictures and tests wait for it.
    document.documentElement.dataset["fetching"] = String(fetching);
  }, [fetching]);
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
