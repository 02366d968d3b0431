/**
 * A reporter of errors that came outside of every test, such as a promise that nobody waited for: the runner's own report has no
 * place for them. Writes `[{ file, message }]` into ERIKTI_OUTSIDE_ERRORS; `file` is null where the runner does not know which one it was.
 */
import { writeFileSync } from "node:fs";

export default class OutsideErrors {
  onTestRunEnd(_modules, errors) {
    const said = errors.map(({ name, message, stack = "", VITEST_TEST_PATH }) => {
      const where = stack.split("\n").find((line) => /^\s+at .*(electron|shared|renderer|tests)\//.test(line)) ?? "";
      return { file: VITEST_TEST_PATH ?? null, message: `${name}: ${message.split("\n", 1)[0]}${where.trimEnd()}` };
    });
    writeFileSync(process.env.ERIKTI_OUTSIDE_ERRORS, JSON.stringify(said));
  }
}
