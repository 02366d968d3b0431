/** Another office stands behind the window now: nothing of the one before stays on the screen, in its caches or in its streams. */
export function beginAnew(): void {
  window.location.hash = "/";
  window.location.reload();
}
