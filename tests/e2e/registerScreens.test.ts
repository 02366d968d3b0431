import { screensAreWithoutBarriers } from "../helpers/barriers";
import { REGISTER_SCREENS } from "../helpers/screens";

screensAreWithoutBarriers(REGISTER_SCREENS, "ru");
