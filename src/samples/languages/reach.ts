/** What a language may need to know to reach the gateway. All paths are absolute. */
export interface ReachPlace {
  /** A folder of the track in which files can be put. */
  readonly folder: string;
  /** The file, in PEM, of the authority that samples must trust. */
  readonly authority: string;
  /** What is in it. */
  readonly pem: string;
  /** The tool of the language. */
  readonly tool: string;
}

/** What lets every program of a track follow the proxy variables and trust the gateway, whoever starts it. */
export interface Reach {
  readonly environment?: Readonly<Record<string, string>>;
  /** Files to write, by their absolute paths. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Shell scripts that stand before the programs of the same names on the search path. */
  readonly programs?: Readonly<Record<string, string>>;
}
