import type { Handler, HandlerContext } from '#simulator/define-simulator.ts';
import type { Json, JsonObject } from '#simulator/open-api.ts';
import { fail, found, named } from './errors.ts';
import { emit, nowOf } from './events.ts';
import { objectReply } from './expand.ts';
import { changeMetadata, textOr } from './fields.ts';
import { listReply } from './lists.ts';
import type { Price, Stored, StripeState } from './state.ts';

type StripeContext = HandlerContext<StripeState>;

/** Products and prices. */
export const catalogHandlers: Readonly<Record<string, Handler<StripeState>>> = {
  PostProducts: (context) => objectReply(context, createProduct(context, context.body)),
  GetProductsId: (context) => objectReply(context, found(context, 'product')),
  PostPrices(context) {
    const holder = holderOfLookupKey(context);
    const price = createPrice(context);
    if (holder !== undefined) holder.lookup_key = null;
    context.state.price.set(price.id, price);
    emit(context, 'price.created', price);
    return objectReply(context, price);
  },
  GetPricesPrice: (context) => objectReply(context, found(context, 'price')),
  GetPrices(context) {
    const { active, currency, lookup_keys: keys, product, type } = context.query;
    return listReply(context, context.state.price.values(), (one) => {
      const isAsked = [
        [active, one.active],
        [currency, one.currency],
        [product, one.product],
        [type, one['type']],
      ].every(([asked, value]) => asked === undefined || asked === value);
      return isAsked && (keys === undefined || (keys as readonly Json[]).includes(one.lookup_key));
    });
  },
};

function createProduct(context: StripeContext, fields: JsonObject): Stored {
  const id = textOr(fields['id'], undefined) ?? context.ids.next('prod_');
  if (context.state.product.has(id)) {
    fail(400, { code: 'resource_already_exists', message: `Product already exists: '${id}'`, param: 'id' });
  }
  const created = nowOf(context);
  const product: Stored = {
    id,
    object: 'product',
    active: fields['active'] ?? true,
    created,
    default_price: null,
    description: textOr(fields['description'], null),
    images: [],
    livemode: false,
    marketing_features: [],
    metadata: {},
    name: textOr(fields['name'], ''),
    package_dimensions: null,
    shippable: null,
    statement_descriptor: textOr(fields['statement_descriptor'], null),
    tax_code: textOr(fields['tax_code'], null),
    tax_details: null,
    type: 'service',
    unit_label: textOr(fields['unit_label'], null),
    updated: created,
    url: textOr(fields['url'], null),
  };
  changeMetadata(product, fields['metadata']);
  context.state.product.set(id, product);
  emit(context, 'product.created', product);
  return product;
}

function productOf(context: StripeContext): string {
  const { product, product_data: data } = context.body;
  if (product !== undefined) return named(context, 'product', { id: product, param: 'product' }).id;
  if (data !== undefined) return createProduct(context, data as JsonObject).id;
  return fail(400, {
    code: 'parameter_missing',
    message: 'Missing required param: product.',
    param: 'product',
  });
}

/** The price that has the lookup key of a new one; refused unless `transfer_lookup_key` takes the key over. */
function holderOfLookupKey(context: StripeContext): Price | undefined {
  const key = textOr(context.body['lookup_key'], undefined);
  const holder = context.state.price.values().find((one) => key !== undefined && one.lookup_key === key);
  if (holder !== undefined && context.body['transfer_lookup_key'] !== true) {
    fail(400, { message: `A price (\`${holder.id}\`) already uses that lookup key.`, param: 'lookup_key' });
  }
  return holder;
}

function createPrice(context: StripeContext): Price {
  const { body } = context;
  const amount = Number(body['unit_amount']);
  const price: Price = {
    id: context.ids.next('price_1', 23),
    object: 'price',
    active: body['active'] !== false,
    billing_scheme: 'per_unit',
    created: nowOf(context),
    currency: String(body['currency']),
    custom_unit_amount: null,
    livemode: false,
    lookup_key: textOr(body['lookup_key'], null),
    metadata: {},
    nickname: textOr(body['nickname'], null),
    product: productOf(context),
    recurring: recurringOf(body['recurring']),
    tax_behavior: textOr(body['tax_behavior'], 'unspecified'),
    tiers_mode: null,
    transform_quantity: null,
    type: body['recurring'] === undefined ? 'one_time' : 'recurring',
    unit_amount: amount,
    unit_amount_decimal: String(amount),
  };
  changeMetadata(price, body['metadata']);
  return price;
}

function recurringOf(value: Json | undefined): Price['recurring'] {
  if (value === undefined) return null;
  const { interval, interval_count: count, trial_period_days: days } = value as JsonObject;
  return {
    interval: String(interval),
    interval_count: typeof count === 'number' ? count : 1,
    meter: null,
    trial_period_days: typeof days === 'number' ? days : null,
    usage_type: 'licensed',
  };
}
