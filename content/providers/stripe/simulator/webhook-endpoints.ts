import type { Handler, HandlerContext } from '#simulator/define-simulator.ts';
import { fail, found } from './errors.ts';
import { nowOf } from './events.ts';
import { objectReply } from './expand.ts';
import { changeMetadata, textOr } from './fields.ts';
import { listReply } from './lists.ts';
import type { StripeState, WebhookEndpoint } from './state.ts';

type StripeContext = HandlerContext<StripeState>;

/** Registering, showing, listing and deleting webhook endpoints. */
export const webhookEndpointHandlers: Readonly<Record<string, Handler<StripeState>>> = {
  PostWebhookEndpoints(context) {
    const endpoint = createEndpoint(context);
    const secret = nextSecret(context);
    context.state.webhook_endpoint.set(endpoint.id, endpoint);
    context.state.secrets.set(endpoint.id, secret);
    return objectReply(context, { ...endpoint, secret });
  },
  GetWebhookEndpointsWebhookEndpoint: (context) => objectReply(context, found(context, 'webhook_endpoint')),
  GetWebhookEndpoints: (context) => listReply(context, context.state.webhook_endpoint.values()),
  DeleteWebhookEndpointsWebhookEndpoint(context) {
    const { id, object } = found(context, 'webhook_endpoint');
    context.state.webhook_endpoint.delete(id);
    return { status: 200, body: { id, object, deleted: true } };
  },
};

function createEndpoint(context: StripeContext): WebhookEndpoint {
  const { body } = context;
  const url = String(body['url']);
  if (!/^https?:\/\/[^/]+/.test(url)) {
    fail(400, {
      code: 'url_invalid',
      message: 'Invalid URL: it must begin with http:// or https://.',
      param: 'url',
    });
  }
  const endpoint: WebhookEndpoint = {
    id: context.ids.next('we_1', 23),
    object: 'webhook_endpoint',
    api_version: body['api_version'] ?? null,
    application: null,
    created: nowOf(context),
    description: textOr(body['description'], null),
    enabled_events: body['enabled_events'] as readonly string[],
    livemode: false,
    metadata: {},
    status: 'enabled',
    url,
  };
  changeMetadata(endpoint, body['metadata']);
  return endpoint;
}

/** The first endpoint has the secret that the guide is configured with; every other has one of its own. */
function nextSecret(context: StripeContext): string {
  const configured = context.keys['STRIPE_WEBHOOK_SECRET'];
  const isFirst = context.state.secrets.size === 0;
  return isFirst && configured !== undefined ? configured : context.ids.next('whsec_', 32);
}
