import { called } from "../core/procedures";
import { write } from "../core/writing";
import { comparisonOf, mergesOf } from "./comparison";
import { mergeRecords } from "./merging";
import { decidePair, nextPair, openPairs } from "./queue";
import { unmergeRecords } from "./unmerging";

const os = called.matching;

export const matchingRouter = os.router({
  open: os.open.handler(async ({ context }) => ({ open: await openPairs(context.office.database.reader) })),
  next: os.next.handler(async ({ context: { office }, input }) => {
    const from = office.database.reader;
    return { open: await openPairs(from), pair: await nextPair(from, input.skip) };
  }),
  compare: os.compare.handler(({ context: { office, desk }, input }) => comparisonOf(office, desk.atDesk, input.kind, input.ids)),
  merge: os.merge.handler(({ context: { office, desk }, input }) => write(office, desk.atDesk, (writing) => mergeRecords(writing, input))),
  unmerge: os.unmerge.handler(async ({ context: { office, desk }, input }) => {
    const { kind, keepId, otherIds } = await write(office, desk.atDesk, (writing) => unmergeRecords(writing, input.id));
    return { kind: kind === "families" ? ("families" as const) : ("people" as const), keepId, otherIds };
  }),
  mergesOf: os.mergesOf.handler(({ context, input }) => mergesOf(context.office.database.reader, input.kind, input.id)),
  different: os.different.handler(async ({ context: { office, desk }, input }) => {
    await write(office, desk.atDesk, (writing) => decidePair(writing, input.pairId, "different"));
    return { open: await openPairs(office.database.reader) };
  }),
  reopen: os.reopen.handler(async ({ context: { office, desk }, input }) => {
    await write(office, desk.atDesk, (writing) => decidePair(writing, input.pairId, "open"));
    return { open: await openPairs(office.database.reader) };
  }),
  scan: os.scan.handler(({ context: { office, desk } }) => office.scan.start(office, desk.atDesk)),
  scanState: os.scanState.handler(({ context }) => context.office.scan.now()),
  cancelScan: os.cancelScan.handler(({ context }) => context.office.scan.cancel()),
});
