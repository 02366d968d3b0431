/** What the closing table of `npm test` reads from a stage's JSON report. */
import { relative } from "node:path";

const beginning = (text = "") => text.split("\n", 1)[0].slice(0, 200);

/** A line each: where, which test, and the beginning of why. */
const linesOf = (root, { name, assertionResults }, wanted) =>
  assertionResults.filter(wanted).map((result) => `${relative(root, name)}: ${result.fullName}: ${beginning(result.failureMessages[0])}`);

/** What of one test file failed. */
export function failuresOfFile(root, file) {
  const failed = linesOf(root, file, (result) => result.status === "failed");
  return failed.length === 0 && file.message ? [`${relative(root, file.name)}: ${beginning(file.message)}`] : failed;
}

/** What of one test file failed and passed when it was tried again: the runner keeps why the first try failed. */
export const triedAgainOfFile = (root, file) => linesOf(root, file, (result) => result.status === "passed" && result.failureMessages.length > 0);
