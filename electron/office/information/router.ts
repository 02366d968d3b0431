import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { materialKind } from "./materialKind";
import { outputKind } from "./outputKind";
import { listMaterials, listOutputs, materialChoices, materialExtra, outputExtra } from "./queries";

const materials = called.informationMaterials;
const materialOperations = recordOperations(materialKind);
const manyMaterials = manyOperations(materialKind, (office, request: Parameters<typeof listMaterials>[1]) => listMaterials(office.database.reader, request));

export const informationMaterialsRouter = materials.router({
  list: materials.list.handler(({ context, input }) => listMaterials(context.office.database.reader, input)),
  get: materials.get.handler(async (call) => ({ ...(await materialOperations.get(call)), extra: await materialExtra(call.context.office.database.reader, call.input.id) })),
  create: materials.create.handler(materialOperations.create),
  update: materials.update.handler(materialOperations.update),
  remove: materials.remove.handler(materialOperations.remove),
  restore: materials.restore.handler(materialOperations.restore),
  removeMany: materials.removeMany.handler(manyMaterials.removeMany),
  restoreMany: materials.restoreMany.handler(manyMaterials.restoreMany),
  exportList: materials.exportList.handler(manyMaterials.exportList),
  choices: materials.choices.handler(({ context, input }) => materialChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
});

const outputs = called.informationOutputs;
const outputOperations = recordOperations(outputKind);
const manyOutputs = manyOperations(outputKind, listOutputs);

export const informationOutputsRouter = outputs.router({
  list: outputs.list.handler(({ context, input }) => listOutputs(context.office, input)),
  get: outputs.get.handler(async (call) => ({ ...(await outputOperations.get(call)), extra: await outputExtra(call.context.office.database.reader, call.input.id) })),
  create: outputs.create.handler(outputOperations.create),
  update: outputs.update.handler(outputOperations.update),
  remove: outputs.remove.handler(outputOperations.remove),
  restore: outputs.restore.handler(outputOperations.restore),
  removeMany: outputs.removeMany.handler(manyOutputs.removeMany),
  restoreMany: outputs.restoreMany.handler(manyOutputs.restoreMany),
  exportList: outputs.exportList.handler(manyOutputs.exportList),
});
