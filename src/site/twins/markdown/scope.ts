import type { PageView } from '../../page/page-view.ts';
import type { TwinContext } from '../twin-context.ts';

/** What is written, and for which site. */
export interface Scope {
  readonly view: PageView;
  readonly context: TwinContext;
  /** The text of each file beside the page that it shows, by its path. */
  readonly files: ReadonlyMap<string, string>;
  /** How many levels deeper headings become. */
  readonly headingShift: number;
}
