// Checks an integration for reminders from end to end. It needs Node 20 or later and nothing else:
//
//   export TWILIO_ACCOUNT_SID=AC…  TWILIO_API_KEY=SK…  TWILIO_API_SECRET=…  TWILIO_AUTH_TOKEN=…
//   export TWILIO_TEST_ACCOUNT_SID=AC…  TWILIO_TEST_AUTH_TOKEN=…
//   export TWILIO_FROM=+1…  PATIENT_NUMBER=+1…  WEBHOOK_URL=https://…
//   node verify.mjs
//
// It sends one text to PATIENT_NUMBER. The receiver must be running, and callbacks must reach it at WEBHOOK_URL.
import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const {
  TWILIO_ACCOUNT_SID,
  TWILIO_API_KEY,
  TWILIO_API_SECRET,
  TWILIO_AUTH_TOKEN,
  TWILIO_TEST_ACCOUNT_SID,
  TWILIO_TEST_AUTH_TOKEN,
  TWILIO_FROM,
  PATIENT_NUMBER,
  WEBHOOK_URL,
} = process.env;
const receiver = 'http://localhost:4343';
const key = { account: TWILIO_ACCOUNT_SID, user: TWILIO_API_KEY, password: TWILIO_API_SECRET };
const main = { account: TWILIO_ACCOUNT_SID, user: TWILIO_ACCOUNT_SID, password: TWILIO_AUTH_TOKEN };
const testing = {
  account: TWILIO_TEST_ACCOUNT_SID,
  user: TWILIO_TEST_ACCOUNT_SID,
  password: TWILIO_TEST_AUTH_TOKEN,
};
let step = 0;

/** Calls the API: with a form it posts, without one it gets. */
async function call({ account, user, password }, path, form) {
  const basic = Buffer.from(`${user}:${password}`).toString('base64');
  const response = await fetch(`https://api.twilio.com/2010-04-01/Accounts/${account}${path}`, {
    method: form === undefined ? 'GET' : 'POST',
    headers: { authorization: `Basic ${basic}` },
    ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
  });
  return { status: response.status, body: await response.json() };
}

/** Sends a delivery to the receiver, signed as Twilio signs it. */
async function deliver(fields, { token = TWILIO_AUTH_TOKEN, url = WEBHOOK_URL } = {}) {
  const names = Object.keys(fields).sort();
  const signed = url + names.map((name) => name + fields[name]).join('');
  const response = await fetch(`${receiver}/twilio/webhook`, {
    method: 'POST',
    headers: { 'x-twilio-signature': createHmac('sha1', token).update(signed).digest('base64') },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, body: await response.text() };
}

/** A text from the patient, as Twilio delivers it. */
function reply(text) {
  const sid = `SM${randomBytes(16).toString('hex')}`;
  const fields = { Body: text, From: PATIENT_NUMBER, MessageSid: sid, SmsStatus: 'received', To: TWILIO_FROM };
  return deliver(fields);
}

async function ask(path) {
  return (await fetch(receiver + path)).json();
}

/** Waits until the receiver knows that the message has this status. */
async function messageWith(sid, status) {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const message = await ask(`/messages/${sid}`);
    if (message.status === status) return message;
    await sleep(500);
  }
  return ask(`/messages/${sid}`);
}

/** Prints a check that holds; ends the script at the first that does not. */
function check(holds, text, seen) {
  step += 1;
  if (holds) return console.log(`${step}. ${text}`);
  console.error(`${step}. FAILED: ${text}\n   Seen: ${JSON.stringify(seen)}`);
  process.exit(1);
}

const read = await call(key, '/Messages.json?PageSize=1');
check(read.status === 200, 'The API key may read messages.', read.status);

const account = await call(main, '.json');
check(account.body.status === 'active', 'The account is active.', [account.status, account.body.status]);

const text = 'Northside Clinic: this is a test of our reminders. Reply STOP to end.';
const sent = await call(key, '/Messages.json', {
  To: PATIENT_NUMBER,
  From: TWILIO_FROM,
  Body: text,
  StatusCallback: WEBHOOK_URL,
});
const sid = sent.body.sid;
check(sent.status === 201, 'Twilio has accepted a reminder to the test patient.', [sent.status, sent.body.code]);

const arrived = await messageWith(sid, 'delivered');
check(
  arrived.audit?.at(-1) === 'delivered',
  'The callbacks arrived: the audit log ends with delivered.',
  arrived,
);

const again = await deliver({ MessageSid: sid, MessageStatus: 'delivered' });
const late = await deliver({ MessageSid: sid, MessageStatus: 'sent' });
const unchanged = await ask(`/messages/${sid}`);
check(
  again.status === 200 && late.status === 200 && JSON.stringify(unchanged) === JSON.stringify(arrived),
  'The same callback again, and one that comes too late, change nothing.',
  [again, late, unchanged],
);

const forged = await deliver({ MessageSid: sid, MessageStatus: 'failed' }, { token: 'not the token' });
check(
  forged.status === 403 && JSON.parse(forged.body).error === 'invalid_signature',
  'A forged callback is refused with 403 invalid_signature.',
  forged,
);

const misplaced = await deliver(
  { MessageSid: sid, MessageStatus: 'failed' },
  { url: `${receiver}/twilio/webhook` },
);
check(misplaced.status === 403, 'A callback that was signed for another address is refused with 403.', misplaced);

const stop = await reply('STOP');
const optOut = await ask(`/opt-outs/${PATIENT_NUMBER}`);
check(
  stop.status === 200 && stop.body.endsWith('<Response/>') && optOut.opted_out,
  'STOP is answered with empty TwiML, and the number is opted out.',
  [stop, optOut],
);

const start = await reply('START');
const optIn = await ask(`/opt-outs/${PATIENT_NUMBER}`);
check(start.status === 200 && !optIn.opted_out, 'START opts the number in again.', [start, optIn]);

const magic = { From: '+15005550006', Body: text };
const invalid = await call(testing, '/Messages.json', { ...magic, To: '+15005550001' });
check(
  invalid.status === 400 && invalid.body.code === 21211,
  'A number that is none is answered with 400 21211.',
  [invalid.status, invalid.body.code],
);

const blocked = await call(testing, '/Messages.json', { ...magic, To: '+15005550004' });
check(
  blocked.status === 400 && blocked.body.code === 21610,
  'A patient who has replied STOP is answered with 400 21610.',
  [blocked.status, blocked.body.code],
);

const wrong = await call({ ...main, password: 'not-the-token' }, '/Messages.json?PageSize=1');
check(
  wrong.status === 401 && wrong.body.code === 20003,
  'A wrong token is answered with 401 20003.',
  [wrong.status, wrong.body.code],
);
