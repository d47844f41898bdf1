/** A change of a file of the base of the fixtures, one text for another; without `from`, a file of its own. */
export interface Mistake {
  /** The file, relative to the content root; the guide where it is left out. */
  readonly file?: string;
  readonly from?: string;
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
  'a field that is missing in a row': { from: '    resolution: Compare it with the console.\n', to: '' },
  'a list of one that is written as a text': { from: 'style: [rest, webhook]', to: 'style: rest' },
  'a number that is written as a text': { from: 'status: 401', to: 'status: "401"' },
  'a field that is indented too little': { from: '    check: The console', to: '   check: The console' },
  'frontmatter that does not end': { from: 'webhooks]\n---\n', to: 'webhooks]\n' },
  'a page without frontmatter': {
    file: 'patterns/refunds.mdx',
    to: '# Refunds\n\nAn order is refunded once.\n',
  },
  'a component that is not closed': { from: '## Errors\n', to: '<Note>\n\nHello.\n\n## Errors\n' },
  'a property that has no such value': {
    from: '## Errors\n',
    to: '<Note kind="info">\n\nHello.\n\n</Note>\n\n## Errors\n',
  },
  'a sign of mathematics': { from: 'Deliveries can come', to: 'Deliveries of <100 orders can come' },
  'a component in the text that is no code': {
    from: 'Deliveries can come',
    to: 'Deliveries to <your-server> can come',
  },
  'a comment of HTML': { from: 'Deliveries can come', to: '<!-- Ask Ann. -->\n\nDeliveries can come' },
  'an import': { from: '## Errors\n', to: "import { Tabs } from '@/components';\n\n## Errors\n" },
  'an auth section that does not exist': { from: 'auth: [acme-keys]', to: 'auth: [acme-key]' },
  'a configuration row that does not exist': { from: used, to: '  - use: ACME_API_KEY\n' },
  'a guide that has no folder of its own': {
    file: 'guides/refunds.mdx',
    to: '---\ntitle: Refunds\n---\n\nAn order is refunded once.\n',
  },
  'a guide whose folder has capitals': {
    file: 'guides/Refund Orders/index.mdx',
    to: '---\ntitle: Refunds\n---\n\nAn order is refunded once.\n',
  },
  'an image without a text': { from: 'Deliveries can come', to: '![](./verify.mjs)\n\nDeliveries can come' },
  'a sample that is copied with its id': {
    from: '## Receive orders\n',
    to: '```bash id=list\necho 1\n```\n\n## Receive orders\n',
  },
  'a title in the text': { from: '## Before you start\n', to: '# Take orders\n\n## Before you start\n' },
  'a link that says nothing': { from: '[more than once]', to: 'twice: click [here]' },
  'a key of a fence that is misspelt': { from: 'js id=receive', to: 'js id=receive titel="Receive"' },
  'quotes of a word processor': { from: 'js id=receive', to: 'js id=receive title=“Receive orders”' },
  'a fence without its language': { from: '```bash id=list', to: '``` id=list' },
  'a quote that is not closed': {
    from: '"[Console](https://console.acme.example)."',
    to: '"[Console](https://console.acme.example).',
  },
  'a field without its colon': { from: 'owner: Orders team', to: 'owner Orders team' },
  'a field that stands twice': {
    from: 'owner: Orders team\n',
    to: 'owner: Orders team\nowner: Orders team\n',
  },
  'an item without its dash': { from: '  - id: live-key\n', to: '    id: live-key\n' },
  'a component whose slash is forgotten': { from: '<Errors />', to: '<Errors>' },
  'a comma too many in JSON': {
    from: '## Before you start\n',
    to: '## Before you start\n\nAn order has this form:\n\n```json\n{\n  "id": "ord_1",\n}\n```\n',
  },
  'a script that is not there': { from: 'file: verify.mjs', to: 'file: check.mjs' },
  'a review that is copied': { from: 'reviewed: 2026-11-02', to: 'reviewed: 2024-11-02' },
  'an address that is no address': {
    file: 'providers/acme/provider.yaml',
    from: 'support: https://acme.example/support',
    to: 'support: acme.example/support',
  },
  'a reference in the API description that leads nowhere': {
    file: 'providers/acme/openapi.yaml',
    from: "'#/components/responses/Error'",
    to: "'#/components/responses/Errors'",
  },
};
