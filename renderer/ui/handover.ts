/** A file that the office handed over: in a browser it waits under an address of this host; in the desktop it is saved already. */
export interface Handover {
  readonly outcome: "saved" | "cancelled" | "download";
  readonly address?: string;
  readonly name?: string;
}

export function openHandover(handover: Handover): void {
  if (handover.outcome !== "download" || !handover.address) return;
  const link = document.createElement("a");
  link.href = handover.address;
  link.download = handover.name ?? "";
  document.body.append(link);
  link.click();
  link.remove();
}
