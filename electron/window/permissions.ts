/**
 * What pages ask of the system: nothing is given, but for putting text on the clipboard from our own page, which is how
 * a briefing's message goes to a messenger.
 */
import type { Session } from "electron";

const GIVEN = "clipboard-sanitized-write";

export function refusePermissions(session: Session, isOurs: (address: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => answer(permission === GIVEN && isOurs(details.requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, origin) => permission === GIVEN && isOurs(`${origin.replace(/\/$/, "")}/`));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}
