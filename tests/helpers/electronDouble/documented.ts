/**
 * What a program may touch of a double: only what the double has. Anything else throws with its name instead of being
 * quietly undefined, so that a new use of Electron is noticed and added here against Electron's own types.
 */
export function documented<Target extends object>(name: string, target: Target): Target {
  return new Proxy(target, {
    get(object, key, receiver) {
      // Whoever awaits an object asks it for "then".
      if (typeof key === "string" && key !== "then" && !(key in object)) throw new Error(`The double of electron has no ${name}.${key}.`);
      return Reflect.get(object, key, receiver) as unknown;
    },
  });
}

/** An event of Electron that can be prevented. */
export function preventable<Details extends object>(details: Details): { readonly event: Details & { preventDefault(): void; readonly defaultPrevented: boolean }; prevented(): boolean } {
  let prevented = false;
  const event = {
    ...details,
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
  return { event, prevented: () => prevented };
}

/** A promise with its ends in hand. */
export function deferred<Value>(): { readonly promise: Promise<Value>; resolve(value: Value): void } {
  let settle: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle(value) };
}
