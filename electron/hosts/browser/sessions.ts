/**
 * The way in: a key that opens once, and a cookie for the browser that used it. Both live in memory only, so that
 * ending the program locks every door.
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

  /** Cookies do not know ports: the name keeps two offices on one PC (the real one and the demo) apart. */
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

  /** The session that a request's Cookie header belongs to. */
  of(cookies: string | undefined): Session | null {
    const name = this.cookieName();
    for (const part of (cookies ?? "").split(";")) {
      const [left, right] = part.trim().split("=", 2);
      if (left === name && right) return this.sessions.get(right) ?? null;
    }
    return null;
  }

  /** Set-Cookie for a session: out of reach of scripts, never sent along from another site. */
  cookieFor(session: Session): string {
    return `${this.cookieName()}=${session.id}; Path=/; HttpOnly; SameSite=Strict`;
  }

  private cookieName(): string {
    return `erikti-${this.port()}`;
  }
}
