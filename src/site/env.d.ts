/** What the bundler writes in: see `build/site-config.ts`. */
declare const HANDRAIL_SITE: { readonly root: string; readonly stateDir: string; readonly run: number };

interface ImportMeta {
  readonly env: { readonly BASE_URL: string; readonly DEV: boolean };
}

/** The text of a file, as the bundler gives it. */
declare module '*?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler gives the text so
  export default text;
}
