import { announce } from './announce.ts';
import { pageStrings } from './client-strings.ts';
import { shownCode } from './shown-code.ts';

/** Makes every copy button copy the code of its figure: exactly the text that is shown. */
export function startCopying(): void {
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
    if (button === null) return;
    const code = button.closest('.sample')?.querySelector('pre > code');
    const isCopied = await write(code == null ? '' : shownCode(code));
    const { copied, couldNotCopy, failed } = pageStrings();
    announce(isCopied ? copied : couldNotCopy);
    flash(button, isCopied ? copied : failed);
  });
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Shows a word on a button for two seconds. */
function flash(button: Element, word: string): void {
  const label = button.querySelector('span');
  if (label === null) return;
  label.textContent = word;
  setTimeout(() => {
    label.textContent = pageStrings().copy;
  }, 2000);
}
