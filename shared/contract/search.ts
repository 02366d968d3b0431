import { z } from "zod";
import { procedure } from "./base";

export const searchContract = {
  /** First hits over everybody and everything, as one types. `code` is a word of the kind's own that stands before the subtitle: what a consent is for, which way goods moved. */
  everything: procedure("read")
    .input(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(12) }))
    .output(z.array(z.object({ kind: z.string(), id: z.string(), title: z.string(), subtitle: z.string(), code: z.string().optional() }))),
};
