import { called } from "../core/procedures";
import { catalogueVersions } from "./catalogues";
import { importCatalogue, listCatalogue, takeOver } from "./service";

const os = called.catalogue;

export const catalogueRouter = os.router({
  versions: os.versions.handler(({ context }) => catalogueVersions(context.office)),
  list: os.list.handler(({ context, input }) => listCatalogue(context.office, input.version)),
  takeOver: os.takeOver.handler(({ context, input }) => takeOver(context.office, context.desk.atDesk, input)),
  importFile: os.importFile.handler(({ context, input }) => importCatalogue(context.office, context.desk.atDesk, input)),
});
