import { catalogue, type DiagnosticCode } from '#diagnostics/catalogue.ts';
import { suppressionLimit } from '#diagnostics/suppression-limit.ts';
import { code, markdownTable } from './markdown-table.ts';

const codes = Object.keys(catalogue) as DiagnosticCode[];

/** The codes that cannot be suppressed, by why: a subject stands for all of its codes that share the reason. */
export function suppressionTable(): string {
  const limited = codes.flatMap((one) => {
    const why = suppressionLimit(one);
    return why === undefined ? [] : [{ code: one, why }];
  });
  const rows = [...Map.groupBy(limited, ({ why }) => why)].map(([why, found]) => {
    const subjects = Map.groupBy(found, (one) => subjectOf(one.code));
    const names = [...subjects].flatMap(([subject, own]) =>
      namesOf(
        subject,
        own.map((one) => one.code),
      ),
    );
    return [names.join(', '), `${why[0]?.toUpperCase()}${why.slice(1)}.`];
  });
  return markdownTable([['Codes', 'Why'], ...rows]);
}

/** All codes of a subject as one name, with those that are left out. */
function namesOf(subject: string, own: readonly DiagnosticCode[]): string[] {
  const others = codes.filter((one) => subjectOf(one) === subject && !own.includes(one));
  if (others.length === 0) return [code(`${subject}/…`)];
  if (own.length <= others.length) return own.map(code);
  return [`${code(`${subject}/…`)} but for ${others.map(code).join(', ')}`];
}

function subjectOf(one: string): string {
  return one.split('/')[0] ?? '';
}
