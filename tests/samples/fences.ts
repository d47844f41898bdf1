/** Fences below one another: the info string and the text of each. */
export function fences(...all: readonly (readonly [info: string, text: string])[]): string {
  return all.map(([info, text]) => `\`\`\`${info}\n${text}\n\`\`\`\n`).join('\n');
}
