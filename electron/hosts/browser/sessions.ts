/**
 * The way in: a key that opens once, and a cookie for the browser that used it. Both live in memory only, so that
 * ending the program locks every door. A browser sends a cookie to every port of an address, so to every other program
 * that serves pages on this PC; but only below the cookie's path. So the office lies below a path that nobody can guess.
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import { Desk } from "../../office/core/context";

export interface Session {
  readonly id: string;
  readonly desk: Desk;
}

const secret = (): string => randomBytes(32).toString("base64url");

/** Compares without telling by its duration how much was right. */
export function sameSecret(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export class Sessions {
  private key: string | null = null;
  private readonly sessions = new Map<string, Session>();
  /** Below it lies all that needs a session; another one at each start. */
  readonly path: `/${string}` = `/o-${secret()}`;

  /** The name keeps two offices on one PC (the real one and the demo) apart. */
  constructor(private readonly port: () => number) {}

  /** A new key. The one before it opens no longer. */
  newKey(): string {
    this.key = secret();
    return this.key;
  }

  /** Uses up the key. Null when it is not the one that opens; a wrong guess leaves the right one as it is. */
  enter(key: string): Session | null {
    if (this.key === null || !sameSecret(key, this.key)) return null;
    this.key = null;
    const session: Session = { id: secret(), desk: new Desk() };
    this.sessions.set(session.id, session);
    return session;
  }

  /** What a request for `target` asks of the office, as `/...`; null when it does not know the office's path. */
  within(target: string): string | null {
    const { length } = this.path;
    return sameSecret(target.slice(0, length), this.path) && target[length] === "/" ? target.slice(length) : null;
  }

  /** The session that a request's Cookie header belongs to. */
  of(cookies: string | undefined): Session | null {
    const name = this.cookieName();
    for (const part of (cookies ?? "").split(";")) {
      const [left, right] = part.trim().split("=", 2);
      if (left === name && right) return this.sessions.get(right) ?? null;
    }
    return null;
  }

  /** Set-Cookie for a session: out of reach of scripts, never sent along from another site or to another program. */
  cookieFor(session: Session): string {
    return `${this.cookieName()}=${session.id}; Path=${this.path}/; HttpOnly; SameSite=Strict`;
  }

  private cookieName(): string {
    return `erikti-${this.port()}`;
  }
}
