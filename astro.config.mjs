import { defineConfig } from 'astro/config';

// Wiring only. What varies (content root, output, base) comes from src/site/build/ as inline configuration.
export default defineConfig({
  srcDir: './src/site',
  output: 'static',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_site' },
  devToolbar: { enabled: false },
  // A page whose `cacheKey` and code are those of the last build is taken from it: see src/site/page/page-digest.ts.
  experimental: { incrementalBuild: true },
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "img-src 'self' https: data:",
      ],
      // Pagefind compiles its index reader from WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: { build: { assetsInlineLimit: 0 } },
});
