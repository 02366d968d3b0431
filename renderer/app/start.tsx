import { createRoot } from "react-dom/client";
import "./theme";
import { App } from "./App";
import { connectToOffice } from "./connection";
import { startI18n } from "../i18n";

/** Connects to the office, then draws. */
async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no root element.");
  await startI18n();
  const client = await connectToOffice();
  createRoot(root).render(<App client={client} />);
}

void start();
