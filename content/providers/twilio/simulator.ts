import { defineSimulator } from '#simulator/define-simulator.ts';
import { encodeForm } from '#simulator/encode-form.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import { accountHandlers } from './simulator/account.ts';
import { alertHandlers } from './simulator/alerts.ts';
import { around } from './simulator/around.ts';
import { invalid } from './simulator/errors.ts';
import { faults } from './simulator/faults.ts';
import { messageHandlers } from './simulator/messages.ts';
import { numberHandlers } from './simulator/numbers.ts';
import { serviceHandlers } from './simulator/services.ts';
import { sign, verify } from './simulator/signature.ts';
import { createState, type TwilioState } from './simulator/state.ts';

/** The part of Twilio that a guide on text messages uses. How it differs from Twilio stands in FIDELITY.md. */
export default defineSimulator<TwilioState>({
  createState,
  handlers: {
    ...accountHandlers,
    ...alertHandlers,
    ...messageHandlers,
    ...numberHandlers,
    ...serviceHandlers,
  },
  around,
  invalid,
  faults,
  errorCode(body) {
    const code = (body as JsonObject | null)?.['code'];
    return code === undefined ? undefined : String(code);
  },
  webhooks: { secretKey: 'TWILIO_AUTH_TOKEN', idField: 'MessageSid', encode: encodeForm, sign, verify },
});
