import { fillWord } from "./reportWords";
import type { ReportModel } from "./reportModel";

/** The checksum of an issued briefing as papers print it: one that lives only inside a file proves nothing. Empty for a draft. */
export const hashLine = ({ issued }: ReportModel): string => (issued ? fillWord(issued.words.hashLine, { hash: issued.contentHash }) : "");
