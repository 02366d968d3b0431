import { called } from "../core/procedures";
import { makePaper } from "./service";

const os = called.papers;

export const papersRouter = os.router({
  make: os.make.handler(({ context, input }) => makePaper(context, input)),
});
