/** Files that are being written: how far each is, and the way to stop it. A window knows its own by the ticket it chose for it. */
import type { Handover } from "./hostPort";

export interface HowFar {
  readonly rows: number;
  readonly total: number;
}

/** What whoever writes a file is given. */
export interface WriteControl {
  /** Aborted when nobody wants the file any more. */
  readonly signal: AbortSignal;
  readonly onProgress: (howFar: HowFar) => void;
}

export class FilesUnderway {
  readonly #files = new Map<string, { howFar: HowFar; readonly stop: AbortController }>();

  /** Does the work; a file that was stopped counts as not taken. */
  async write(ticket: string | null, work: (control: WriteControl) => Promise<Handover>): Promise<Handover> {
    const file = { howFar: { rows: 0, total: 0 }, stop: new AbortController() };
    if (ticket !== null) this.#files.set(ticket, file);
    try {
      return await work({ signal: file.stop.signal, onProgress: (howFar) => void (file.howFar = { ...howFar }) });
    } catch (error) {
      if (file.stop.signal.aborted) return { outcome: "cancelled" };
      throw error;
    } finally {
      if (ticket !== null) this.#files.delete(ticket);
    }
  }

  /** Null for one that is not being written. */
  howFar(ticket: string): HowFar | null {
    return this.#files.get(ticket)?.howFar ?? null;
  }

  stop(ticket: string): void {
    this.#files.get(ticket)?.stop.abort();
  }
}
