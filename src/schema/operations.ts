import { z } from 'zod';
import { idField, intervalField, lineField, measureField, proseField } from './fields.ts';
import { rateLimitItemSchema } from './rate-limit.ts';

const objectiveSchema = z.strictObject({
  id: idField.describe('The anchor of the row after `slo-`.'),
  what: proseField.describe('What is promised, as somebody notices it.'),
  objective: measureField.describe('How much of it, such as `99.9 % within 60 seconds`.'),
  window: intervalField.describe('The time over which it is counted, such as `30d`.'),
  measure: proseField.describe('How it is measured.'),
});

const monitorSchema = z.strictObject({
  id: idField.describe('The anchor of the row after `monitor-`.'),
  what: proseField.describe('What is watched, and where it is read.'),
  threshold: measureField.describe('When somebody is told, such as `older than 5 minutes`.'),
  runbook: idField.describe('The entry of `runbook` that says what to do then.'),
});

const runbookEntrySchema = z.strictObject({
  id: idField.describe('The anchor of the entry after `runbook-`.'),
  when: proseField.describe('What is seen: an alarm, or what a person reports.'),
  steps: z.array(proseField).min(1).describe('What to do, in order, each with what to see afterwards.'),
});

const recoverySchema = z.strictObject({
  id: idField.describe('The anchor of the row after `recovery-`.'),
  after: proseField.describe('After what.'),
  do: proseField.describe('How everything that was missed is made good.'),
  within: proseField.optional().describe('How long this way is open. Left out where it always is.'),
});

const contactSchema = z.strictObject({
  when: proseField.describe('In which case, or after what time.'),
  who: lineField.describe('Who is asked.'),
  where: proseField.describe('How they are reached: a link, an address, a place.'),
  bring: proseField.describe('What they need to know from the start.'),
});

/** How an integration is run: what it promises, how that is watched, and what to do when it does not hold. */
export const operationsSchema = z.strictObject({
  slo: z.array(objectiveSchema).min(1).describe('What the integration promises, in numbers.'),
  monitors: z.array(monitorSchema).min(1).describe('What is watched, each with its threshold.'),
  rateLimits: z.array(rateLimitItemSchema).default([]).describe('The limits that this integration can meet.'),
  runbook: z.array(runbookEntrySchema).min(1).describe('What to do about each alarm.'),
  recovery: z.array(recoverySchema).min(1).describe('How the two systems agree again after an outage.'),
  escalation: z.array(contactSchema).min(1).describe('Whom to ask, in order.'),
});

export type Operations = z.infer<typeof operationsSchema>;
