import { everyScreenIsWithoutBarriers } from "../helpers/barriers";

everyScreenIsWithoutBarriers("kk", "dark");
