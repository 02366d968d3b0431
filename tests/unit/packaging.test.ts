/**
 * What an installer would hold, as far as it can be said without Electron's binary: the settings against
 * electron-builder's own schema, and the settings' file patterns against the files that are there.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const text = (path: string): string => readFileSync(join(root, path), "utf8");

// The very reader, matcher and validator that electron-builder uses, from its own tree.
const builder = createRequire(createRequire(import.meta.url).resolve("electron-builder/package.json"));
const appBuilder = createRequire(builder.resolve("app-builder-lib/package.json"));
interface Validator { (value: unknown): boolean; errors?: unknown }
const Ajv = (appBuilder("ajv") as { default: new (options: object) => { compile(schema: unknown): Validator } }).default;
const yaml = appBuilder("js-yaml") as { load(text: string): unknown };
const { minimatch } = appBuilder("minimatch") as { minimatch(path: string, pattern: string, options: object): boolean };

interface Config {
  readonly files: readonly string[];
  readonly asar: boolean;
  readonly asarUnpack: readonly string[];
  readonly extraResources: readonly { readonly from: string; readonly to: string }[];
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly npmRebuild: boolean;
  readonly publish: unknown;
  readonly win: { readonly icon: string; readonly requestedExecutionLevel: string; readonly target: readonly { readonly target: string; readonly arch: readonly string[] }[] };
  readonly nsis: Readonly<Record<string, unknown>>;
  readonly portable: Readonly<Record<string, unknown>>;
}
interface Package { readonly main: string; readonly bin: Readonly<Record<string, string>>; readonly dependencies: Readonly<Record<string, string>>; readonly devDependencies: Readonly<Record<string, string>> }
interface Lock { readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>> }

const config = yaml.load(text("electron-builder.yml")) as Config;
const manifest = JSON.parse(text("package.json")) as Package;
const lock = JSON.parse(text("package-lock.json")) as Lock;

function filesUnder(folder: string, skip: (name: string) => boolean = () => false): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (skip(entry.name)) return [];
    return entry.isDirectory() ? filesUnder(path, skip) : [path];
  });
}

const productionPackages = Object.entries(lock.packages)
  .filter(([path, info]) => path !== "" && !info.dev && !info.devOptional).map(([path]) => path);
/** Files of the production packages as npm installed them, before the settings leave any out. */
const installed = productionPackages.flatMap((path) => filesUnder(path, (name) => name === "node_modules"));

const matches = (path: string, pattern: string): boolean =>
  minimatch(path, pattern, { dot: true }) || minimatch(path, `${pattern}/**`, { dot: true });
const [left, taken] = [config.files.filter((each) => each.startsWith("!")).map((each) => each.slice(1)), config.files.filter((each) => !each.startsWith("!"))];
const leftOut = (path: string): boolean => left.some((pattern) => matches(path, pattern));
const packed = [...installed, ...filesUnder("resources").filter((path) => taken.some((pattern) => matches(path, pattern)))].filter((path) => !leftOut(path));

