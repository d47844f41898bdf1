import { defineGroup } from '../define-group.ts';
import { list } from '../webhook/list.ts';
import { listen } from '../webhook/listen.ts';
import { send } from '../webhook/send.ts';
import { show } from '../webhook/show.ts';
import { verify } from '../webhook/verify.ts';

/** `handrail webhook`: webhooks of every provider, signed as the provider signs them. */
export const webhook = defineGroup({
  name: 'webhook',
  summary: 'Lists, shows, sends, checks and receives webhooks.',
  description:
    'Tries a receiver of webhooks without an account: sends it events that are signed as the provider signs them, good and bad ones, and judges its answers. Nothing leaves this machine.',
  subcommands: [list, show, send, verify, listen],
});
