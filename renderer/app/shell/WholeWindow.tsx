/** A page that has the window to itself: neither rail nor top bar. */
import { Outlet } from "react-router";
import { useFetchingMark } from "./useFetchingMark";

export function WholeWindow() {
  useFetchingMark();
  return (
    <main id="page" tabIndex={-1} style={{ height: "100vh", outline: "none", display: "flex", flexDirection: "column" }}>
      <Outlet />
    </main>
  );
}
