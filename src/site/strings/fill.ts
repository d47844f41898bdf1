/** Puts values into a text: `{done} of {total}`. For texts that pages hand to their scripts. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
