import type { DeliveryLineFields } from "../../../shared/contract/deliveries";

/** The unit is a stand-in until a kind of aid is chosen: it brings its own. */
export const emptyLine = (): DeliveryLineFields => ({ itemKindId: "", qualifier: "exact", quantity: null, unit: "piece" });
