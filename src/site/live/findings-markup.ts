import { escapeHtml } from '../page/escape-html.ts';
import { fill } from '../strings/fill.ts';
import type { LiveFinding, LivePage, LiveWords, OtherFile } from './live-page.ts';

type Shown = Pick<LivePage, 'findings' | 'others' | 'failures' | 'base' | 'language' | 'words'>;

/** Findings as HTML: those of the page, then the files of other pages that have some. Their texts are English everywhere. */
export function findingsMarkup({ findings, others, failures, base, language, words }: Shown): string {
  return [
    ...failures.map((text) => `<pre class="failure" tabindex="0" lang="en">${escapeHtml(text.trim())}</pre>`),
    ...findings.map((finding) => findingMarkup(finding, words)),
    ...(others.length === 0
      ? []
      : [
          `<section class="others"><h3>${escapeHtml(words.elsewhere)}</h3>`,
          `<ul>${others.map((other) => otherMarkup(other, { base, language, words })).join('')}</ul></section>`,
        ]),
  ].join('');
}

/** How many errors and warnings there are, in words: `2 errors, 1 warning`, or that there are none. */
export function countWords(
  { errors, warnings }: Pick<OtherFile, 'errors' | 'warnings'>,
  { language, words }: Pick<Shown, 'language' | 'words'>,
): string {
  const rules = new Intl.PluralRules(language);
  const counted = (count: number, forms: LiveWords['errors']) =>
    count === 0 ? [] : [fill(forms[rules.select(count)] ?? forms.other, { count })];
  return [...counted(errors, words.errors), ...counted(warnings, words.warnings)].join(', ') || words.none;
}

function findingMarkup(finding: LiveFinding, words: LiveWords): string {
  const { severity, code, message, place, frame, difference, output, related, help, rule } = finding;
  const about =
    finding.reference === undefined
      ? `<code>${escapeHtml(code)}</code>`
      : `<a href="${escapeHtml(finding.reference)}"><code>${escapeHtml(code)}</code></a>`;
  return [
    `<article class="finding ${severity}">`,
    `<p class="finding-head"><b>${escapeHtml(words.severities[severity])}</b> ${about}</p>`,
    `<div lang="en"><p class="message">${inline(message)}</p>`,
    `<p class="place">${escapeHtml(place)}</p>`,
    block(frame, { label: words.frame }),
    block(difference, { label: words.difference, isTitled: true }),
    block(output, { label: words.output, isTitled: true }),
    ...related.map((text) => `<p class="related">${inline(text)}</p>`),
    ...(help === undefined ? [] : [`<p class="help">${inline(help)}</p>`]),
    `</div><details><summary>${escapeHtml(words.why)}</summary><p lang="en">${inline(rule)}</p></details>`,
    '</article>',
  ].join('');
}

function block(
  lines: readonly string[],
  { label, isTitled = false }: { readonly label: string; readonly isTitled?: boolean },
): string {
  if (lines.length === 0) return '';
  const title = isTitled ? `<p class="block-title">${escapeHtml(label)}</p>` : '';
  const text = escapeHtml(lines.join('\n'));
  return `${title}<pre tabindex="0" role="group" aria-label="${escapeHtml(label)}">${text}</pre>`;
}

function otherMarkup(
  other: OtherFile,
  { base, language, words }: Pick<Shown, 'base' | 'language' | 'words'>,
): string {
  const { file, address } = other;
  const name = `<code>${escapeHtml(file)}</code>`;
  const link = address === undefined ? name : `<a href="${escapeHtml(base + address)}">${name}</a>`;
  return `<li>${link} <span>${escapeHtml(countWords(other, { language, words }))}</span></li>`;
}

/** A text with values in backticks. */
function inline(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}
