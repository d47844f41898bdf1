/** A sentence of a schema as MDX takes it: what would start a tag or code is escaped, but in backticks. */
export function plainMdx(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[{<]/g, '\\$&')))
    .join('');
}
