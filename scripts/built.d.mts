/** True when it had to be built. With ERIKTI_SKIP_BUILD=1 what lies in out/ is taken as it is. */
export function ensureBuilt(): Promise<boolean>;
