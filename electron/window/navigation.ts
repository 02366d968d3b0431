/** The window never leaves its page and opens no other. Links to the outside pass one gate. */
import type { Shell, WebContents } from "electron";

/**
 * Whether an address may be handed to the system: web pages over https (wa.me among them), phones and mail. A mail
 * address with attachments is refused: some mail programs attach a local file when told so.
 */
export function mayOpenOutside(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.protocol === "https:") return url.hostname !== "" && url.username === "" && url.password === "";
  if (url.protocol === "tel:") return /^\+?(?:[\d()\-. ]|%20)+$/.test(url.pathname);
  if (url.protocol === "mailto:") return ![...url.searchParams.keys()].some((key) => key.toLowerCase().startsWith("attach"));
  return false;
}

/** Guards everything that shows pages. `home` is the address of the window's own page. */
export function guardNavigation(contents: WebContents, home: string, shell: Pick<Shell, "openExternal">): void {
  const outside = (address: string): void => {
    // No program for it is no fault of ours, and the link is still on the screen to be copied.
    if (mayOpenOutside(address)) shell.openExternal(address).catch(() => undefined);
  };
  const stay = (event: { readonly url: string; readonly isMainFrame: boolean; preventDefault(): void }): void => {
    if (event.isMainFrame && event.url.split("#")[0] === home) return;
    event.preventDefault();
    if (event.isMainFrame) outside(event.url);
  };
  contents.on("will-frame-navigate", stay);
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    outside(url);
    return { action: "deny" };
  });
}
