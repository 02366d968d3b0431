import type { HostWords } from "../words";

/** What a browser without a session sees. The words are our own; nothing of the request stands in it. */
export function doorPage(words: HostWords): string {
  return `<!doctype html><html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.doorTitle}</title>
<style>:root{color-scheme:light dark}body{font:18px/1.5 "Noto Sans",system-ui,sans-serif;max-width:34em;margin:15vh auto;padding:0 1em}</style></head>
<body><main><h1>${words.doorTitle}</h1><p>${words.doorText}</p></main></body></html>`;
}
