/** A line over weeks as a picture for Word, which draws none in a document that no program has opened: PNG, without a word in it. */
import { crc32, deflateSync } from "node:zlib";

type Colour = readonly [number, number, number];
const LINE: Colour = [11, 122, 107];
const PALE: Colour = [203, 231, 225];
const AXIS: Colour = [132, 150, 169];
const MARGIN = 8;
const LINE_WIDTH = 4;
const DOT = 7;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Two values or more, from nothing up to the largest; `width` and `height` in dots. */
export function linePicture(values: readonly number[], width: number, height: number): Uint8Array {
  const largest = Math.max(...values, 1);
  const [bottom, step] = [height - MARGIN, (width - 2 * MARGIN) / Math.max(values.length - 1, 1)];
  const points = values.map((value, at): Point => ({ x: MARGIN + at * step, y: bottom - (value / largest) * (height - 2 * MARGIN) }));
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (1 + 3 * width) + 1 + 3 * x;
      const colour = dotAt({ x: x + 0.5, y: y + 0.5 }, points, step, bottom);
      rows.set(colour, at);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a colour, red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

function dotAt(dot: Point, points: readonly Point[], step: number, bottom: number): Colour {
  const index = Math.min(Math.max(Math.floor((dot.x - MARGIN) / step), 0), points.length - 2);
  const [first, last] = [points[0], points.at(-1)];
  let colour: Colour = [255, 255, 255];
  const [a, b] = [points[index], points[index + 1]];
  if (!a || !b || !first || !last) return colour;
  const line = a.y + ((b.y - a.y) * (dot.x - a.x)) / (b.x - a.x);
  const inside = dot.x >= first.x && dot.x <= last.x;
  if (inside && dot.y <= bottom) colour = mixed(colour, PALE, dot.y - line + 0.5);
  if (inside) colour = mixed(colour, AXIS, 1.5 - Math.abs(dot.y - bottom));
  // A steep line is near in its neighbours' columns as well.
  const near = points.slice(Math.max(index - 1, 0), index + 3);
  for (const [at, end] of near.slice(1).entries()) {
    const start = near[at];
    if (start) colour = mixed(colour, LINE, LINE_WIDTH / 2 + 0.5 - distance(dot, start, end));
  }
  for (const point of near) colour = mixed(colour, LINE, DOT + 0.5 - Math.hypot(dot.x - point.x, dot.y - point.y));
  return colour;
}

/** `share` of what covers the dot; edges between are smooth. */
function mixed(under: Colour, over: Colour, share: number): Colour {
  const part = Math.min(Math.max(share, 0), 1);
  const one = (a: number, b: number): number => Math.round(a + (b - a) * part);
  return [one(under[0], over[0]), one(under[1], over[1]), one(under[2], over[2])];
}

function distance(dot: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.min(Math.max(((dot.x - a.x) * dx + (dot.y - a.y) * dy) / (dx * dx + dy * dy), 0), 1);
  return Math.hypot(dot.x - a.x - along * dx, dot.y - a.y - along * dy);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(8 + body.length);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), 4 + body.length);
  return framed;
}
