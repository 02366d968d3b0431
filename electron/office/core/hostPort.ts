/**
 * How files leave the office. In the desktop host the main process asks where to and writes;
 * in a browser it becomes a download. The window never names a path.
 */
export interface OutgoingFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export type Handover =
  | { readonly outcome: "saved"; readonly name: string }
  | { readonly outcome: "cancelled" }
  /** A one-time address of this host, relative, that the window opens. */
  | { readonly outcome: "download"; readonly name: string; readonly address: string };

export interface HostPort {
  readonly kind: "desktop" | "browser" | "test";
  handOver(file: OutgoingFile): Promise<Handover>;
}
