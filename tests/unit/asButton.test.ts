import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { KeyboardEvent } from "react";
import { describe, expect, it, vi } from "vitest";
import { asButton } from "../../renderer/ui/asButton";

const RENDERER = resolve(import.meta.dirname, "../../renderer");

describe("text that is a button", () => {
  it.each([["Enter", 1], [" ", 1], ["Tab", 0], ["a", 0]])("%j presses it %d times, and is held back only then", (key, times) => {
    const [press, preventDefault] = [vi.fn(), vi.fn()];
    asButton(press).onKeyDown({ key, preventDefault } as unknown as KeyboardEvent);
    expect([press.mock.calls.length, preventDefault.mock.calls.length]).toEqual([times, times]);
  });

  it("is made in one place: no other element says by itself that it is one", () => {
    const saying = readdirSync(RENDERER, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path) && /role(=|: )["']button/.test(readFileSync(join(RENDERER, path), "utf8")));
    expect(saying).toEqual([join("ui", "asButton.ts")]);
  });
});
