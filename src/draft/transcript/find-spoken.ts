import type { Utterance } from './join-utterances.ts';
import { writtenText } from './spoken-text.ts';

/** Something that was said and has to be written exactly: a command, a variable or an address. */
export type Spoken = { readonly at: number; readonly line: number } & (
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string; readonly value?: string }
  | { readonly kind: 'address'; readonly url: string }
);

const commandStart =
  /(?:\b(?:type|run|execute|enter|call|do|say|with)\s+)?\b(curl\s+(?:minus|dash|-|https?\b|http|\S+\s+dot|\S*[./])|(?:npm|npx|pip|pip3|brew|docker|git|kubectl|yarn|pnpm|go|gem|composer|apt|cargo)\s+(?:install|i|run|add|init|clone|pull|push|apply|get|exec|compose|build|start|test|require)\b)/i;
const commandEnd =
  /(?:[.!?](?=\s|$)|,?\s+(?:and then|then|and you|and we|and it|so that|which|to get|to see|to make)\b|,\s)/i;

const variable =
  /\b(?:set|export|define|put)\s+(?:it (?:in|into)\s+)?(?:the|your|an?|our)?\s*([\w-]+(?:\s+[\w-]+){0,3}?)\s+(?:env(?:ironment)?\s+var(?:iable)?|variable)\b(?:\s+(?:to|equals|as)\s+([^\s,;]+))?/gi;
const constant = /(?<![\w$])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?!\w)/g;
const address = /https?:\/\/[^\s<>"'`()[\]{}]+[\w/]/gi;
const bareHost =
  /(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:com|io|dev|net|org|example|app|co|ai|cloud|eu|de|uk)(?:\/[\w./-]*)?(?![\w@-])/gi;

/** Finds what was said of commands, environment variables and addresses. Each is a guess, to be confirmed. */
export function findSpoken(utterances: readonly Utterance[]): Spoken[] {
  return utterances.flatMap(({ text, start, line }) => {
    const at = { at: start, line };
    const commands = commandsIn(text).map((command): Spoken => ({ ...at, kind: 'command', text: command }));
    return [...commands, ...variablesIn(text, at), ...addressesIn(text, at)];
  });
}

function commandsIn(text: string): string[] {
  const found = commandStart.exec(text);
  if (found === null) return [];
  const from = found.index + found[0].length - (found[1]?.length ?? 0);
  const rest = text.slice(from);
  const end = commandEnd.exec(rest.slice(found[1]?.length ?? 0));
  const spoken = end === null ? rest : rest.slice(0, (found[1]?.length ?? 0) + end.index);
  const command = writtenText(spoken.replace(/[.!?,]+$/, ''));
  return command.length > 6 && command.length < 400
    ? [command, ...commandsIn(rest.slice(spoken.length))]
    : [];
}

interface At {
  readonly at: number;
  readonly line: number;
}

const noName = /^(?:up|the|your|an?|our|this|that|it|as|to|following|new|same|right|correct)$/i;

function variablesIn(text: string, at: At): Spoken[] {
  const named = [...text.matchAll(variable)].flatMap(([, words = '', value]): Spoken[] => {
    const name = words
      .split(/[\s-]+/)
      .filter((word) => !noName.test(word))
      .join('_')
      .toUpperCase();
    if (!/^[A-Z][A-Z0-9_]*$/.test(name)) return [];
    const said = value?.replace(/[.!?]+$/, '');
    return [{ ...at, kind: 'variable', name, ...(said === undefined ? {} : { value: said }) }];
  });
  const written = [...text.matchAll(constant)].map(
    ([, name = '']): Spoken => ({ ...at, kind: 'variable', name }),
  );
  return [...named, ...written];
}

function addressesIn(text: string, at: At): Spoken[] {
  const written = writtenText(text);
  const whole = written.match(address) ?? [];
  const bare = (written.replace(address, ' ').match(bareHost) ?? []).map((host) => `https://${host}`);
  return [...whole, ...bare].flatMap((url): Spoken[] => {
    const parsed = URL.parse(url.replace(/\$.*$/, ''));
    return parsed === null || !parsed.hostname.includes('.')
      ? []
      : [{ ...at, kind: 'address', url: parsed.href.replace(/\/$/, '') }];
  });
}
