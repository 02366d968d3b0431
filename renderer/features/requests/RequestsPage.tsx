/** One set of requests, three ways to look at it; the address says which. */
import { useSearchParams } from "react-router";
import { RegisterList } from "../../ui/register/registerRoutes";
import { Board } from "./Board";
import { Calendar } from "./Calendar";
import { requestsFeature } from "./requests.feature";

export function RequestsPage() {
  const [address] = useSearchParams();
  switch (address.get("view")) {
    case "list":
      return <RegisterList feature={requestsFeature} />;
    case "month":
      return <Calendar span="month" />;
    case "week":
      return <Calendar span="week" />;
    default:
      return <Board />;
  }
}
