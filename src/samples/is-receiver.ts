import type { Sample } from '#guide/mdx-document.ts';
import type { WebhookFacts } from '#schema/guide.ts';

/** Whether a sample is the service that listens where the page's webhooks are delivered. */
export function isReceiver(
  { info }: Pick<Sample, 'info'>,
  webhooks: Pick<WebhookFacts, 'forwardTo'> | undefined,
): boolean {
  const origin = URL.parse(webhooks?.forwardTo ?? '')?.origin;
  return origin !== undefined && URL.parse(info.ready ?? '')?.origin === origin;
}
