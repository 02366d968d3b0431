/** Every feature's calls under its name. */
import { accountsRouter } from "./accounts/router";
import { auditRouter } from "./audit/router";
import { called } from "./core/procedures";
import { itemsRouter } from "./items/router";
import { partnersRouter } from "./partners/router";
import { placesRouter } from "./places/router";
import { searchRouter } from "./search/router";
import { setupRouter } from "./setup/router";
import { systemRouter } from "./system/router";

export const router = called.router({
  system: systemRouter,
  setup: setupRouter,
  accounts: accountsRouter,
  audit: auditRouter,
  places: placesRouter,
  search: searchRouter,
  items: itemsRouter,
  partners: partnersRouter,
});
