import {
  IconAlertTriangle, IconBan, IconCircleCheckFilled, IconCircleDashed, IconCircleHalf2, IconCirclePlus, IconClock, IconCopy, IconDoorExit, IconHourglass, IconPencil,
  IconPlayerPause, IconPointFilled, IconTruckDelivery, IconUserCheck, IconX, type Icon,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./StateBadge.module.css";

interface Shape {
  readonly icon: Icon;
  readonly tone: "done" | "open" | "off" | "alarm";
}

/** Each state has its own shape, so that nobody has to tell colours apart. */
const SHAPES: Readonly<Record<string, Shape>> = {
  draft: { icon: IconPencil, tone: "open" },
  confirmed: { icon: IconCircleCheckFilled, tone: "done" },
  withdrawn: { icon: IconX, tone: "off" },
  due: { icon: IconClock, tone: "open" },
  missed: { icon: IconAlertTriangle, tone: "alarm" },
  cancelled: { icon: IconBan, tone: "off" },
  none: { icon: IconCircleDashed, tone: "off" },
  partial: { icon: IconCircleHalf2, tone: "open" },
  complete: { icon: IconCircleCheckFilled, tone: "done" },
  selected: { icon: IconCircleCheckFilled, tone: "done" },
  rejected: { icon: IconX, tone: "off" },
  applied: { icon: IconHourglass, tone: "open" },
  active: { icon: IconCircleCheckFilled, tone: "done" },
  paused: { icon: IconPlayerPause, tone: "open" },
  valid: { icon: IconCircleCheckFilled, tone: "done" },
  working: { icon: IconCircleCheckFilled, tone: "done" },
  coming: { icon: IconHourglass, tone: "open" },
  expiring: { icon: IconClock, tone: "open" },
  allocated: { icon: IconCircleCheckFilled, tone: "done" },
  implemented: { icon: IconCircleCheckFilled, tone: "done" },
  accepted: { icon: IconCircleCheckFilled, tone: "done" },
  declined: { icon: IconX, tone: "off" },
  failed: { icon: IconAlertTriangle, tone: "alarm" },
  preparing: { icon: IconHourglass, tone: "open" },
  going_on: { icon: IconHourglass, tone: "open" },
  without_result: { icon: IconX, tone: "off" },
  expired: { icon: IconAlertTriangle, tone: "alarm" },
  former: { icon: IconDoorExit, tone: "off" },
  new: { icon: IconCirclePlus, tone: "open" },
  onFile: { icon: IconUserCheck, tone: "done" },
  twice: { icon: IconCopy, tone: "off" },
  unreadable: { icon: IconAlertTriangle, tone: "alarm" },
  expected: { icon: IconHourglass, tone: "open" },
  there: { icon: IconUserCheck, tone: "done" },
  waiting: { icon: IconClock, tone: "open" },
  approved: { icon: IconCircleCheckFilled, tone: "done" },
  planned: { icon: IconHourglass, tone: "open" },
  assigned: { icon: IconUserCheck, tone: "open" },
  on_the_way: { icon: IconTruckDelivery, tone: "open" },
  done: { icon: IconCircleCheckFilled, tone: "done" },
  open: { icon: IconClock, tone: "open" },
  left: { icon: IconDoorExit, tone: "off" },
  closed: { icon: IconX, tone: "off" },
};
const PLAIN: Shape = { icon: IconPointFilled, tone: "off" };

/** A state by word and shape. `words` is where its words are: `deliveries:state` -> `deliveries:state.confirmed`. */
export function StateBadge({ state, words }: { state: string; words: string }) {
  const { t } = useTranslation();
  const { icon: Shape, tone } = SHAPES[state] ?? PLAIN;
  return (
    <span className={classes.badge} data-state={state}>
      <Shape size={16} className={classes[tone]} aria-hidden />
      {t(`${words}.${state}`)}
    </span>
  );
}
