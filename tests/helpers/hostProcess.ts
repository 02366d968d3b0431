/** A real browser host in a process of its own, on a folder that goes away with it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt, ROOT } from "./built";

export interface HostProcessOptions {
  readonly demo?: boolean;
  readonly lang?: "ru" | "kk" | "en";
  /** A folder that outlives this process; without it a temporary one. */
  readonly data?: string;
  readonly port?: number;
}

export interface HostProcess {
  /** The first address, with its key. */
  readonly address: string;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly child: ChildProcess;
  /** Everything it said so far. */
  output(): string;
  /** Presses Enter in its terminal and answers with the new address. */
  pressEnter(): Promise<string>;
  /** Sends a signal (SIGTERM) and waits for the end; answers with the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  /** Ends it and removes its temporary folder. */
  stop(): Promise<void>;
}

const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)\/\?key=[\w-]+/g;

/** Starts it without waiting for anything: for starts that are meant to fail. */
export async function spawnHost(args: readonly string[]): Promise<{ child: ChildProcess; output: () => string; ended: Promise<number | null> }> {
  await ensureBuilt();
  const child = spawn(process.execPath, [join(ROOT, "out/main/browserHost.js"), "--no-open", ...args], { stdio: ["pipe", "pipe", "pipe"] });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (text += part));
  child.stderr.setEncoding("utf8").on("data", (part: string) => (text += part));
  const ended = once(child, "close").then(([code]) => code as number | null);
  return { child, output: () => text, ended };
}

export async function startHost(options: HostProcessOptions = {}): Promise<HostProcess> {
  const temporary = options.data === undefined ? await mkdtemp(join(tmpdir(), "erikti-host-")) : null;
  const dataFolder = options.data ?? temporary ?? "";
  const args = ["--data", dataFolder, "--port", String(options.port ?? 0), "--lang", options.lang ?? "ru", ...(options.demo ? ["--demo"] : [])];
  const { child, output, ended } = await spawnHost(args);

  const addresses = (): RegExpMatchArray[] => [...output().matchAll(ADDRESS)];
  const addressNumber = async (count: number): Promise<RegExpMatchArray> => {
    while (true) {
      const found = addresses()[count - 1];
      if (found) return found;
      const code = await Promise.race([ended, once(child.stdout ?? child, "data").then(() => "more" as const)]);
      if (code !== "more") throw new Error(`The browser host ended with code ${code} before it was open.\n${output()}`);
    }
  };
  const first = await addressNumber(1);
  const end = async (signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return {
    address: first[0],
    origin: new URL(first[0]).origin,
    port: Number(first[1]),
    dataFolder,
    child,
    output,
    async pressEnter() {
      const known = addresses().length;
      child.stdin?.write("\n");
      return (await addressNumber(known + 1))[0];
    },
    end,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) await end();
      if (temporary) await rm(temporary, { recursive: true, force: true });
    },
  };
}
