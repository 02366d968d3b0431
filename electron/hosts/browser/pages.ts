import type { HostWords } from "../words";

/** What a browser without a session sees. The words are our own; nothing of the request stands in it. */
export function doorPage(words: HostWords): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${words.doorTitle}</title>
<style>body{font:18px/1.5 "Noto Sans",system-ui,sans-serif;max-width:34em;margin:15vh auto;padding:0 1em;color-scheme:light dark}</style></head>
<body><h1>${words.doorTitle}</h1><p>${words.doorText}</p></body></html>`;
}
