import { checkYaml } from './check-yaml.ts';
import type { DataProblem } from './data-problem.ts';

/**
 * The problem of a JSON text, or nothing. JSON's own parser decides; where it does not say where, that of YAML, a
 * superset, often can.
 */
export function checkJson(text: string): DataProblem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return placed(error as Error) ?? checkYaml(text, 'json') ?? unplaced(error as Error);
  }
}

function placed({ message }: Error): DataProblem | undefined {
  const { said, line, column } =
    /^(?<said>.*) in JSON at position \d+ \(line (?<line>\d+) column (?<column>\d+)\)$/s.exec(message)
      ?.groups ?? {};
  return said === undefined ? undefined : { line: Number(line), column: Number(column), message: `${said}.` };
}

function unplaced({ message }: Error): DataProblem {
  return { line: 1, column: 1, message: `${message.replace(/\.?$/, '')}.` };
}
