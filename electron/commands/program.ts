/** The command line: what it understands, and with which code it ends. */
import { homedir } from "node:os";
import { resolve } from "node:path";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import type { Language } from "../../shared/contract/base";
import { IMPORT_KINDS } from "../../shared/domain/importing/types";
import { LANGUAGES } from "../../shared/domain/languages";
import { usualDataFolder } from "../hosts/options";
import { backupCommand, restoreCommand } from "./backup";
import { briefCommand, formatsFrom, numberFrom, periodFrom, privacyFrom, revisionFrom } from "./brief";
import { demoCommand } from "./demo";
import { importCommand, importKindFrom, undoCommand } from "./import";
import { matchCommand } from "./match";
import { registerCommand, registerDays } from "./register";
import type { Program } from "./offices";
import { sentenceFor, WrongArguments } from "./sentences";
import { hashFrom, verifyCommand } from "./verify";

interface BriefOptions {
  readonly from: string;
  readonly to: string;
  readonly data?: string;
  readonly lang: Language;
  readonly formats: string;
  readonly out: string;
  readonly json: boolean;
  readonly issue: boolean;
  readonly number?: string;
  readonly revision?: string;
  readonly reason?: string;
  readonly privacy: string;
}

export interface Terminal extends Program {
  complain(text: string): void;
}

/**
 * Runs one command. Answers with the exit code: 0, 1 when it could not be carried out, 2 when it was written wrongly.
 * Whatever goes wrong is one sentence for `complain`.
 */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    await commands(terminal).parseAsync([...argv], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      terminal.complain(oneSentence(error.message));
      return 2;
    }
    terminal.complain(sentenceFor(error));
    return error instanceof WrongArguments ? 2 : 1;
  }
}

/** "error: unknown option '--x'" as a sentence. */
function oneSentence(message: string): string {
  const words = message.replace(/^error:\s*/, "").split("\n", 1)[0]?.trim() ?? "";
  if (words === "" || words.startsWith("(")) return "Name a command: demo, brief, register, verify, import, undo, match, backup or restore; --help tells more.";
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;
}

