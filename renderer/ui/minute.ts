/** What turns with the clock and not with a write: which day it is, what is late. Asked again every minute while the window is looked at. */
export const EVERY_MINUTE = 60_000;
