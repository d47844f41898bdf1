import { client } from './de/client.ts';
import { evidence } from './de/evidence.ts';
import { configuration, endpoints, errors, events, mapping, ownership } from './de/facts.ts';
import { live } from './de/live.ts';
import { operations } from './de/operations.ts';
import { overview } from './de/overview.ts';
import { badges, body, checklists, diagrams, notes, page } from './de/page.ts';
import { samples } from './de/samples.ts';
import { frame, home, kinds, moved, notFound, sections, showcase } from './de/site.ts';
import { helpful, tools } from './de/tools.ts';
import { twins } from './de/twins.ts';
import type { Formats } from './formats.ts';
import type { Strings } from './strings.ts';

/** The strings of the interface in German. */
export const de = (format: Formats): Strings => ({
  ...{
    kinds,
    sections,
    frame,
    home,
    notFound,
    moved,
    page,
    showcase,
    badges,
    body,
    notes,
    samples,
    diagrams,
  },
  ...{
    checklists,
    configuration,
    endpoints,
    events,
    mapping,
    ownership,
    client,
    helpful,
    live,
    tools,
    twins,
  },
  errors: errors(format),
  operations: operations(format),
  evidence: evidence(format),
  ...overview(format),
});