function commands(terminal: Terminal): Command {
  const usual = (demo: boolean): string => usualDataFolder(demo, { platform: process.platform, home: homedir(), env: process.env });
  const folder = (data: string | undefined, demo = false): string => resolve(data ?? usual(demo));
  const program = quiet(new Command("erikti"), terminal).description("The office of a volunteer corps, without a window.").version(terminal.version);

  quiet(program.command("demo"), terminal)
    .description("fill an empty folder with the demo corps")
    .option("--data <folder>", "folder of the office", filled)
    .option("--lang <language>", "ru, kk or en", language, "ru")
    .action((options: { data?: string; lang: Language }) => demoCommand(terminal, folder(options.data, true), options.lang));

  quiet(program.command("brief"), terminal)
    .description("figures and text of a period")
    .requiredOption("--from <day>", "first day, YYYY-MM-DD")
    .requiredOption("--to <day>", "last day, YYYY-MM-DD")
    .option("--data <folder>", "folder of the office", filled)
    .option("--lang <language>", "ru, kk or en", language, "ru")
    .option("--formats <list>", "files to write: docx,xlsx,pdf,pptx,txt,md", "")
    .option("--out <folder>", "folder for the files", filled, ".")
    .option("--issue", "freeze it: numbered, hashed, never to change", false)
    .option("--number <number>", "number, such as 14 or 2020-0014; with --issue the next one is taken otherwise")
    .option("--revision <revision>", "which revision; with --issue 2 or more is a correction")
    .option("--reason <text>", "why there is a correction")
    .option("--privacy <level>", "full, masked or none: what the files say of people", "full")
    .option("--json", "print the figures and the text as JSON and nothing else", false)
    .action((options: BriefOptions) =>
      briefCommand(terminal, {
        dataFolder: folder(options.data), period: periodFrom(options.from, options.to), language: options.lang,
        formats: formatsFrom(options.formats), out: resolve(options.out), json: options.json,
        issue: options.issue, number: options.number === undefined ? null : numberFrom(options.number),
        revision: options.revision === undefined ? null : revisionFrom(options.revision), reason: options.reason ?? null, privacy: privacyFrom(options.privacy),
      }),
    );

  quiet(program.command("register"), terminal)
    .description("the state's register of volunteer activity, and what it still lacks")
    .requiredOption("--on <day>", "the day it stands as of, YYYY-MM-DD")
    .option("--from <day>", "programmes and campaigns from this day on; else from the first day of the year")
    .option("--data <folder>", "folder of the office", filled)
    .option("--lang <language>", "ru, kk or en", language, "ru")
    .option("--privacy <level>", "full, masked or none: what the file says of people", "full")
    .option("--out <file>", "XLSX to write", filled)
    .option("--json", "print {from, on, file, sheets} and nothing else", false)
    .action((options: { on: string; from?: string; data?: string; lang: Language; privacy: string; out?: string; json: boolean }) =>
      registerCommand(terminal, {
        dataFolder: folder(options.data), ...registerDays(options.on, options.from), language: options.lang,
        privacy: privacyFrom(options.privacy), out: options.out === undefined ? null : resolve(options.out), json: options.json,
      }),
    );

  quiet(program.command("verify"), terminal)
    .description("recompute every figure of an auditor's pack from its rows alone and check its checksums")
    .argument("<file>", "XLSX of an issued briefing", filled)
    .option("--data <folder>", "office to compare it with", filled)
    .option("--expect <hash>", "checksum printed on paper", filled)
    .action((file: string, options: { data?: string; expect?: string }) =>
      verifyCommand(terminal, { file: resolve(file), dataFolder: options.data === undefined ? null : resolve(options.data), expect: options.expect === undefined ? null : hashFrom(options.expect) }),
    );

  quiet(program.command("import"), terminal)
    .description("what a list would bring into the registers; with --commit it is taken over")
    .argument("<kind>", `one of ${IMPORT_KINDS.join(", ")}`, filled)
    .argument("<file>", "XLSX, CSV or ODS", filled)
    .option("--data <folder>", "folder of the office", filled)
    .option("--partner <name>", "whose list it is", filled)
    .option("--commit", "write, in one batch that `erikti undo` takes back", false)
    .option("--json", "print {rows, new, onFile, twice, unreadable, problems, batch} and nothing else", false)
    .action((kind: string, file: string, options: { data?: string; partner?: string; commit: boolean; json: boolean }) =>
      importCommand(terminal, {
        dataFolder: folder(options.data), kind: importKindFrom(kind), file: resolve(file), partner: options.partner ?? null, commit: options.commit, json: options.json,
      }),
    );

  quiet(program.command("undo"), terminal)
    .description("take a batch back: everything it made goes, everything it touched stands as before")
    .argument("<batch>", "id that `erikti import --commit` printed", filled)
    .option("--data <folder>", "folder of the office", filled)
    .action((batch: string, options: { data?: string }) => undoCommand(terminal, folder(options.data), batch));

  quiet(program.command("match"), terminal)
    .description("say of pairs of records whether they are one person; with answers given, how often that is right")
    .argument("<file>", 'JSON lines {"a": {...}, "b": {...}, "same"?, "kind"?}', filled)
    .option("--json", "print JSON lines {band, score, why}, then {pairs, found, sameRight, hardLook}", false)
    .action((file: string, options: { json: boolean }) => matchCommand(terminal, resolve(file), options.json));

  quiet(program.command("backup"), terminal)
    .description("write a consistent copy of the office, also while it is open")
    .argument("<file>", "file to write", filled)
    .option("--data <folder>", "folder of the office", filled)
    .action((file: string, options: { data?: string }) => backupCommand(terminal, folder(options.data), resolve(file)));

  quiet(program.command("restore"), terminal)
    .description("put a copy in the place of the office; what stood there is kept")
    .argument("<file>", "copy to read", filled)
    .option("--data <folder>", "folder of the office", filled)
    .action((file: string, options: { data?: string }) => restoreCommand(terminal, folder(options.data), resolve(file)));

  return program;
}

/** Commander throws instead of ending the process, and says nothing by itself but help and version. */
function quiet(command: Command, terminal: Terminal): Command {
  return command.exitOverride().allowExcessArguments(false).configureOutput({
    writeOut: (text) => terminal.out(text.trimEnd()),
    writeErr: () => undefined,
    outputError: () => undefined,
  });
}

function language(text: string): Language {
  const found = LANGUAGES.find((each) => each === text);
  if (!found) throw new InvalidArgumentError("It is ru, kk or en.");
  return found;
}

function filled(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("It is empty.");
  return text;
}
