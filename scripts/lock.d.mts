/** Runs `work` while no other process does the same with this folder. */
export function locked<Result>(folder: string, work: () => Promise<Result>): Promise<Result>;
