/** What both hosts are started with, and where an office lives when nobody says. */
import { posix, resolve, win32 } from "node:path";
import { parseArgs } from "node:util";
import type { Language } from "../../shared/contract/base";

export interface HostOptions {
  readonly demo: boolean;
  /** Folder given by hand, absolute; null stands for the usual one. */
  readonly data: string | null;
  /** Port given by hand, 0 for any free one; null stands for the usual one. */
  readonly port: number | null;
  /** Whether the system's browser is opened. */
  readonly open: boolean;
  readonly language: Language;
}

/** An argument that cannot be used; the message is a sentence for the terminal. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const LANGUAGES: readonly Language[] = ["ru", "kk", "en"];

const OPTIONS = ["demo", "data", "port", "no-open", "lang"];

/** The language of a locale such as `kk-KZ`; Russian where it is none of ours. */
export function languageOf(locale: string): Language {
  return LANGUAGES.find((language) => locale.toLowerCase().split(/[-_]/)[0] === language) ?? "ru";
}

/**
 * Reads `--demo --data DIR --port N --no-open --lang ru|kk|en`.
 * `others`: whether switches of Electron and Chromium may stand among them and are passed over.
 * @throws UsageError when a value cannot be used, or where nothing else may stand and something does: `--dmeo` must not open
 * the real office.
 */
export function readHostOptions(argv: readonly string[], locale: string, others: "passed over" | "refused"): HostOptions {
  const { values, positionals } = parseArgs({
    args: [...argv],
    strict: false,
    options: {
      demo: { type: "boolean" },
      data: { type: "string" },
      port: { type: "string" },
      "no-open": { type: "boolean" },
      lang: { type: "string" },
    },
  });
  const { data, port, lang } = values;
  const [unknown] = [...Object.keys(values).filter((name) => !OPTIONS.includes(name)).map((name) => `--${name}`), ...positionals];
  if (others === "refused" && unknown !== undefined) throw new UsageError(`There is no ${unknown}. What there is: ${OPTIONS.map((name) => `--${name}`).join(", ")}.`);
  if (data !== undefined && (typeof data !== "string" || data === "")) throw new UsageError("--data needs a folder.");
  if (port !== undefined && (typeof port !== "string" || !/^\d{1,5}$/.test(port) || Number(port) > 65_535)) {
    throw new UsageError("--port needs a number from 0 to 65535.");
  }
  const language = lang === undefined ? languageOf(locale) : LANGUAGES.find((each) => each === lang);
  if (!language) throw new UsageError("--lang is ru, kk or en.");
  return {
    demo: values.demo === true,
    data: data === undefined ? null : resolve(data),
    port: port === undefined ? null : Number(port),
    open: values["no-open"] !== true,
    language,
  };
}

export interface SystemPlace {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The folder where the system keeps a program's data. The demo has one of its own, so that it never meets real records. */
export function usualDataFolder(demo: boolean, { platform, home, env }: SystemPlace): string {
  const titled = demo ? "Erikti-demo" : "Erikti";
  if (platform === "win32") return win32.join(env["APPDATA"] || win32.join(home, "AppData", "Roaming"), titled);
  if (platform === "darwin") return posix.join(home, "Library", "Application Support", titled);
  return posix.join(env["XDG_DATA_HOME"] || posix.join(home, ".local", "share"), titled.toLowerCase());
}
