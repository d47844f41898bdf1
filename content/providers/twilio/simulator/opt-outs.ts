import type { Context } from '#simulator/define-simulator.ts';
import type { MessagingService, TwilioState } from './state.ts';

/** What a keyword asks for. */
export type OptOutType = 'STOP' | 'START' | 'HELP';

const keywords: Readonly<Record<string, OptOutType>> = {
  ...Object.fromEntries(
    ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'].map((word) => [
      word,
      'STOP',
    ]),
  ),
  ...{ START: 'START', UNSTOP: 'START', YES: 'START', HELP: 'HELP', INFO: 'HELP' },
};

/** The meaning of a text that is nothing but one keyword, in letters of any size. */
export function optOutTypeOf(text: string): OptOutType | undefined {
  return keywords[text.trim().toUpperCase()];
}

/** The Messaging Service that a number belongs to. */
export function serviceOf({ state }: Context<TwilioState>, number: string): MessagingService | undefined {
  return state.service.values().find(({ senders }) => senders.includes(number));
}

/** One opt-out holds for a whole pool, or for a single number that is in none. */
export function optOutKey(context: Context<TwilioState>, sender: string, handset: string): string {
  return `${serviceOf(context, sender)?.sid ?? sender} ${handset}`;
}

/** Remembers what a handset has asked for. */
export function keepOptOut(
  context: Context<TwilioState>,
  { sender, handset }: { readonly sender: string; readonly handset: string },
  type: OptOutType | undefined,
): void {
  const key = optOutKey(context, sender, handset);
  if (type === 'STOP') context.state.optOuts.add(key);
  if (type === 'START') context.state.optOuts.delete(key);
}
