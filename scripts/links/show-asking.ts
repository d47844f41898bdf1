import { plural } from '#diagnostics/plural.ts';
import { doingOf, weightOf } from '#links/external/outcome.ts';
import type { AskingEvent } from '#links/external/record-links.ts';
import type { Screen } from '../show-progress.ts';

/** Progress of asking other sites that is being shown. */
export interface ShownAsking {
  readonly onEvent: (event: AskingEvent) => void;
  /** Leaves nothing but whole lines behind. */
  readonly stop: () => void;
}

const clear = '\r\u001B[2K';

/**
 * Shows how far the asking of other sites is: a line for every address whose page was not found, and on a terminal a
 * last line that is rewritten.
 */
export function showAsking({ write, columns }: Pick<Screen, 'write' | 'columns'>): ShownAsking {
  let total = 0;
  let asked = 0;
  const line = (text: string) => write(columns === undefined ? text : `${clear}${text}`);
  const redraw = () => {
    if (columns !== undefined && asked < total)
      write(`${clear}${`  ${asked} of ${plural(total, 'page')} asked`.slice(0, columns - 1)}`);
  };
  const onEvent = (event: AskingEvent) => {
    if (event.kind === 'begun') {
      total = event.addresses;
      line(beginText(event));
    } else {
      asked += 1;
      if (weightOf(event.outcome) !== 'there') line(`  ${event.address} ${doingOf(event.outcome)}\n`);
    }
    redraw();
  };
  return { onEvent, stop: () => columns !== undefined && write(clear) };
}

function beginText({ addresses, known }: Extract<AskingEvent, { kind: 'begun' }>): string {
  const rest = known === 0 ? '' : ` ${plural(known, 'page')} found a short time ago.`;
  return `Asking for ${plural(addresses, 'page')} of other sites …${rest}\n`;
}
