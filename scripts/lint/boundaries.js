/**
 * Imports point one way. This is the whole rule: a table of layers and whom each may import, and a plugin for
 * oxlint that holds every import of a file against it. `tests/unit/boundaries.test.ts` tries it.
 */
import { dirname, join, relative, sep } from "node:path";

/** First match wins. A layer with a `feature` keeps its features apart: each sees only its own folder of that layer. */
const LAYERS = [
  { name: "domain", pattern: /^shared\/domain\// },
  { name: "contract", pattern: /^shared\/contract\// },
  { name: "database", pattern: /^electron\/database\// },
  { name: "files", pattern: /^electron\/files\// },
  { name: "office", pattern: /^electron\/office\// },
  { name: "window", pattern: /^electron\/window\// },
  { name: "preload", pattern: /^electron\/preload\.ts$/ },
  { name: "desktop", pattern: /^electron\/main\.ts$|^electron\/hosts\/desktop\// },
  { name: "hosts", pattern: /^electron\/(hosts|commands)\/|^electron\/[^/]+\.ts$/ },
  { name: "i18n", pattern: /^renderer\/i18n\// },
  { name: "ui", pattern: /^renderer\/ui\// },
  { name: "feature", pattern: /^renderer\/features\/([^/]+)\// },
  { name: "app", pattern: /^renderer\/app\// },
  { name: "resources", pattern: /^resources\// },
  { name: "scripts", pattern: /^scripts\/|^[^/]+\.config\.ts$/ },
  { name: "tests", pattern: /^tests\// },
];

const MAY_IMPORT = {
  domain: ["domain"],
  contract: ["contract", "domain"],
  database: ["database", "domain"],
  files: ["files", "contract", "domain"],
  office: ["office", "database", "files", "contract", "domain"],
  window: ["window", "contract", "domain"],
  preload: ["contract"],
  desktop: ["desktop", "hosts", "window", "office", "database", "files", "contract", "domain"],
  hosts: ["hosts", "window", "office", "database", "files", "contract", "domain"],
  i18n: ["i18n", "contract", "domain"],
  ui: ["ui", "i18n", "contract", "domain", "resources"],
  feature: ["feature", "ui", "i18n", "contract", "domain", "resources"],
  app: ["app", "feature", "ui", "i18n", "contract", "domain", "resources"],
  resources: [],
  scripts: ["scripts"],
};

/** Packages a layer must not touch; everything else a layer may import if package.json has it. */
const FOREIGN = [
  { packages: /^electron$/, only: ["window", "desktop", "preload"], because: "only the desktop host knows Electron" },
  { packages: /^sqlite3$/, only: ["database"], because: "the driver stays behind one file" },
  { packages: /^typeorm(\/|$)/, only: ["database", "office"], because: "the database is the office's affair" },
  { packages: /^(react|react-dom|@mantine|mantine-|@tabler|react-router|react-i18next|i18next)/, only: ["app", "feature", "ui", "i18n"], because: "the office draws nothing" },
  { packages: /^node:|^(fs|path|crypto|os|http)$/, not: ["domain", "contract", "app", "feature", "ui", "i18n", "preload"], because: "this code also runs where there is no Node" },
];
const CONTRACT_PACKAGES = /^(zod|@orpc\/contract)$/;
const FEATURES_OF_OFFICE = /^electron\/office\/([^/]+)\/(.+)$/;

const layerOf = (file) => LAYERS.find((layer) => layer.pattern.test(file))?.name ?? null;

/**
 * Why `from` may not import `specifier`, or null when it may.
 * @param {string} from file, relative to the project, with forward slashes
 * @param {string} specifier as written in the import
 * @returns {string | null}
 */
export function refusal(from, specifier) {
  const own = layerOf(from);
  if (own === null || own === "tests") return null;
  if (!specifier.startsWith(".")) {
    if (own === "contract" && !CONTRACT_PACKAGES.test(specifier)) return `the contract imports zod and oRPC only, not ${specifier}`;
    const rule = FOREIGN.find((one) => one.packages.test(specifier));
    if (!rule) return null;
    const allowed = rule.only ? rule.only.includes(own) : !rule.not.includes(own);
    return allowed ? null : `${own} may not import ${specifier}: ${rule.because}`;
  }
  const target = join(dirname(from), specifier).split(sep).join("/");
  const other = layerOf(target.includes(".") ? target : `${target}.ts`) ?? layerOf(`${target}/`);
  if (other === null) return null;
  if (!MAY_IMPORT[own].includes(other)) return `${own} may not import ${other} (${target})`;
  if (own === "feature" && other === "feature" && featureOf(from) !== featureOf(target)) return `a feature never imports another feature (${target})`;
  if (own === "office" && other === "office") return officeRefusal(from, target);
  return null;
}

const featureOf = (file) => /^renderer\/features\/([^/]+)\//.exec(file)?.[1];

/** Features of the office meet through named queries, services and kinds; never through each other's routers, and entities only from `queries`, `kind` or row sets of the asking side. */
function officeRefusal(from, target) {
  const [, ownFeature = ""] = FEATURES_OF_OFFICE.exec(from) ?? [];
  const [, otherFeature = "", rest = ""] = FEATURES_OF_OFFICE.exec(target) ?? [];
  if (otherFeature === "" || ownFeature === otherFeature) return null;
  if (/(^|\/)router$/.test(rest) && ownFeature !== "") return `a feature of the office never calls another one's router (${target})`;
  if (rest.endsWith(".entity") && !SHARED_ENTITIES.has(otherFeature) && ownFeature !== "") return `features of the office meet through named queries, not through each other's entities (${target})`;
  return null;
}

/** What every feature stands on: the record head, the journal and the settings. */
const SHARED_ENTITIES = new Set(["core", "audit", "settings"]);

const rule = {
  meta: { type: "problem", docs: { description: "Imports point one way." } },
  create(context) {
    const from = relative(context.cwd ?? process.cwd(), context.filename).split(sep).join("/");
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== "string") return;
      const why = refusal(from, specifier.replace(/\?.*$/, ""));
      if (why) context.report({ node: node.source, message: why });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

/**
 * Words of SQL that SQLite alone understands, or understands in its own way. They stay in `electron/database`, behind named
 * functions, so that another database can be put under the office there and nowhere else.
 */
const SQLITE_ONLY = [
  /\binsert\s+or\b/iu, /\breplace\s+into\b/iu, /\bjson_\w+/u, /\b(?:strftime|julianday|unixepoch)\s*\(/iu, /\bdatetime\s*\(/u, /\bgroup_concat\b/iu, /\b(?:instr|iif|ifnull|printf)\s*\(/iu,
  /\bpragma\b/iu, /\browid\b/u, /\bvacuum\b/iu, /\bsqlite_\w+/u, /\bindexed\s+by\b/iu, /\bglob\s+['?:]/iu, /\bcollate\s+nocase\b/iu, /\bmatch\s+[?:]/u,
  // Only SQLite lets a cross join have a condition of its own; there it also fixes the order.
  /\bcross\s+join\s+[\w"]+(?:\s+(?!on\b)\w+)?\s+on\b/iu,
];
const SQL = /\b(?:select|insert|update|delete|from|where|pragma|vacuum|order\s+by)\b|^\(/iu;

/**
 * The word of a text in `file` that only SQLite understands, or null.
 * @param {string} file relative to the project, with forward slashes
 * @param {string} text a piece of a string or template
 * @returns {string | null}
 */
export function sqliteOnly(file, text) {
  if (!/^electron\/(?:office|commands|hosts|window)\//.test(file) || !SQL.test(text)) return null;
  return SQLITE_ONLY.map((word) => word.exec(text)?.[0] ?? null).find((word) => word !== null) ?? null;
}

const portableSql = {
  meta: { type: "problem", docs: { description: "SQL that only SQLite understands stays in electron/database." } },
  create(context) {
    const file = relative(context.cwd ?? process.cwd(), context.filename).split(sep).join("/");
    const check = (node, text) => {
      const word = typeof text === "string" ? sqliteOnly(file, text) : null;
      if (word) context.report({ node, message: `"${word}" is SQL that only SQLite understands: it belongs behind a named function of electron/database` });
    };
    return { Literal: (node) => check(node, node.value), TemplateElement: (node) => check(node, node.value?.cooked) };
  },
};

/** What was measured to go wrong (docs/architecture), wherever the database is asked. */
const TRAPS = [
  { word: /\bRETURNING\b/u, why: "in upper case it answers with a row number instead of rows" },
  { word: /\b(?:lower|upper)\s*\(/iu, why: "it knows ASCII letters only: ask by a folded key of shared/domain/names.ts" },
  { word: /\bnocase\b/iu, why: "it knows ASCII letters only: sort by a key of shared/domain/names.ts" },
];
const WAYS_ROUND = [
  { call: "transaction", except: /^electron\/database\/writeQueue\.ts$/, why: "two at once on one connection take each other's rows: every write goes through the queue" },
  { call: "run", on: /queue$/i, except: /^electron\/(?:database\/|office\/core\/writing\.ts$|office\/preferences\/service\.ts$)/, why: "a write past core/writing.ts leaves no line in the journal" },
  { call: "save", except: /^$/, why: "it asks before it writes, row by row: insert, update, upsert or insertMany say what is meant" },
];

/**
 * Why this piece of SQL in `file` is a trap, or null.
 * @param {string} file relative to the project, with forward slashes
 * @param {string} text a piece of a string or template
 * @returns {string | null}
 */
export function trapInSql(file, text) {
  if (!file.startsWith("electron/") || !SQL.test(text)) return null;
  const trap = TRAPS.find(({ word }) => word.test(text));
  return trap ? trap.why : null;
}

/**
 * Why a call of this method in `file` goes round the one way to write, or null.
 * @param {string} file relative to the project, with forward slashes
 * @param {string} method
 * @param {string} on name of what it is called on
 * @returns {string | null}
 */
export function wayRound(file, method, on) {
  const way = /^electron\/(?:office|database)\//.test(file) ? WAYS_ROUND.find(({ call, on: meant, except }) => call === method && (!meant || meant.test(on)) && !except.test(file)) : undefined;
  return way ? way.why : null;
}

/** Of `queue`, `database.queue` and `database.queue?` the name is "queue". */
function nameOf(node) {
  if (node.type === "Identifier") return node.name;
  if (node.type === "MemberExpression" && node.property.type === "Identifier") return node.property.name;
  return "";
}

const measuredTraps = {
  meta: { type: "problem", docs: { description: "What was measured to go wrong is not tried again." } },
  create(context) {
    const file = relative(context.cwd ?? process.cwd(), context.filename).split(sep).join("/");
    const check = (node, text) => {
      const why = typeof text === "string" ? trapInSql(file, text) : null;
      if (why) context.report({ node, message: why });
    };
    return {
      Literal: (node) => check(node, node.value),
      TemplateElement: (node) => check(node, node.value?.cooked),
      CallExpression: (node) => {
        const why = node.callee.type === "MemberExpression" && node.callee.property.type === "Identifier" ? wayRound(file, node.callee.property.name, nameOf(node.callee.object)) : null;
        if (why) context.report({ node, message: why });
      },
    };
  },
};

export default { meta: { name: "erikti" }, rules: { boundaries: rule, "portable-sql": portableSql, "measured-traps": measuredTraps } };
