/**
 * The browser host: the same office and the same window over loopback HTTP, for PCs where no program may be
 * installed, for development, and for tests. `node out/main/browserHost.js [--demo] [--data DIR] [--port N] [--no-open]
 * [--lang ru|kk|en]`. The printed address opens once; Enter in the terminal, or another start, gives a new one.
 */
import "reflect-metadata";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { Downloads } from "./hosts/browser/downloads";
import { addressOfRunningHost, leaveNote, newSecret, removeNote } from "./hosts/browser/runningHost";
import { type BrowserServer, startBrowserServer } from "./hosts/browser/server";
import { sameSecret } from "./hosts/browser/sessions";
import { openInSystemBrowser } from "./hosts/browser/systemBrowser";
import { openOffice } from "./hosts/openOffice";
import { readHostOptions, UsageError, usualDataFolder } from "./hosts/options";
import { complain } from "./hosts/trouble";
import { HOST_WORDS } from "./hosts/words";

const USUAL_PORT = 4747;

const root = resolve(import.meta.dirname, "../..");
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const failed = (code: string) => (error: unknown): boolean => error instanceof Error && "code" in error && error.code === code;

async function main(): Promise<void> {
  const options = readHostOptions(process.argv.slice(2), Intl.DateTimeFormat().resolvedOptions().locale, "refused");
  const words = HOST_WORDS[options.language];
  const dataFolder = options.data ?? usualDataFolder(options.demo, { platform: process.platform, home: homedir(), env: process.env });
  const show = (address: string): void => {
    say(address);
    if (options.open) openInSystemBrowser(address);
  };

  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const door = await openOffice({ dataFolder, resources: join(root, "resources"), version, demo: options.demo ? options.language : null, onTrouble: complain });
  const running = door.problem?.code === "locked" ? await addressOfRunningHost(dataFolder) : null;
  if (running) {
    say(words.alreadyOpen);
    show(running);
    return door.close();
  }

  // Only the one that holds the office may touch what lies in its folder.
  const downloads = new Downloads(join(dataFolder, "outgoing"));
  if (door.office) await downloads.clear();
  const secret = newSecret();
  const serve = (port: number): Promise<BrowserServer> =>
    startBrowserServer(
      {
        door, downloads, words, pages: join(root, "out/renderer"), onTrouble: complain,
        letIn: (given) => (given !== undefined && sameSecret(given, secret) ? server.newAddress() : null),
      },
      port,
    );
  let server: BrowserServer;
  try {
    server = await serve(options.port ?? USUAL_PORT).catch((error: unknown) => {
      if (options.port === null && (failed("EADDRINUSE")(error) || failed("EACCES")(error))) return serve(0);
      throw error;
    });
  } catch (error) {
    await door.close();
    if (options.port !== null && (failed("EADDRINUSE")(error) || failed("EACCES")(error))) throw new UsageError(words.portTaken(options.port));
    throw error;
  }
  if (door.office) await leaveNote(dataFolder, server.port, secret);

  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    say(words.closing);
    await server.close();
    if (door.office) await Promise.all([downloads.clear(), removeNote(dataFolder)]);
    await door.close();
    say(words.closed);
  };
  const end = (): void => {
    closing ??= close().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(error);
        process.exit(1);
      },
    );
  };
  // A signal that comes twice (the terminal's and the parent's) must not cut the closing short.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  createInterface({ input: process.stdin }).on("line", () => show(server.newAddress()));

  say(words.openThis);
  show(server.newAddress());
  say(words.anotherAddress);
}

main().catch((error: unknown) => {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n`);
  else complain(error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
