/** What the bundler writes in: see `build/site-config.ts`. */
declare const HANDRAIL_SITE: { readonly root: string; readonly stateDir: string; readonly run: number };

interface ImportMeta {
  readonly env: { readonly BASE_URL: string; readonly DEV: boolean };
  /** The line to the development server; there is none in a built site. */
  readonly hot?: {
    on(event: string, hear: (data: never) => void): void;
    send(event: string, data: unknown): void;
  };
}

/** The text of a file, as the bundler gives it. */
declare module '*?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler gives the text so
  export default text;
}

/** The text of a style sheet, as the bundler gives it. */
declare module '*?inline' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler gives the text so
  export default text;
}
