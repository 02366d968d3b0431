/**
 * Draws resources/icons/erikti.svg as icon.png (512) and icon.ico (256) with a headless Chromium.
 * Run by hand after the drawing changes: `CHROMIUM=/path/to/chromium node scripts/make-icons.mjs`.
 * The results are kept in the repository, so that neither building nor testing needs a browser for them.
 */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright";

const folder = new URL("../resources/icons/", import.meta.url);
const svg = await readFile(new URL("erikti.svg", folder), "utf8");

/** The drawing as PNG bytes, `size` pixels square, on transparent ground. */
async function draw(browser, size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

/** An .ico holding one PNG of 256 pixels: a header of 6 bytes, one entry of 16 (width and height 0 mean 256), the PNG. */
function ico(png) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
try {
  await writeFile(new URL("icon.png", folder), await draw(browser, 512));
  await writeFile(new URL("icon.ico", folder), ico(await draw(browser, 256)));
} finally {
  await browser.close();
}
