import type { z } from 'zod';
import { authSchema, guideSchema, patternSchema, referenceSchema } from './guide.ts';

/** The schema of the facts of each kind of page. */
export const pageSchemas = {
  guide: guideSchema,
  auth: authSchema,
  pattern: patternSchema,
  reference: referenceSchema,
} as const satisfies Record<string, z.ZodType>;
