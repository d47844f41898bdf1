import { client } from './en/client.ts';
import { evidence } from './en/evidence.ts';
import { configuration, endpoints, errors, events, mapping, ownership } from './en/facts.ts';
import { live } from './en/live.ts';
import { operations } from './en/operations.ts';
import { overview } from './en/overview.ts';
import { badges, body, checklists, diagrams, notes, page } from './en/page.ts';
import { samples } from './en/samples.ts';
import { frame, home, kinds, moved, notFound, sections, showcase } from './en/site.ts';
import { helpful, tools } from './en/tools.ts';
import { twins } from './en/twins.ts';
import type { Formats } from './formats.ts';

/** The strings of the interface in English. */
export const en = (format: Formats) => ({
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
