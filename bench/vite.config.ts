import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The page of the bench, built like the product's own. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  worker: { format: 'es' },
  logLevel: 'warn',
  publicDir: false,
  resolve: { dedupe: ['maplibre-gl'] },
  build: { target: 'es2023', chunkSizeWarningLimit: 5000, outDir: 'dist', emptyOutDir: true },
});
