import type { Context, Reply } from '#simulator/define-simulator.ts';
import { errorReply } from './errors.ts';
import type { TwilioState } from './state.ts';

/** Whether a request comes with the test credentials. */
export function isTest({ headers, keys }: Context<TwilioState>): boolean {
  return userOf(headers).name === keys['TWILIO_TEST_ACCOUNT_SID'];
}

/** Gives the refusal of a request whose credentials are missing, wrong, or of another account; else `undefined`. */
export function authenticate(context: Context<TwilioState>): Reply | undefined {
  const { headers, keys, operation, path } = context;
  const { name, password } = userOf(headers);
  const secrets = new Map([
    [keys['TWILIO_ACCOUNT_SID'], keys['TWILIO_AUTH_TOKEN']],
    [keys['TWILIO_API_KEY'], keys['TWILIO_API_SECRET']],
    [keys['TWILIO_TEST_ACCOUNT_SID'], keys['TWILIO_TEST_AUTH_TOKEN']],
  ]);
  const isKnown = name !== '' && password !== '' && secrets.get(name) === password;
  const account = isTest(context) ? keys['TWILIO_TEST_ACCOUNT_SID'] : keys['TWILIO_ACCOUNT_SID'];
  const named = operation.id === 'FetchAccount' ? path['Sid'] : (path['AccountSid'] ?? account);
  if (!isKnown || named !== account) return errorReply(401, 20003, 'Authenticate');
  if (!isTest(context) || operation.id === 'CreateMessage') return undefined;
  return errorReply(403, 20008, 'Resource not accessible with Test Account Credentials');
}

/** The two halves of HTTP Basic; both empty where there are none. */
function userOf(headers: Headers): { readonly name: string; readonly password: string } {
  const [, value = ''] = /^basic\s+(\S+)$/i.exec(headers.get('authorization') ?? '') ?? [];
  const [name = '', ...rest] = decode(value).split(':');
  return { name, password: rest.join(':') };
}

function decode(value: string): string {
  try {
    return atob(value);
  } catch {
    return '';
  }
}
