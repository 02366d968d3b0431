import type { InferContractRouterOutputs } from "@orpc/contract";
import type { Contract } from "../../shared/contract";

type Outputs = InferContractRouterOutputs<Contract>;

/** What a call answers with, by feature and name: `OutputOf<"partners", "list">`. */
export type OutputOf<Feature extends keyof Outputs, Call extends keyof Outputs[Feature]> = Outputs[Feature][Call];
