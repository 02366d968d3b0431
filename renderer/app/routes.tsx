/** Every address of the office. */
import { Navigate, type RouteObject } from "react-router";
import { partnersFeature } from "../features/partners/partners.feature";
import { registerRoutes } from "../ui/register/registerRoutes";
import { Shell } from "./shell/Shell";

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    children: [
      { index: true, element: <Navigate to="/home" replace /> },
      registerRoutes(partnersFeature),
    ],
  },
];
