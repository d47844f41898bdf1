import { join } from 'node:path';
import { readContentState } from '#scaffold/content-state.ts';
import { planScaffold } from '#scaffold/plan-scaffold.ts';
import { readTemplates } from '#scaffold/read-templates.ts';
import { refuseFiles } from '#scaffold/refuse-files.ts';
import { writeNewFiles } from '#scaffold/write-new-files.ts';
import { type CommandContext, defineCommand } from '../command.ts';
import { findOrPlaceContentRoot } from '../content-root.ts';
import { askAtTerminal, Cancelled, canAsk } from '../new/asking.ts';
import { completeRequest } from '../new/complete-request.ts';
import { listKinds } from '../new/list-kinds.ts';
import { listFiles, tellScaffold } from '../new/tell-scaffold.ts';
import { usageOf } from '../new/usage-of.ts';
import { commonOptions } from '../options.ts';
import { projectRoot } from '../project.ts';

/** The exit code of a command that Ctrl-C stopped. */
const interrupted = 130;

/** `handrail new`: pages and providers from templates. */
export const newPages = defineCommand({
  name: 'new',
  summary: 'Starts a guide, another page or a provider from a template.',
  description:
    'Makes a page or a provider that passes the check and whose samples run before a word is changed; what is to be written is marked with `TODO:`. At a terminal it asks for what is missing. Into an empty content root it also makes site.yaml, and the provider and the auth section that a page needs. Nothing is ever overwritten. Templates are the folders of templates/ in the content root, then those of Handrail.',
  arguments: {
    name: 'KIND SLUG',
    help: 'What to make, and the last part of its address or the id of a provider.',
    most: 2,
  },
  options: {
    ...commonOptions,
    title: {
      type: 'string',
      value: 'TEXT',
      help: 'The title of the page, or the name of the provider. Default: made of SLUG.',
    },
    provider: {
      type: 'string',
      value: 'ID',
      help: 'The provider that it is about. Default: the only one there is.',
    },
    list: { type: 'boolean', help: 'Lists the kinds, and where the template of each was found.' },
    'dry-run': { type: 'boolean', help: 'Shows which files would be made, and writes nothing.' },
    yes: { type: 'boolean', short: 'y', help: 'Asks nothing: takes what follows from the rest.' },
  },
  run: async (context) => {
    try {
      return await make(context);
    } catch (error) {
      if (!(error instanceof Cancelled)) throw usageOf(error);
      context.progress('Stopped. Nothing was written.\n');
      return interrupted;
    }
  },
});

async function make({ options, positionals, print, progress, signal }: CommandContext): Promise<number> {
  const named = textOf(options['root']);
  const { root } = findOrPlaceContentRoot(named ?? '.');
  const own = join(root, 'templates');
  const templates = await readTemplates([own, join(projectRoot, 'templates')]);
  if (options['list'] === true) {
    print(listKinds(templates, own));
    return 0;
  }
  const asking = canAsk() && options['yes'] !== true ? askAtTerminal(signal) : undefined;
  const content = await readContentState(root);
  const [kind, slug] = positionals;
  const given = {
    kind,
    slug,
    title: textOf(options['title'])?.trim(),
    provider: textOf(options['provider']),
  };
  const completed = await completeRequest(given, { templates, content, asking });
  const request = { ...completed, today: new Date().toISOString().slice(0, 10) };
  const scaffold = planScaffold(request, { templates, content });
  await refuseFiles(root, [...scaffold.files.keys()]);
  if (options['dry-run'] === true) {
    print(`Would make:\n${listFiles(scaffold, { root, named })}Nothing is written.\n`);
    return 0;
  }
  if (asking !== undefined) {
    progress(`These files are made:\n${listFiles(scaffold, { root, named })}`);
    if (!(await asking.confirm('Make them?'))) throw new Cancelled();
  }
  await writeNewFiles(root, scaffold.files, { signal });
  print(tellScaffold(scaffold, { root, named, request, env: process.env, isListed: asking !== undefined }));
  return 0;
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
