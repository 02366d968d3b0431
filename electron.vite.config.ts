import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const here = (path: string): string => resolve(import.meta.dirname, path);

/**
 * Three bundles: main (both hosts and the command line), preload (one CommonJS file, because a
 * sandboxed preload can load nothing else), renderer (the window, the same for both hosts).
 */
export default defineConfig({
  main: {
    build: {
      outDir: "out/main",
      rollupOptions: {
        input: { main: here("electron/main.ts"), browserHost: here("electron/browserHost.ts"), cli: here("electron/cli.ts") },
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: here("electron/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "renderer",
    plugins: [react()],
    base: "./",
    build: {
      outDir: "out/renderer",
      // A window that opens reads all of it: as written it is twice as long.
      minify: true,
      chunkSizeWarningLimit: 3000,
      rollupOptions: { input: here("renderer/index.html") },
    },
  },
});
