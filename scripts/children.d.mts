export function runsWhileBytesArrive(command: string, args: readonly string[], how: { readonly folders: readonly string[]; readonly quiet: number; readonly env?: Readonly<Record<string, string>> }): Promise<boolean>;
export function neverCameUp(ended: { readonly code: number | null; readonly signal: string | null; readonly asked: boolean; readonly milliseconds: number }): boolean;
