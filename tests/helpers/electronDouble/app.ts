import { EventEmitter } from "node:events";
import type { App } from "electron";
import { deferred, preventable } from "./documented";

type AppUsed = Pick<
  App,
  "isPackaged" | "enableSandbox" | "exit" | "getPath" | "getPreferredSystemLanguages" | "quit" | "requestSingleInstanceLock" | "setPath" | "whenReady"
>;

export interface AppFacts {
  /** Whether this is the first program on its user data. */
  readonly first: boolean;
  readonly languages: readonly string[];
  readonly paths: Readonly<Record<string, string>>;
  /** Closes every window; false when one of them stays. */
  readonly closeWindows: () => boolean;
}

/** The life of a program as Electron documents it: starting, ready, asked to quit, ended. */
export class AppDouble extends EventEmitter implements AppUsed {
  readonly isPackaged = false;
  sandboxed = false;
  isReady = false;
  /** Quitting closes windows without announcing that all of them are closed. */
  isQuitting = false;
  /** `userData` at the moment the lock was asked for: the lock belongs to it. */
  lockedOn: string | null = null;
  private readonly paths: Map<string, string>;
  private readonly ready = deferred<void>();
  private readonly end = deferred<number>();

  constructor(private readonly facts: AppFacts) {
    super();
    this.paths = new Map(Object.entries(facts.paths));
  }

  /** Exit code, once the program ended. */
  get ended(): Promise<number> {
    return this.end.promise;
  }

  becomeReady(): void {
    this.isReady = true;
    this.ready.resolve();
  }

  whenReady(): Promise<void> {
    return this.ready.promise;
  }

  enableSandbox(): void {
    if (this.isReady) throw new Error("app.enableSandbox() can only be called before app is ready");
    this.sandboxed = true;
  }

  requestSingleInstanceLock(): boolean {
    this.lockedOn = this.getPath("userData");
    return this.facts.first;
  }

  getPreferredSystemLanguages(): string[] {
    return [...this.facts.languages];
  }

  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  quit(): void {
    const { event, prevented } = preventable({});
    this.emit("before-quit", event);
    if (prevented()) return;
    this.isQuitting = true;
    if (!this.facts.closeWindows()) return;
    this.emit("will-quit", preventable({}).event);
    this.end.resolve(0);
  }

  exit(code = 0): void {
    this.end.resolve(code);
  }
}
