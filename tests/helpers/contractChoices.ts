import { directionSchema } from "../../shared/contract/base";

export const DIRECTIONS_OF_CONTRACT: readonly string[] = directionSchema.options;
