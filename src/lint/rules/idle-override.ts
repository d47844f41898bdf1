import { report } from '#diagnostics/report.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import type { ProviderFacts } from '#schema/provider.ts';
import { defineRule } from '../define-rule.ts';
import { placeOfField } from '../place-of-field.ts';

/** A page overrides a fact of its provider only with another value. */
export const idleOverride = defineRule({
  code: 'lint/idle-override',
  check: ({ document, provider }) =>
    (provider === undefined ? [] : overridesOf(document, provider.facts))
      .filter(({ value, shared }) => value === shared)
      .map(({ pointer, name }) =>
        report(
          'lint/idle-override',
          placeOfField(document, pointer),
          `The override of \`${name}\` says what the provider says already.`,
          { help: 'Remove it: a fact of the provider holds for every page.' },
        ),
      ),
});

interface Override {
  readonly pointer: string;
  readonly name: string;
  readonly value: unknown;
  /** What the provider says. */
  readonly shared: unknown;
}

function overridesOf({ facts }: AnyDocument, shared: ProviderFacts): Override[] {
  const own = Object.entries(('overrides' in facts ? facts.overrides : undefined) ?? {});
  return [
    ...own.flatMap(([name, override]) => {
      const pointer = `/overrides/${name}/value`;
      return override === undefined
        ? []
        : [{ pointer, name, value: override.value, shared: fieldOf(shared, name) }];
    }),
    ...facts.configuration.flatMap((item, index) => {
      const row = 'use' in item ? shared.configuration.find(({ key }) => key === item.use) : undefined;
      const { reason: _reason, ...fields } = ('use' in item ? item.override : undefined) ?? { reason: '' };
      return Object.entries(fields).map(([name, value]) => {
        const pointer = `/configuration/${index}/override/${name}`;
        return { pointer, name: `${row?.key}.${name}`, value, shared: fieldOf(row ?? {}, name) };
      });
    }),
  ];
}

function fieldOf(facts: object, name: string): unknown {
  return new Map(Object.entries(facts)).get(name);
}
