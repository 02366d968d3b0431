interface FileReport {
  readonly name: string;
  readonly message?: string;
  readonly assertionResults: readonly { readonly fullName: string; readonly status: string; readonly failureMessages: readonly string[] }[];
}

export function failuresOfFile(root: string, file: FileReport): string[];
export function triedAgainOfFile(root: string, file: FileReport): string[];
