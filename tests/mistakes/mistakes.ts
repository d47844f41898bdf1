/** A change of a file of the base of the fixtures: one text for another. */
export interface Mistake {
  /** The file, relative to the content root; the guide where it is left out. */
  readonly file?: string;
  readonly from: string;
  readonly to: string;
}

const used = '  - use: ACME_KEY\n';

/** What a new author typically does wrong, each made in a guide that is otherwise right. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  'a fence that is not closed': { from: 'ACME_KEY"\n```\n', to: 'ACME_KEY"\n' },
  'a field that is misspelt': { from: 'criticality: high', to: 'critcality: high' },
  'a field that is missing': { from: 'owner: Orders team\n', to: '' },
  'a value that does not exist': { from: 'type: how-to', to: 'type: howto' },
  'a tab in the frontmatter': { from: used, to: '\t- use: ACME_KEY\n' },
  'a colon in a value': { from: 'cause: The key is wrong.', to: 'cause: Wrong: the key.' },
  'a day that is written otherwise': { from: 'reviewed: 2026-11-02', to: 'reviewed: 2.11.2026' },
  'a link to a page that does not exist': { from: '(/patterns/webhooks#', to: '(/pattern/webhooks#' },
  'a link to a heading that does not exist': { from: '#deliver-twice', to: '#delivered-twice' },
  'a link by the path of a file': { from: '(/patterns/webhooks#', to: '(../../patterns/webhooks.mdx#' },
  'a component that is misspelt': { from: '<Errors />', to: '<Error />' },
  'HTML in the text': { from: 'Deliveries can come', to: '<br>Deliveries can come' },
  'braces in the text': { from: 'Deliveries can come', to: 'Deliveries of {order id} can come' },
  'a section that is forgotten': { from: '## Go live\n\n<GoLive />\n', to: '' },
  'an environment variable that is no key': { from: '$ACME_KEY', to: '$ACME_TOKEN' },
  'a real key in a sample': { from: '$ACME_KEY', to: `sk_live_${'Kd83hTq0Zs7LwM2xVn5bRy1c'}` },
  'a heading that skips a level': { from: '## Receive orders', to: '#### Receive orders' },
  'an output that belongs to no sample': {
    from: 'Deliveries can come',
    to: '## Later\n\n```text output\n1\n```\n\nDeliveries can come',
  },
  'an image that is not there': {
    from: 'Deliveries can come',
    to: '![The console](./console.png)\n\nDeliveries can come',
  },
  'a diagram that cannot be drawn': {
    from: 'Deliveries can come',
    to: '```mermaid title="How an order comes in."\nsequenceDiagramm\n  Acme->>You: order\n```\n\nDeliveries can come',
  },
  'an event that is misspelt in a sample': { from: "'order.created':", to: "'order.create':" },
  'a provider that does not exist': { from: 'provider: acme', to: 'provider: acmee' },
};
