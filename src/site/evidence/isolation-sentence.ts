/** What the isolation of a run means, for a reader of the page: `bubblewrap`, or `none`. */
export function isolationSentence(isolation: string): string {
  return isolation === 'none'
    ? 'The samples ran without isolation: they could reach the files and the network of the machine.'
    : `The samples ran in isolation (${isolation}), away from the files and the network of the machine.`;
}
