/** Briefings being written. What they say is kept as words and references to figures; the numbers come from the records of the moment. */
import type { Draft } from "../../../shared/contract/briefingDrafts";
import type { ChartKind } from "../../../shared/domain/charts";
import { fromTemplate } from "../../../shared/domain/briefingTemplates";
import { type DraftBlock, figuresLacking, lineText, linesOf, tidyBlocks } from "../../../shared/domain/briefingText";
import { type Language, LANGUAGES } from "../../../shared/domain/languages";
import { formatPeriod, type Period } from "../../../shared/domain/periods";
import { In } from "typeorm";
import { newId } from "../core/clock";
import type { AtDesk } from "../core/context";
import { notFound, OfficeError, refused } from "../core/errors";
import { write, type Writing } from "../core/writing";
import type { Office } from "../createOffice";
import { BriefingDraft, BriefingDraftText } from "./briefingDraft.entity";
import { draftById, draftInWords, draftOf, DRAFTS } from "./draftQueries";
import { occasions } from "./service";
import { templateById } from "./templates";

const inOrder = (languages: readonly Language[]): Language[] => LANGUAGES.filter((language) => languages.includes(language));

export interface DraftBegin {
  readonly period: Period;
  readonly languages: readonly Language[];
  /** Null begins with the text the office would write; so does a language that the template does not have. */
  readonly templateId: string | null;
}

/**
 * Begins the draft of a period; where there is one already, that one.
 * @throws OfficeError NOT_FOUND of the template; REFUSED `nothing_to_say`, `draft_begun_again`, `no_corps`, `read_only`
 */
export async function startDraft(office: Office, by: AtDesk | null, { period, languages, templateId }: DraftBegin): Promise<Draft> {
  const before = await draftOf(office.database.reader, period);
  if (before) return before;
  const template = templateId === null ? null : await templateById(office.database.reader, templateId);
  const begun = await occasions(office, period);
  const blocksIn = (language: Language): readonly DraftBlock[] => {
    const text = template?.texts[language];
    return template && text ? fromTemplate({ text, period: { from: template.fromDate, to: template.toDate } }, begun[language]) : begun[language].generated;
  };
  return write(office, by, async (writing) => {
    // Somebody else may have begun it while the text was being written.
    if (await draftOf(writing.tx, period)) throw refused("draft_begun_again");
    const draft = Object.assign(new BriefingDraft(), {
      id: newId(), version: 1, createdAt: writing.at, updatedAt: writing.at, deletedAt: null, fromDate: period.from, toDate: period.to, number: null, languages: inOrder(languages), charts: [],
    });
    await writing.tx.manager.getRepository(BriefingDraft).insert(draft as object);
    for (const language of draft.languages) await addText(writing, draft.id, language, blocksIn(language));
    await writing.journal({ action: "create", kind: DRAFTS, id: draft.id, version: 1, title: formatPeriod(period), after: { from: period.from, to: period.to, languages: draft.languages } });
    return draftInWords(writing.tx, draft);
  });
}


async function addText({ tx, at }: Writing, draftId: string, language: Language, blocks: readonly DraftBlock[]): Promise<void> {
  const text = Object.assign(new BriefingDraftText(), { id: newId(), version: 1, createdAt: at, updatedAt: at, deletedAt: null, draftId, language, blocks: [...blocks], stale: false });
  await tx.manager.getRepository(BriefingDraftText).insert(text as object);
}

/** @throws OfficeError CHANGED_MEANWHILE */
function sameVersion(kept: { readonly version: number; readonly updatedAt: string }, version: number): void {
  if (kept.version !== version) throw new OfficeError("CHANGED_MEANWHILE", { version: kept.version, by: "", at: kept.updatedAt, fields: [] });
}

export interface DraftHead {
  readonly id: string;
  readonly version: number;
  readonly number: number | null;
  readonly languages: readonly Language[];
  readonly charts: readonly ChartKind[];
}

/** Number, languages and charts; a language left out keeps its text and has it again when it comes back. @throws OfficeError NOT_FOUND, CHANGED_MEANWHILE */
export async function updateDraft(office: Office, by: AtDesk | null, { id, version, number, languages, charts }: DraftHead): Promise<Draft> {
  const { fromDate, toDate } = await draftById(office.database.reader, id);
  const begun = await occasions(office, { from: fromDate, to: toDate });
  return write(office, by, async (writing) => {
    const { tx, at } = writing;
    const draft = await draftById(tx, id);
    sameVersion(draft, version);
    const kept = await tx.manager.getRepository(BriefingDraftText).findBy({ draftId: id });
    const next = { number, languages: inOrder(languages), charts: [...charts], version: version + 1, updatedAt: at };
    for (const language of next.languages) if (!kept.some((text) => text.language === language)) await addText(writing, id, language, begun[language].generated);
    await tx.manager.getRepository(BriefingDraft).update({ id }, next);
    await writing.journal({
      action: "update", kind: DRAFTS, id, version: next.version, title: formatPeriod({ from: draft.fromDate, to: draft.toDate }),
      before: { number: draft.number, languages: draft.languages, charts: draft.charts }, after: { number, languages: next.languages, charts },
    });
    return draftInWords(tx, Object.assign(draft, next));
  });
}

