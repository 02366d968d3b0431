/** What the closing table of `npm test` reads from a stage's JSON reports. */
import { relative } from "node:path";

const beginning = (text = "") => text.split("\n", 1)[0].slice(0, 200);
const isBroken = ({ status, message, assertionResults }) => status === "failed" || Boolean(message) || assertionResults.some((result) => result.status === "failed");

/** The report with what was thrown outside of every test told of the file it came from; of no file where nobody knows. */
export function withOutside(report, outside) {
  const from = (file) => outside.filter((error) => error.file === file).map(({ message }) => `outside of every test: ${message}`);
  const known = new Set(report.testResults.map(({ name }) => name));
  const nowhere = outside.filter(({ file }) => !known.has(file)).map(({ message }) => ({ name: "", status: "failed", message: `outside of every test: ${message}`, startTime: 0, endTime: 0, assertionResults: [] }));
  return { ...report, testResults: [...report.testResults.map((file) => ({ ...file, message: [file.message, ...from(file.name)].filter(Boolean).join("\n") })), ...nowhere] };
}

/** The files of which something failed. */
export const brokenFiles = (report) => report.testResults.filter(isBroken).map(({ name }) => name).filter(Boolean);

/** Whether every test held and only something outside of them did not. */
export const onlyOutside = (report) => report.testResults.every(({ assertionResults }) => assertionResults.every((result) => result.status !== "failed"));

/** What failed, a line each: where, which test, and the beginning of why. */
export const failuresOf = (root, files) => files.filter(isBroken).flatMap(({ name, message, assertionResults }) => {
  const failed = assertionResults.filter((result) => result.status === "failed");
  return failed.length === 0
    ? [`${relative(root, name)}: ${beginning(message)}`]
    : failed.map((result) => `${relative(root, name)}: ${result.fullName}: ${beginning(result.failureMessages[0])}`);
});

/**
 * What a stage counts. `second` is the report of the files that were broken in `first`, run again whole: what holds there
 * holds, and is named with why it did not at first.
 */
export function counted(root, first, second = null) {
  const again = new Map((second?.testResults ?? []).map((file) => [file.name, file]));
  const files = first.testResults.map((file) => again.get(file.name) ?? file);
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const having = (...states) => tests.filter(({ status }) => states.includes(status)).length;
  const failures = failuresOf(root, files);
  return {
    passed: having("passed"),
    failed: failures.length,
    skipped: having("pending", "skipped", "todo"),
    failures,
    again: failuresOf(root, first.testResults.filter((file) => again.has(file.name) && !isBroken(again.get(file.name)))),
    files: files.filter(({ name }) => name !== "").map(({ name, startTime, endTime }) => ({ file: relative(root, name), seconds: Math.round((endTime - startTime) / 1000) })),
  };
}
