import { codeSpan, escapeProse } from '../text/prose.ts';
import type { ApiDraft } from './api-draft.ts';

/** What is known to differ between the first simulator and the provider. */
export function writeFidelity(draft: ApiDraft): string {
  const { name, file, today, operations, plan, credential } = draft;
  const built = operations
    .filter(({ reply }) => !reply.isExample && reply.body !== undefined)
    .map(({ id }) => codeSpan(id));
  const guessed = operations.flatMap(({ errors }) => errors).filter(({ isExample }) => !isExample);
  const lines = [
    `It was drafted from ${escapeProse(file)} on ${today}, and holds ${operations.length === 1 ? 'one operation' : `${operations.length} operations`}. Any other is answered with 501.`,
    'It keeps nothing: what was created is not found afterwards, and each call of an operation gets the same answer. TODO: give it state where the guide needs it.',
    ...(built.length === 0
      ? []
      : [
          `The answers of ${built.join(', ')} are built from their schemas: fields and types are those of the description, values are made up.`,
        ]),
    ...(guessed.length === 0
      ? []
      : [
          `Codes that the input does not give are made of the status: ${[...new Set(guessed.map(({ status, code }) => `${status} ${codeSpan(code)}`))].join(', ')}. TODO: put those of the provider in their place.`,
        ]),
    ...(Object.keys(plan.unauthorized).length === 0
      ? [
          `A call without the credential is answered like any other${credential.kind === 'none' ? '' : ', as the input does not say what it is refused with'}. TODO: confirm how the provider refuses it.`,
        ]
      : []),
    'Limits of rate and size are not there.',
    ...(draft.events.length === 0
      ? []
      : [
          'Webhooks are not sent: the input does not say how they are signed. TODO: add `webhooks` to `provider.yaml` and to `simulator.ts`.',
        ]),
  ];
  return `# Differences between ${escapeProse(name)} and its simulator\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
}
