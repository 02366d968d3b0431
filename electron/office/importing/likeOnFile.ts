/** Who on file the people of a list may be, remembered while the list is looked at: a cell that is mended is one person asked for. */
import type { Askable } from "../../database/reader";
import type { AskedPerson } from "../people/askedPerson";
import type { Proposal } from "../people/similar";
import { peopleLikeMany } from "../people/similarToMany";

const NOBODY: readonly Proposal[] = [];

export class LikeOnFile {
  private change: number | null = null;
  private readonly known = new Map<string, readonly Proposal[]>();

  /** For each of a list those on file who may be that person. `change`: the registers' newest; what was found before it is forgotten. */
  async of(from: Askable, change: number, list: readonly AskedPerson[], tick: (done: number) => void): Promise<(readonly Proposal[])[]> {
    if (this.change !== change) this.known.clear();
    this.change = change;
    const keys = list.map(({ record }) => JSON.stringify(record));
    const unknown = [...keys.keys()].filter((at) => !this.known.has(keys[at] ?? ""));
    const found = await peopleLikeMany(from, unknown.flatMap((at) => list[at] ?? []), tick);
    for (const [place, at] of unknown.entries()) this.known.set(keys[at] ?? "", found[place] ?? NOBODY);
    return keys.map((key) => this.known.get(key) ?? NOBODY);
  }
}
