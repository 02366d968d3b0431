import { called } from "../core/procedures";
import { recordOperations } from "../core/recordOperations";
import { publicationKind } from "./kind";
import { publicationsOf } from "./queries";

const os = called.publications;
const operations = recordOperations(publicationKind);

export const publicationsRouter = os.router({
  of: os.of.handler(({ context: { office }, input }) => publicationsOf(office.database.reader, input.briefingId)),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
});
