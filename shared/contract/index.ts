/** The whole contract: every call the window, the command line and the tests can make. */
import { accountsContract } from "./accounts";
import { auditContract } from "./audit";
import { itemsContract } from "./items";
import { partnersContract } from "./partners";
import { placesContract } from "./places";
import { searchContract } from "./search";
import { setupContract } from "./setup";
import { systemContract } from "./system";

export const contract = {
  system: systemContract,
  setup: setupContract,
  accounts: accountsContract,
  audit: auditContract,
  places: placesContract,
  search: searchContract,
  items: itemsContract,
  partners: partnersContract,
};
export type Contract = typeof contract;
