/** Files that leave the office and are no papers: the question about private people, and the line in the journal, as the rules say. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { PAPERS } from "../../shared/contract/papers";
import { asksPrivacy, OUTGOING, type OutgoingFile } from "../../shared/domain/outgoing";
import type { PrivacyLevel } from "../../shared/domain/personalColumns";
import { fileOf, PNG } from "../helpers/attachmentFiles";
import { csvFile, previewList } from "../helpers/lists";
import { type DemoOffice as Demo, openDemoOffice, PERIOD } from "../helpers/briefings";

type NoPaper = Exclude<OutgoingFile, (typeof PAPERS)[number]>;

const DAYS = { from: "2020-01-01", on: "2020-04-04" };
const FOUND = { search: "", sort: "name", descending: false, filters: {}, selection: { ids: null, except: [] } };
const LIST = { ...FOUND, title: "Люди", language: "ru" as const, format: "csv" as const, columns: [{ title: "Имя", fields: ["name"] }] } satisfies Partial<Parameters<Demo["call"]["people"]["exportList"]>[0]>;

const somebody = async ({ call }: Demo): Promise<string> => (await call.people.list({ filters: {} })).rows[0]?.id ?? "";

/** Takes the file; `privacy` is left out where it is undefined, as a caller does who was not asked. */
const TAKEN: Readonly<Record<NoPaper, (demo: Demo, privacy: PrivacyLevel | undefined) => Promise<unknown>>> = {
  list: ({ call }, privacy) => call.people.exportList({ ...LIST, privacy: privacy as PrivacyLevel }),
  state_register: ({ call }, privacy) => call.stateRegister.export({ ...DAYS, language: "ru", privacy: privacy as PrivacyLevel }),
  problem_file: async ({ call }, privacy) => {
    const { session } = await previewList(call, "families", csvFile([["ФИО", "Дата рождения"], ["Ахметова Әлия", "32.13.1985"]]));
    return call.importing.problemFile({ session, privacy: privacy as PrivacyLevel });
  },
  issued_briefing: async ({ call }, privacy) => {
    const [issued] = await issuedOnce(call);
    return call.briefings.issued.export({ id: issued ?? "", language: "ru", format: "xlsx", privacy: privacy as PrivacyLevel });
  },
  draft_briefing: ({ call }, privacy) => call.briefings.export({ ...PERIOD, language: "ru", format: "xlsx", privacy: privacy as PrivacyLevel }),
  consent_form: async (demo) => demo.call.consents.form({ personId: await somebody(demo), purposes: ["aid"] }),
  attachment: async ({ call }) => {
    const [delivery] = (await call.deliveries.list({ filters: {} })).rows;
    const { id } = await call.attachments.add({ ownerKind: "deliveries", ownerId: delivery?.id ?? "", kind: "photo", file: fileOf(PNG, "снимок.png") });
    return call.attachments.open({ id });
  },
};

async function issuedOnce(call: Demo["call"]): Promise<string[]> {
  const { rows } = await call.briefings.issued.list({});
  return rows.length > 0 ? rows.map((row) => row.id) : [(await call.briefings.issued.issue({ ...PERIOD, number: 14 })).id];
}

describe("a file that leaves the office", () => {
  it.each(Object.keys(TAKEN) as NoPaper[])("%s: the question is asked where the rules say so, and the journal keeps what they say", async (file) => {
    const demo = await openDemoOffice();
    await TAKEN[file](demo, asksPrivacy(file) ? "masked" : undefined);
    expect(demo.handedOver).toHaveLength(1);
    const [entry] = (await demo.call.audit.list({ action: "export" })).rows;
    const { changes } = await demo.call.audit.get({ seq: entry?.seq ?? 0 });
    expect(changes.map((change) => change.field).toSorted()).toEqual(OUTGOING[file].journal.toSorted());
  });

  it.each((Object.keys(TAKEN) as NoPaper[]).filter(asksPrivacy))("%s is not given out before somebody said how much of people it may say", async (file) => {
    const demo = await openDemoOffice();
    await expect(TAKEN[file](demo, undefined)).rejects.toMatchObject({ data: { problems: [{ field: "privacy", kind: "required" }] } });
    expect(demo.handedOver).toEqual([]);
  });

  it("is handed over nowhere else: what is added has a rule and a line in this test", () => {
    const office = resolve(import.meta.dirname, "../../electron/office");
    const places = readdirSync(office, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts") && /host\.handOver\(/.test(readFileSync(join(office, path), "utf8")));
    // All papers leave at one place.
    expect(places).toHaveLength(Object.keys(TAKEN).length + 1);
    expect([...Object.keys(TAKEN), ...PAPERS].toSorted()).toEqual(Object.keys(OUTGOING).toSorted());
  });
});
