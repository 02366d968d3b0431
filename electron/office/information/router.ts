import { called } from "../core/procedures";
import { recordOperations } from "../core/recordOperations";
import { materialKind } from "./materialKind";
import { outputKind } from "./outputKind";
import { listMaterials, listOutputs, materialChoices, materialExtra, outputExtra } from "./queries";

const materials = called.informationMaterials;
const materialOperations = recordOperations(materialKind);

export const informationMaterialsRouter = materials.router({
  list: materials.list.handler(({ context, input }) => listMaterials(context.office.database.reader, input)),
  get: materials.get.handler(async (call) => ({ ...(await materialOperations.get(call)), extra: await materialExtra(call.context.office.database.reader, call.input.id) })),
  create: materials.create.handler(materialOperations.create),
  update: materials.update.handler(materialOperations.update),
  remove: materials.remove.handler(materialOperations.remove),
  restore: materials.restore.handler(materialOperations.restore),
  choices: materials.choices.handler(({ context, input }) => materialChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
});

const outputs = called.informationOutputs;
const outputOperations = recordOperations(outputKind);

export const informationOutputsRouter = outputs.router({
  list: outputs.list.handler(({ context, input }) => listOutputs(context.office.database.reader, input)),
  get: outputs.get.handler(async (call) => ({ ...(await outputOperations.get(call)), extra: await outputExtra(call.context.office.database.reader, call.input.id) })),
  create: outputs.create.handler(outputOperations.create),
  update: outputs.update.handler(outputOperations.update),
  remove: outputs.remove.handler(outputOperations.remove),
  restore: outputs.restore.handler(outputOperations.restore),
});
