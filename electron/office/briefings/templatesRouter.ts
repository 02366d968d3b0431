import { called } from "../core/procedures";
import { removeTemplate, restoreTemplate, saveTemplate, templateList } from "./templates";

const os = called.briefings.templates;

export const templatesRouter = os.router({
  list: os.list.handler(({ context: { office } }) => templateList(office.database.reader)),
  save: os.save.handler(({ context: { office, desk }, input }) => saveTemplate(office, desk.atDesk, input)),
  remove: os.remove.handler(({ context: { office, desk }, input }) => removeTemplate(office, desk.atDesk, input)),
  restore: os.restore.handler(({ context: { office, desk }, input }) => restoreTemplate(office, desk.atDesk, input.id)),
});
