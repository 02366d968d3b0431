import { spawn } from "node:child_process";

/** How each system opens an address; none where nobody looks at a screen. */
function opener(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): { command: string; args: string[] } | null {
  if (platform === "win32") return { command: "rundll32", args: ["url.dll,FileProtocolHandler"] };
  if (platform === "darwin") return { command: "open", args: [] };
  return env["DISPLAY"] || env["WAYLAND_DISPLAY"] ? { command: "xdg-open", args: [] } : null;
}

/** Opens an address in the system's browser. Where there is none nothing happens: the address stands in the terminal. */
export function openInSystemBrowser(address: string): void {
  const found = opener(process.platform, process.env);
  if (!found) return;
  const child = spawn(found.command, [...found.args, address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
