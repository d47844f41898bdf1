import { copyBy } from './clipboard.ts';
import { shownCode } from './shown-code.ts';

/** Makes every copy button copy the code of its figure: exactly the text that is shown. */
export function startCopying(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-copy]') : null;
    const code = button?.closest('.sample')?.querySelector('pre > code');
    if (button !== null && code != null) void copyBy(button, shownCode(code));
  });
}
