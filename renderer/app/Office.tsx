import { useMemo } from "react";
import { createHashRouter, RouterProvider } from "react-router";
import { useChangeStream } from "./changeStream";
import { routes } from "./routes";

/** The office once somebody sits at the desk. Addresses stand behind the hash, so both hosts serve one file. */
export function Office() {
  useChangeStream();
  const router = useMemo(() => createHashRouter(routes), []);
  return <RouterProvider router={router} />;
}
