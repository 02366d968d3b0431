import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(scrypt) as (secret: string, salt: string, length: number) => Promise<Buffer>;

/** Salted scrypt of a PIN, for keeping. */
export async function hashPin(pin: string): Promise<{ pinHash: string; pinSalt: string }> {
  const pinSalt = randomBytes(16).toString("hex");
  return { pinSalt, pinHash: (await derive(pin, pinSalt, 32)).toString("hex") };
}

export async function pinFits(pin: string, kept: { pinHash: string | null; pinSalt: string | null }): Promise<boolean> {
  if (kept.pinHash === null || kept.pinSalt === null) return true;
  const tried = await derive(pin, kept.pinSalt, 32);
  return timingSafeEqual(tried, Buffer.from(kept.pinHash, "hex"));
}
