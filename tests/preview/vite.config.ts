import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../node_modules/.vite-preview',
  server: { fs: { allow: ['../..'] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