const IMPORT = /^(?:import|export|\})[^;"]* from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm;

/** Packages that the sources under a folder import, node's own left aside. */
function importsOf(...folders: string[]): Set<string> {
  const found = new Set<string>();
  for (const path of folders.flatMap((folder) => filesUnder(folder)).filter((each) => /\.tsx?$/.test(each))) {
    for (const [, from, bare, late] of text(path).matchAll(IMPORT)) {
      const name = from ?? bare ?? late;
      // A question to the database says `from "${table}"`, too.
      if (name && !name.includes("$") && !name.startsWith(".") && !name.startsWith("node:")) found.add(name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/"));
    }
  }
  return found;
}

describe("the settings of the installer", () => {
  it("fit electron-builder's own schema", () => {
    const schema = JSON.parse(readFileSync(appBuilder.resolve("app-builder-lib/scheme.json"), "utf8")) as unknown;
    const validate = new Ajv({ allErrors: true, strict: false, logger: false }).compile(schema);
    const fits = validate(config);
    expect(validate.errors ?? []).toEqual([]);
    expect(fits).toBe(true);
    expect(validate({ ...config, nsis: { ...config.nsis, perUser: true } })).toBe(false);
  });

  it("give an installer and a portable program for 64-bit Windows, for one person, without an administrator", () => {
    expect(config.win.target).toEqual([{ target: "nsis", arch: ["x64"] }, { target: "portable", arch: ["x64"] }]);
    expect(config.win.requestedExecutionLevel).toBe("asInvoker");
    expect(config.portable.requestExecutionLevel).toBe("user");
    expect(config.nsis).toMatchObject({ oneClick: true, perMachine: false });
  });

  it("never delete the office's data and never publish", () => {
    expect(config.nsis.deleteAppDataOnUninstall).toBe(false);
    expect(config.publish).toBeNull();
  });

  it("name only installer languages that electron-builder carries", () => {
    const { bundledLanguages } = appBuilder("app-builder-lib/out/util/langs") as { bundledLanguages: readonly string[] };
    const named = config.nsis.installerLanguages as string[];
    expect(named).toEqual(["ru_RU", "en_US"]);
    for (const language of named) expect(bundledLanguages).toContain(language);
  });

  it("close the ways into the program that it does not use", () => {
    expect(config.asar).toBe(true);
    expect(config.electronFuses).toMatchObject({
      enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true, enableCookieEncryption: true,
    });
  });

  it("keep Electron usable as Node exactly while the command line needs it", () => {
    const shim = config.extraResources.find(({ to }) => to === "erikti.cmd");
    expect(config.electronFuses.runAsNode).toBe(shim !== undefined);
    expect(shim && text(shim.from)).toContain(manifest.bin.erikti?.replaceAll("/", "\\"));
  });
});

describe("the files of the installer", () => {
  it("are the built program, the resources and the production packages, and nothing else", () => {
    expect(taken).toEqual(["package.json", "out/**", "resources/**"]);
    for (const entry of [manifest.main, ...Object.values(manifest.bin)]) expect(matches(entry, "out/**")).toBe(true);
  });

  it("are all there: no pattern is left that matches nothing", () => {
    const all = [...installed, ...filesUnder("resources"), "package.json"];
    // `out/` exists only after a build, and archives of compiled libraries only where npm compiled them.
    const expected = config.files.filter((pattern) => !pattern.includes("out/") && !pattern.includes("build/Release"));
    expect(expected.filter((pattern) => !all.some((path) => matches(path, pattern.replace(/^!/, ""))))).toEqual([]);
    for (const { from } of config.extraResources) expect(existsSync(join(root, from)), from).toBe(true);
  });

  it("hold what the office reads at work: classifier, icon, mark and the fonts of its papers", () => {
    expect(packed).toContain("resources/kato/kato-2022-10-17.ru.csv");
    expect(packed).toEqual(expect.arrayContaining(["resources/fonts/NotoSans-Regular.ttf", "resources/fonts/NotoSans-Bold.ttf", "resources/fonts/OFL.txt", "resources/icons/erikti.svg"]));
    expect(packed).toContain("resources/icons/icon.png");
  });

  it("hold no library that only the window uses: those are bundled into it", () => {
    const office = importsOf("electron", "shared");
    const windowOnly = [...importsOf("renderer")].filter((name) => !office.has(name));
    expect(Object.keys(manifest.dependencies).filter((name) => windowOnly.includes(name))).toEqual([]);
    expect(productionPackages.filter((path) => /node_modules\/(@mantine\/|react(-dom)?$|recharts$|electron$|vite$|playwright)/.test(path))).toEqual([]);
    expect(packed.length).toBeLessThan(8_000);
  });

  it("hold every package that the office imports", () => {
    const missing = [...importsOf("electron", "shared")].filter((name) => name !== "electron" && manifest.dependencies[name] === undefined);
    expect(missing).toEqual([]);
  });

  it("hold sqlite3 with its library outside the archive and without its sources", () => {
    const sqlite = packed.filter((path) => path.startsWith("node_modules/sqlite3/"));
    const libraries = sqlite.filter((path) => path.endsWith(".node"));
    expect(libraries).toEqual(["node_modules/sqlite3/build/Release/node_sqlite3.node"]);
    for (const library of libraries) expect(config.asarUnpack.some((pattern) => matches(library, pattern))).toBe(true);
    expect(sqlite).toContain("node_modules/sqlite3/lib/sqlite3.js");
    expect(sqlite.filter((path) => /\.(c|cc|h|o|a|tar\.gz)$/.test(path))).toEqual([]);
  });
});

describe("the icons", () => {
  const bytes = (path: string): Buffer => readFileSync(join(root, path));
  const PNG = "89504e470d0a1a0a";

  it("the program's is an .ico with one picture of 256 pixels inside it", () => {
    const icon = bytes(config.win.icon);
    expect(icon.subarray(0, 6).toString("hex")).toBe("000001000100");
    const [size, offset] = [icon.readUInt32LE(14), icon.readUInt32LE(18)];
    expect(offset + size).toBe(icon.length);
    expect(icon.subarray(offset, offset + 8).toString("hex")).toBe(PNG);
    expect([icon.readUInt32BE(offset + 16), icon.readUInt32BE(offset + 20)]).toEqual([256, 256]);
  });

  it("the window's is a .png of 512 pixels", () => {
    const icon = bytes("resources/icons/icon.png");
    expect(icon.subarray(0, 8).toString("hex")).toBe(PNG);
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([512, 512]);
  });
});
