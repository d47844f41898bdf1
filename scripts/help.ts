import type { Command, Option } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { wrapText } from './wrap-text.ts';

/** The help of one command. */
export function commandHelp(command: Command): string {
  const { name, description, options, arguments: takes, subcommands = [], isGroup = false } = command;
  const rows = Object.entries(options).map(
    ([key, option]) => [optionText(key, option), option.help] as const,
  );
  const argumentText = takes === undefined ? '' : ` [${takes.name}]`;
  if (takes !== undefined) rows.unshift([takes.name, takes.help]);
  const own = `${name} [options]${argumentText}`;
  const uses = [
    ...(isGroup ? [] : [own]),
    ...(subcommands.length === 0 ? [] : [`${name} <command> [options]`]),
  ];
  const usage = uses.map((use) => `handrail ${use}`).join('\n       ');
  return `Usage: ${usage}\n\n${wrapText(description, columns)}\n\n${commandTable(subcommands)}Options:\n${table(rows)}`;
}

function commandTable(commands: readonly Command[]): string {
  if (commands.length === 0) return '';
  return `Commands:\n${table(commands.map(({ name, summary }) => [name, summary] as const))}\n`;
}

/** The help of the whole command line. */
export function overviewHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }) => [name, summary] as const);
  const codes = Object.entries(exitCodes).map(([code, meaning]) => `${code} ${meaning}`);
  return `Usage: handrail <command> [options]

Builds integration guides into a site, and proves them: every sample is run.

Commands:
${table(rows)}
Run \`handrail <command> --help\` for the options of a command.

Exit codes: ${codes.join(', ')}.
`;
}

/** An option as it is written: `--root DIR`, `--changed[=COMMIT]`, `-h, --help`. */
export function optionText(key: string, { short, value, isValueOptional = false }: Option): string {
  const name = `${short === undefined ? '' : `-${short}, `}--${key}`;
  if (value === undefined) return name;
  return isValueOptional ? `${name}[=${value}]` : `${name} ${value}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows
    .map(([left, right]) => {
      const [first = '', ...more] = wrapText(right, columns - width - 4).split('\n');
      const rest = more.map((line) => `  ${' '.repeat(width)}  ${line}\n`);
      return `  ${left.padEnd(width)}  ${first}\n${rest.join('')}`;
    })
    .join('');
}

const columns = 100;
