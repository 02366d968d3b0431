import { screensAreWithoutBarriers } from "../helpers/barriers";
import { OWN_SCREENS } from "../helpers/screens";

screensAreWithoutBarriers(OWN_SCREENS, "kk");
