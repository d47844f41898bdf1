import { announce } from './announce.ts';
import { pageStrings } from './client-strings.ts';

/** Copies a text, and says so: to screen readers, and on the button for two seconds. */
export async function copyBy(button: Element, text: string | Promise<string>): Promise<void> {
  const isCopied = await write(text);
  const { copied, couldNotCopy, failed } = pageStrings();
  announce(isCopied ? copied : couldNotCopy);
  flash(button, isCopied ? copied : failed);
}

async function write(text: string | Promise<string>): Promise<boolean> {
  try {
    // A text that is still being loaded: some browsers let it be copied only as a promise.
    if (typeof text === 'string') await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    return true;
  } catch {
    return false;
  }
}

const flashing = new WeakSet<Element>();

function flash(button: Element, word: string): void {
  const label = button.querySelector('span') ?? button;
  if (flashing.has(label)) return;
  const before = label.textContent;
  flashing.add(label);
  label.textContent = word;
  setTimeout(() => {
    flashing.delete(label);
    label.textContent = before;
  }, 2000);
}
