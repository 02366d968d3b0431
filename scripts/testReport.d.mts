interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string; readonly failureMessages: readonly string[] }[];
  }[];
}
interface Counted {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
  readonly again: readonly string[];
  readonly files: readonly { readonly file: string; readonly seconds: number }[];
}

interface OutsideError {
  readonly file: string | null;
  readonly message: string;
}

export function withOutside(report: Report, outside: readonly OutsideError[]): Report;
export function onlyOutside(report: Report): boolean;
export function brokenFiles(report: Report): string[];
export function counted(root: string, first: Report, second?: Report | null): Counted;
