import type { Handler } from '#simulator/define-simulator.ts';
import { fail, found } from './errors.ts';
import { emit, nowOf } from './events.ts';
import { objectReply } from './expand.ts';
import { textOr } from './fields.ts';
import { advanceTestClock } from './renewals.ts';
import type { StripeState, TestClock } from './state.ts';

/** Time travel. The answer to an advance says `advancing`, as the vendor's does; everything due is done by then. */
export const testClockHandlers: Readonly<Record<string, Handler<StripeState>>> = {
  PostTestHelpersTestClocks(context) {
    const created = nowOf(context);
    const clock: TestClock = {
      id: context.ids.next('clock_1', 23),
      object: 'test_helpers.test_clock',
      created,
      deletes_after: created + 30 * 86_400,
      frozen_time: Number(context.body['frozen_time']),
      livemode: false,
      name: textOr(context.body['name'], null),
      status: 'ready',
      status_details: {},
    };
    context.state.test_clock.set(clock.id, clock);
    emit(context, 'test_helpers.test_clock.created', clock);
    return objectReply(context, clock);
  },
  GetTestHelpersTestClocksTestClock: (context) => objectReply(context, found(context, 'test_clock')),
  PostTestHelpersTestClocksTestClockAdvance(context) {
    const clock = found(context, 'test_clock');
    const to = Number(context.body['frozen_time']);
    if (to <= clock.frozen_time) {
      fail(400, { message: 'A test clock can only be moved forward in time.', param: 'frozen_time' });
    }
    emit(context, 'test_helpers.test_clock.advancing', {
      ...clock,
      status: 'advancing',
      status_details: { advancing: { target_frozen_time: to } },
    });
    advanceTestClock(context, clock, to);
    emit(context, 'test_helpers.test_clock.ready', clock);
    return objectReply(context, {
      ...clock,
      status: 'advancing',
      status_details: { advancing: { target_frozen_time: to } },
    });
  },
};
