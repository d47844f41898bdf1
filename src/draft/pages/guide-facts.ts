import type { PageProvider } from './provider-of-page.ts';

type Row = Readonly<Record<string, unknown>>;

/** What a drafted guide says of itself, as far as the input tells. */
export interface GuideHints {
  readonly title: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly type: 'how-to' | 'tutorial' | 'reference' | 'troubleshooting';
  readonly style?: readonly string[];
  readonly owner?: string;
  readonly prerequisites?: readonly Row[];
  readonly configuration?: readonly Row[];
  readonly errors?: readonly Row[];
  readonly today: string;
}

/** The frontmatter of a drafted guide: what the input tells, and to-do items for the rest. */
export function guideFacts(hints: GuideHints, provider: PageProvider): object {
  const { title, description, tags = [], type, style = ['rest'], owner, today } = hints;
  const { prerequisites = [], configuration = [], errors = [] } = hints;
  return {
    title,
    description: description ?? 'TODO: say in one sentence what the reader has at the end.',
    ...(tags.length === 0 ? {} : { tags }),
    type,
    provider: provider.id,
    direction: 'outbound',
    style,
    criticality: 'medium',
    owner: owner ?? 'TODO: name who keeps this guide',
    reviewed: today,
    reviewEvery: '90d',
    ...(provider.auth.length === 0 ? {} : { auth: provider.auth }),
    prerequisites: prerequisites.length > 0 ? prerequisites : [unknownPrerequisite],
    configuration: configuration.length > 0 ? configuration : [usedRow(provider)],
    ...(errors.length === 0 ? {} : { errors }),
    goLive: [
      {
        id: 'production-values',
        what: 'Every row of the configuration has its value for production.',
        check: 'TODO: say where the reader sees it.',
      },
    ],
  };
}

const unknownPrerequisite: Row = {
  id: 'account',
  what: 'TODO: say which account, plan and role the reader needs.',
  where: 'TODO: link to the page where the account is opened.',
  check: 'TODO: say what the reader sees there, or which command shows it.',
};

/** A guide has at least one row: the address of the API says most, and no sample has to read it. */
function usedRow({ rows }: PageProvider): Row {
  const url = rows.find(({ kind }) => kind !== 'env');
  if (url !== undefined) return { use: url.key };
  return { use: rows[0]?.key ?? '', unused: 'TODO: read it in a sample, or name another row.' };
}
