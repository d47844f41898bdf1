/** The frontmatter of a page about the events of the courier. The first event stands on line 22 of the page. */
export const courierFacts = `webhooks:
  endpoint: https://hooks.example.com/parcels
  forwardTo: http://localhost:4260/parcels
  applied: '[id]: [parcel] is [status]'
  answers:
    accepted: { status: 200, body: taken }
    duplicate: { status: 200, body: again }
    tampered: { status: 400, body: forged }
    expired: { status: 400, body: old }
events:
  - event: parcel.sent
    when: A parcel was sent.
    change: It is on its way.
    key: Its id.
  - event: parcel.delivered
    when: A parcel was delivered.
    change: It is there.
    key: Its id.
    follows: parcel.sent`;

/** A receiver of the courier’s events that does everything right. */
export const courierReceiver = `import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
const seen = new Set();
const parcels = new Map();
function problemOf(body, header = '') {
  const [, t = '', v1 = ''] = /^t=(\\d+),v1=(.*)$/.exec(header) ?? [];
  const right = createHmac('sha256', process.env.COURIER_SECRET).update(t + '.' + body).digest('hex');
  if (v1 !== right) return 'forged';
  if (Date.now() / 1000 - t > 300) return 'old';
}
function apply({ id, at, parcel }) {
  const known = parcels.get(parcel.id);
  if (known === undefined || at > known.at) parcels.set(parcel.id, { at, status: parcel.status });
  console.log(id + ': ' + parcel.id + ' is ' + parcels.get(parcel.id).status);
}
createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const answer = (status, text) => response.writeHead(status).end(text);
  if (request.url === '/health') return answer(200, 'ok');
  const problem = problemOf(body, request.headers['courier-signature']);
  if (problem !== undefined) return answer(400, problem);
  const event = JSON.parse(body);
  if (seen.has(event.id)) return answer(200, 'again');
  seen.add(event.id);
  apply(event);
  answer(200, 'taken');
}).listen(4260);`;
