/** A page that nobody looks at: every address of the window has a screen among those that are photographed and searched for barriers. */
import { matchRoutes, type RouteObject } from "react-router";
import { describe, expect, it } from "vitest";
import { routes } from "../../renderer/app/routes";
import { EMPTY_SCREENS, OWN_SCREENS, REGISTER_SCREENS } from "../helpers/screens";

/** Addresses that show no page of their own. */
const WITHOUT: Readonly<Record<string, string>> = {
  "/": "leads on to the first page",
  "/briefings/issued": "leads on to the list of briefings",
  "/*": "says that there is no such page: it is photographed and searched among ASTRAY_SCREENS",
};

const joined = (parts: readonly (string | undefined)[]): string => `/${parts.filter(Boolean).join("/")}`;

/** Every address that a table of routes answers, with the names of its parts. */
function addressesOf(table: readonly RouteObject[], before: readonly string[] = []): string[] {
  return table.flatMap(({ path, index, children }) => {
    const here = path === undefined ? before : [...before, path];
    const own = path !== undefined || index ? [joined(here)] : [];
    return [...own, ...addressesOf(children ?? [], here)];
  });
}

/** The address a screen is of, as the table has it. */
function addressOf({ path, route }: { path: string; route?: string }): string {
  const asked = (route ?? path).split("?")[0]?.replaceAll(/:\w+/gu, "some") ?? "";
  return joined((matchRoutes(routes, asked) ?? []).map((match) => match.route.path));
}

const SCREENS = [...REGISTER_SCREENS, ...OWN_SCREENS];
const shown = new Set(SCREENS.map(addressOf));
const addresses = [...new Set(addressesOf(routes))];

describe("the screens that are looked at", () => {
  it.each(addresses.filter((address) => !(address in WITHOUT)))("show %s", (address) => {
    expect([...shown]).toContain(address);
  });

  it.each(Object.keys(WITHOUT))("%s is left out for a reason, is an address of the window, and no screen shows it", (address) => {
    expect(addresses).toContain(address);
    expect([...shown]).not.toContain(address);
  });

  it("have each a name of its own, which its picture goes by", () => {
    const names = [...SCREENS, ...EMPTY_SCREENS].map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