export interface TextSave {
  readonly id: string;
  readonly language: Language;
  readonly version: number;
}

/**
 * Keeps a text. The texts of the other languages become stale by it, unless this one was stale itself: then it is catching up.
 * @throws OfficeError NOT_FOUND, CHANGED_MEANWHILE
 */
export async function saveText(office: Office, by: AtDesk | null, save: TextSave & { readonly blocks: readonly DraftBlock[] }): Promise<Draft> {
  return withText(office, by, save, async ({ tx, at }, text) => {
    const blocks = tidyBlocks(save.blocks);
    const [before, after] = changedLines(text.blocks, blocks);
    await tx.manager.getRepository(BriefingDraftText).update({ id: text.id }, { blocks, version: text.version + 1, updatedAt: at });
    if (!text.stale && (before !== "" || after !== "")) {
      await tx.manager.createQueryBuilder().update(BriefingDraftText).set({ stale: true }).where("draft_id = :id and language <> :language", { id: save.id, language: save.language }).execute();
    }
    return { before: { [save.language]: before }, after: { [save.language]: after } };
  });
}

/**
 * Somebody has held the text against the other languages: it says the same.
 * @throws OfficeError NOT_FOUND, CHANGED_MEANWHILE; REFUSED `other_figures` (params.count) where they do not speak of the same figures
 */
export async function agreeText(office: Office, by: AtDesk | null, save: TextSave): Promise<Draft> {
  return withText(office, by, save, async ({ tx, at }, text, { languages }) => {
    const texts = await tx.manager.getRepository(BriefingDraftText).findBy({ draftId: save.id, language: In([...languages]) });
    const apart = new Set(figuresLacking(texts.map(({ blocks }) => blocks)).flat()).size;
    if (apart > 0) throw refused("other_figures", { count: apart });
    await tx.manager.getRepository(BriefingDraftText).update({ id: text.id }, { stale: false, version: text.version + 1, updatedAt: at });
    return { before: { stale: text.stale }, after: { stale: false } };
  });
}

type Change = { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> };

async function withText(office: Office, by: AtDesk | null, { id, language, version }: TextSave, work: (writing: Writing, text: BriefingDraftText, draft: BriefingDraft) => Promise<Change>): Promise<Draft> {
  return write(office, by, async (writing) => {
    const draft = await draftById(writing.tx, id);
    const text = await writing.tx.manager.getRepository(BriefingDraftText).findOneBy({ draftId: id, language });
    if (!text || !draft.languages.includes(language)) throw notFound(DRAFTS);
    sameVersion(text, version);
    const change = await work(writing, text, draft);
    await writing.tx.manager.getRepository(BriefingDraft).update({ id }, { updatedAt: writing.at });
    await writing.journal({ action: "update", kind: DRAFTS, id, version: draft.version, title: formatPeriod({ from: draft.fromDate, to: draft.toDate }), ...change });
    return draftInWords(writing.tx, Object.assign(draft, { updatedAt: writing.at }));
  });
}

/** The lines between the first and the last that differ; chips stand as their figure's id. The journal holds these only: a text is saved every few seconds. */
export function changedLines(before: readonly DraftBlock[], after: readonly DraftBlock[]): [before: string, after: string] {
  const lines = (blocks: readonly DraftBlock[]): string[] => linesOf(blocks).map((line) => line.map((piece) => (piece.kind === "figure" ? `[${piece.figure} ${piece.form}]` : lineText([piece], new Map()))).join(""));
  const [a, b] = [lines(before), lines(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [a.slice(start, a.length - end).join("\n"), b.slice(start, b.length - end).join("\n")];
}

/** @throws OfficeError NOT_FOUND, CHANGED_MEANWHILE */
export async function removeDraft(office: Office, by: AtDesk | null, { id, version }: { id: string; version: number }) {
  return write(office, by, async (writing) => {
    const draft = await draftById(writing.tx, id);
    sameVersion(draft, version);
    await writing.tx.manager.getRepository(BriefingDraft).update({ id }, { version: version + 1, updatedAt: writing.at, deletedAt: writing.at });
    await writing.journal({ action: "remove", kind: DRAFTS, id, version: version + 1, title: formatPeriod({ from: draft.fromDate, to: draft.toDate }) });
    return { id, version: version + 1 };
  });
}

/** @throws OfficeError NOT_FOUND; REFUSED `draft_begun_again` when the period has another one by now */
export async function restoreDraft(office: Office, by: AtDesk | null, id: string) {
  return write(office, by, async (writing) => {
    const draft = await writing.tx.manager.getRepository(BriefingDraft).findOneBy({ id });
    if (!draft) throw notFound(DRAFTS);
    const other = await draftOf(writing.tx, { from: draft.fromDate, to: draft.toDate });
    if (other && other.id !== id) throw refused("draft_begun_again");
    const version = draft.version + 1;
    await writing.tx.manager.getRepository(BriefingDraft).update({ id }, { version, updatedAt: writing.at, deletedAt: null });
    await writing.journal({ action: "restore", kind: DRAFTS, id, version, title: formatPeriod({ from: draft.fromDate, to: draft.toDate }) });
    return { id, version };
  });
}
