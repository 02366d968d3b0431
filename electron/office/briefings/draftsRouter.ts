import { called } from "../core/procedures";
import { draftList, draftOf } from "./draftQueries";
import { agreeText, removeDraft, restoreDraft, saveText, startDraft, updateDraft } from "./drafts";

const os = called.briefings.drafts;

export const draftsRouter = os.router({
  list: os.list.handler(({ context: { office } }) => draftList(office.database.reader)),
  of: os.of.handler(({ context: { office }, input: { from, to } }) => draftOf(office.database.reader, { from, to })),
  start: os.start.handler(({ context: { office, desk }, input: { from, to, languages, templateId } }) => startDraft(office, desk.atDesk, { period: { from, to }, languages, templateId })),
  update: os.update.handler(({ context: { office, desk }, input }) => updateDraft(office, desk.atDesk, input)),
  saveText: os.saveText.handler(({ context: { office, desk }, input }) => saveText(office, desk.atDesk, input)),
  agree: os.agree.handler(({ context: { office, desk }, input }) => agreeText(office, desk.atDesk, input)),
  remove: os.remove.handler(({ context: { office, desk }, input }) => removeDraft(office, desk.atDesk, input)),
  restore: os.restore.handler(({ context: { office, desk }, input }) => restoreDraft(office, desk.atDesk, input.id)),
});
