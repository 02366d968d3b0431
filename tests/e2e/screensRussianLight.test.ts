import { everyScreenIsWithoutBarriers } from "../helpers/barriers";

everyScreenIsWithoutBarriers("ru", "light");
