import type { Amount } from "../../../shared/domain/amounts";
import type { GroupForm } from "../groupForm";

/** What an `AmountField` needs to edit the amount at `path` of a form, with the complaints about either of its numbers. */
export function amountInForm(form: GroupForm, path: string, value: Amount) {
  const valuePath = `${path}.value`;
  const highPath = `${path}.high`;
  return {
    value,
    onChange(amount: Amount): void {
      // Part by part, because that is where the complaints stand which this answers.
      form.set(`${path}.qualifier`, amount.qualifier);
      form.set(valuePath, amount.value);
      form.set(highPath, amount.high);
    },
    path: valuePath,
    error: form.errors[valuePath] ?? form.errors[`${path}.qualifier`],
    highPath,
    highError: form.errors[highPath],
  };
}
