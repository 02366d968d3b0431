/** What the closing table of `npm test` reads from a stage's JSON reports. */
import { relative } from "node:path";

const beginning = (text = "") => text.split("\n", 1)[0].slice(0, 200);
const isBroken = ({ status, message, assertionResults }) => status === "failed" || Boolean(message) || assertionResults.some((result) => result.status === "failed");

/** The files of which something failed. */
export const brokenFiles = (report) => report.testResults.filter(isBroken).map(({ name }) => name);

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
    files: files.map(({ name, startTime, endTime }) => ({ file: relative(root, name), seconds: Math.round((endTime - startTime) / 1000) })),
  };
}
