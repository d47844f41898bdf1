import { z } from 'zod';
import { idField, lineField } from './fields.ts';
import { exactlyOne, needs, notBoth } from './json-conditions.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/**
 * A request that makes an error happen. It is shown as a curl command and run as that command, at the end of
 * the guide's curl track, so values may use the shell variables of that track, such as `$CUSTOMER`.
 */
export const provokeRequestSchema = z
  .strictObject({
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).describe('The HTTP method.'),
    path: z.string().startsWith('/').optional().describe('The path on the provider’s base URL.'),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Instead of `path`: a whole address, such as that of the receiver.'),
    headers: z.record(lineField, z.string()).optional().describe('Headers to send.'),
    query: z.record(lineField, scalar).optional().describe('Query parameters.'),
    form: z
      .record(lineField, scalar)
      .optional()
      .describe('Form fields; bracketed names as the API expects them.'),
    json: z.json().optional().describe('A JSON body.'),
    credential: z
      .union([lineField, z.literal(false)])
      .optional()
      .describe(
        'Instead of the provider’s key: another credential (`user:password` for Basic), or `false` for none.',
      ),
  })
  .refine((request) => (request.path === undefined) !== (request.url === undefined), {
    error: 'must have either `path` or `url`',
  })
  .refine((request) => request.form === undefined || request.json === undefined, {
    path: ['json'],
    error: 'must not stand beside `form`',
  })
  .meta({ ...exactlyOne('path', 'url'), ...notBoth('form', 'json') });

/** How an error row is made to happen: by a sample of the guide, by a request, or by a fault of the simulator. */
export const provokeSchema = z
  .strictObject({
    sample: idField.optional().describe('The id of a sample in whose run the error occurs.'),
    request: provokeRequestSchema.optional().describe('A request that is answered with the error.'),
    fault: idField.optional().describe('A fault of the simulator, injected before the request.'),
  })
  .refine((provoke) => (provoke.sample === undefined) !== (provoke.request === undefined), {
    error: 'must have either `sample` or `request`',
  })
  .refine((provoke) => provoke.fault === undefined || provoke.request !== undefined, {
    path: ['fault'],
    error: 'needs a `request` that meets the fault',
  })
  .meta({ ...exactlyOne('sample', 'request'), ...needs('fault', 'request') });

export type ProvokeRequest = z.infer<typeof provokeRequestSchema>;
