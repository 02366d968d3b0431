/**
 * Who may ask at all. Any web page in the same browser can send requests to the loopback address, and a foreign name
 * can be made to point at it; so a request must name this host, come from its own pages, and, to change anything,
 * carry a header that no form and no foreign page can send.
 */

/** Header of every call; a page of another origin would have to ask for it first, and nobody answers such questions. */
export const CALL_HEADER = "x-erikti";

export const RPC_PREFIX = "/rpc";

export interface Asked {
  readonly method: string;
  /** Path and query as they came. */
  readonly target: string;
  readonly header: (name: string) => string | undefined;
}

export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

interface Rule {
  readonly refuses: (asked: Asked, port: number) => boolean;
  readonly refusal: Refusal;
}

const hostsAt = (port: number): readonly string[] => [`127.0.0.1:${port}`, `localhost:${port}`];
const isCall = (asked: Asked): boolean => asked.target.startsWith(`${RPC_PREFIX}/`);

const RULES: readonly Rule[] = [
  {
    refuses: (asked, port) => !hostsAt(port).includes(asked.header("host") ?? ""),
    refusal: { status: 421, reason: "This address does not belong to the office." },
  },
  {
    refuses: (asked) => !asked.target.startsWith("/") || asked.target.startsWith("//"),
    refusal: { status: 400, reason: "Only paths of this host are answered." },
  },
  {
    refuses: (asked) => {
      const origin = asked.header("origin");
      return origin !== undefined && origin !== `http://${asked.header("host")}`;
    },
    refusal: { status: 403, reason: "Another page may not ask the office." },
  },
  {
    // `same-site` is refused too: another port of this address is another program.
    refuses: (asked) => !["same-origin", "none", undefined].includes(asked.header("sec-fetch-site")),
    refusal: { status: 403, reason: "Another page may not ask the office." },
  },
  {
    refuses: (asked) => (isCall(asked) ? asked.method !== "POST" : asked.method !== "GET" && asked.method !== "HEAD"),
    refusal: { status: 405, reason: "This is not how this address is asked." },
  },
  {
    refuses: (asked) => isCall(asked) && asked.header(CALL_HEADER) !== "1",
    refusal: { status: 403, reason: "Calls come from the office's own window." },
  },
];

/** The first rule that a request breaks, or null. */
export function refusalOf(asked: Asked, port: number): Refusal | null {
  return RULES.find((rule) => rule.refuses(asked, port))?.refusal ?? null;
}
