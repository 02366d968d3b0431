/** The window's own files, for both hosts: nothing outside the given folder can be named. */
import { readFile } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/**
 * The path on disk behind the path of an address, or null when it cannot be one of the folder's files.
 * `pathname` is as it came, percent-encoded; what it names may still be missing.
 */
export function fileBehind(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  // A backslash is a separator on Windows, a colon opens a drive or a stream of a file there.
  if (!decoded.startsWith("/") || /[\0\\:]/.test(decoded)) return null;
  const file = resolve(folder, `.${decoded === "/" ? "/index.html" : decoded}`);
  return file.startsWith(resolve(folder) + sep) && extname(file) in TYPES ? file : null;
}

export interface StaticFile {
  readonly bytes: Buffer;
  readonly type: string;
}

/** Null when there is no such file. */
export async function readStatic(folder: string, pathname: string): Promise<StaticFile | null> {
  const file = fileBehind(folder, pathname);
  if (!file) return null;
  try {
    return { bytes: await readFile(file), type: TYPES[extname(file)] ?? "application/octet-stream" };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR" || code === "ENAMETOOLONG") return null;
    throw error;
  }
}
