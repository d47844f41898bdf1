{{#simulated}}
// Checks a receiver from end to end. It needs Node 20 or later and nothing else, and runs against whatever your receiver is
// written in:
//
//   export {{PROVIDER}}_WEBHOOK_SECRET=…
//   node verify.mjs
//
// TODO: ask your own receiver for what it made of an event, and try what must not work.
import { createHmac, randomUUID } from 'node:crypto';

const { {{PROVIDER}}_WEBHOOK_SECRET } = process.env;
const receiver = 'http://localhost:4242';
let step = 0;

/** Sends an event to the receiver, signed as the vendor signs it; gives the status and the body of the answer. */
async function deliver(event, { secret = {{PROVIDER}}_WEBHOOK_SECRET, age = 0 } = {}) {
  const body = JSON.stringify(event);
  const time = Math.floor(Date.now() / 1000) - age;
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  const headers = { 'content-type': 'application/json', '{{signatureHeader}}': `t=${time},v1=${signature}` };
  const response = await fetch(`${receiver}/{{provider}}/webhook`, { method: 'POST', headers, body });
  return { status: response.status, body: await response.json() };
}

async function statusOf(order) {
  return (await (await fetch(`${receiver}/orders/${order}`)).json()).status;
}

/** Prints a check that holds; ends the script at the first that does not. */
function check(holds, text, seen) {
  step += 1;
  if (holds) return console.log(`${step}. ${text}`);
  console.error(`${step}. FAILED: ${text}\n   Seen: ${JSON.stringify(seen)}`);
  process.exit(1);
}

const order = `ord_verify_${randomUUID()}`;
const paid = { id: `evt_${randomUUID()}`, type: 'order.paid', order: { id: order, status: 'paid', version: 2 } };
const created = { id: `evt_${randomUUID()}`, type: 'order.created', order: { id: order, status: 'open', version: 1 } };

const health = await fetch(`${receiver}/health`).catch((error) => error);
check(health.ok, 'The receiver answers.', String(health));

const [first, second] = [await deliver(paid), await deliver(paid)];
const isOnce = first.status === 200 && !first.body.duplicate && second.status === 200 && second.body.duplicate;
check(isOnce, 'A signed event is applied, and the second time it is a duplicate.', [first, second]);

const late = await deliver(created);
const status = await statusOf(order);
check(late.status === 200 && status === 'paid', 'An older event that comes late changes nothing.', [late, status]);

const forged = await deliver({ ...paid, id: 'evt_forged' }, { secret: 'a-guess' });
const old = await deliver({ ...paid, id: 'evt_old' }, { age: 301 });
check(forged.status === 400 && old.status === 400, 'A forged event and one that is too old are refused.', [forged, old]);
{{/simulated}}
