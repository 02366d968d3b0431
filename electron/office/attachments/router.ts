import { called } from "../core/procedures";
import { addAttachment, attachmentsOf, openAttachment, previewAttachment, setAttachmentDeleted } from "./service";

const os = called.attachments;

export const attachmentsRouter = os.router({
  list: os.list.handler(({ context, input }) => attachmentsOf(context.office.database.reader, input)),
  add: os.add.handler(({ context, input }) => addAttachment(context, input)),
  remove: os.remove.handler(({ context, input }) => setAttachmentDeleted(context, input.id, true)),
  restore: os.restore.handler(({ context, input }) => setAttachmentDeleted(context, input.id, false)),
  open: os.open.handler(({ context, input }) => openAttachment(context, input.id)),
  preview: os.preview.handler(({ context, input }) => previewAttachment(context, input.id)),
});
