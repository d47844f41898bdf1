import type { Context, Reply } from '#simulator/define-simulator.ts';
import { errorReply } from './errors.ts';
import type { StripeState } from './state.ts';

/** The resource that an operation's permission is named after, by the second part of its path. */
const resources: Readonly<Record<string, string>> = {
  balance: 'balance',
  customers: 'customer',
  events: 'event',
  invoices: 'invoice',
  payment_methods: 'payment_method',
  prices: 'plan',
  products: 'product',
  subscriptions: 'subscription',
  test_helpers: 'billing_clock',
  webhook_endpoints: 'webhook',
};

/** Gives the refusal of a request whose key is missing, wrong, expired or too weak; `undefined` lets it through. */
export function authenticate(context: Context<StripeState>): Reply | undefined {
  const { keys } = context;
  const key = keyOf(context.headers.get('authorization'));
  if (key === '') return errorReply(401, { message: missing });
  if (key === keys['STRIPE_SECRET_KEY']) return key.startsWith('rk_') ? refuseScope(context, key) : undefined;
  if (key === keys['STRIPE_RESTRICTED_KEY']) return refuseScope(context, key);
  if (key === keys['STRIPE_EXPIRED_KEY']) {
    return errorReply(401, { code: 'api_key_expired', message: `Expired API Key provided: ${redact(key)}` });
  }
  return errorReply(401, { message: `Invalid API Key provided: ${redact(key)}` });
}

const missing =
  'You did not provide an API key. Provide it in the Authorization header, with Bearer auth or as the user name of Basic auth.';

function keyOf(authorization: string | null): string {
  const [, scheme = '', value = ''] = /^(\S+)\s+(\S+)$/.exec(authorization ?? '') ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return '';
  return decodeBasic(value).split(':')[0] ?? '';
}

function decodeBasic(value: string): string {
  try {
    return atob(value);
  } catch {
    return '';
  }
}

/** `sk_test_…` with its last four letters only. */
function redact(key: string): string {
  const prefix = /^[a-z]+_(test|live)_/.exec(key)?.[0] ?? '';
  return prefix + '*'.repeat(8) + key.slice(prefix.length).slice(-4);
}

/** A restricted key may do what STRIPE_RESTRICTED_PERMISSIONS lists; without a list, it may read everything. */
function refuseScope(context: Context<StripeState>, key: string): Reply | undefined {
  const { method, path } = context.operation;
  const resource = resources[path.split('/')[2] ?? ''] ?? 'unknown';
  const permission = `rak_${resource}_${method === 'GET' ? 'read' : 'write'}`;
  if (isGranted(context.keys['STRIPE_RESTRICTED_PERMISSIONS'], permission)) return undefined;
  const message =
    `The provided key '${redact(key)}' does not have the required permissions for this endpoint. ` +
    `Having the '${permission}' permission would allow this request to continue.`;
  return errorReply(403, { message });
}

/** A permission to write is also one to read. */
function isGranted(list: string | undefined, permission: string): boolean {
  if (list === undefined) return permission.endsWith('_read');
  const granted = list.split(/[\s,]+/);
  return granted.includes(permission) || granted.includes(permission.replace(/_read$/, '_write'));
}
