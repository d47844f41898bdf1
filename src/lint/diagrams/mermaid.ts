/** The part of mermaid that is used to judge sources. */
export interface Mermaid {
  /** Rejects with what is wrong with a source. */
  parse(source: string): Promise<unknown>;
  /** The name of the type of a text; throws where it is none. */
  detectType(text: string): string;
}
