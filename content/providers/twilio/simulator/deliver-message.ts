import type { Context } from '#simulator/define-simulator.ts';
import { handsetOf } from './handsets.ts';
import { receiveText } from './inbound.ts';
import { optOutKey } from './opt-outs.ts';
import { sendMessage } from './send.ts';
import type { Message, TwilioState } from './state.ts';

/** Sends a message that a program has created, and lets the person behind the handset answer it. */
export function deliverMessage(
  context: Context<TwilioState>,
  message: Message,
  callback: string | null | undefined,
): void {
  const { status } = sendMessage(context, message, callback);
  if (status === 'delivered') answer(context, message);
}

function answer(context: Context<TwilioState>, { from, to }: Message): void {
  const { says, stops } = handsetOf(to);
  const key = optOutKey(context, from ?? '', to);
  const isFirst = !context.state.stopped.has(key);
  if (stops !== undefined) context.state.stopped.add(key);
  const text = stops !== undefined && isFirst ? 'STOP' : says;
  if (text !== undefined) receiveText(context, { from: to, to: from ?? '', text });
}

/** Sends the messages whose time has come. */
export function deliverScheduled(context: Context<TwilioState>): void {
  const { clock, state } = context;
  for (const [sid, { at, callback }] of state.schedule) {
    if (at > clock.now()) continue;
    state.schedule.delete(sid);
    const message = state.message.get(sid);
    if (message?.status === 'scheduled') deliverMessage(context, message, callback);
  }
}
