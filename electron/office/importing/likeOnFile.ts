/** Who on file the people of a list may be, remembered while the list is looked at: a cell that is mended is one person asked for. */
import type { Askable } from "../../database/reader";
import type { AskedPerson } from "../people/askedPerson";
import type { Proposal } from "../people/similar";
import { peopleLikeMany } from "../people/similarToMany";
import { eachBreathing } from "../core/breathing";

const NOBODY: readonly Proposal[] = [];
const BREATH = 1_000;

/** All that is compared, in one text; none of it has a line break. */
const sayingOf = ({ record: { family, given, patronymic, birthDate, iin, phone, village } }: AskedPerson): string =>
  `${family ?? ""}\n${given ?? ""}\n${patronymic ?? ""}\n${birthDate ?? ""}\n${iin ?? ""}\n${phone ?? ""}\n${village ?? ""}`;

export class LikeOnFile {
  private change: number | null = null;
  private readonly known = new Map<string, readonly Proposal[]>();

  /** For each of a list those on file who may be that person. `change`: the registers' newest; what was found before it is forgotten. */
  async of(from: Askable, change: number, list: readonly AskedPerson[], tick: (done: number) => void): Promise<(readonly Proposal[])[]> {
    if (this.change !== change) this.known.clear();
    this.change = change;
    const answers: (readonly Proposal[])[] = [];
    const unknown: { readonly at: number; readonly asked: AskedPerson; readonly saying: string }[] = [];
    await eachBreathing(list, BREATH, (asked, at) => {
      const saying = sayingOf(asked);
      const known = this.known.get(saying);
      answers.push(known ?? NOBODY);
      if (!known) unknown.push({ at, asked, saying });
    });
    const found = await peopleLikeMany(from, unknown.map(({ asked }) => asked), tick);
    await eachBreathing(unknown, BREATH, ({ at, saying }, place) => {
      answers[at] = found[place] ?? NOBODY;
      this.known.set(saying, answers[at]);
    });
    return answers;
  }
}
