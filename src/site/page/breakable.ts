import { escapeHtml } from './escape-html.ts';

/** A long value as HTML that may break after its separators: an address, a key. */
export function breakable(value: string): string {
  return escapeHtml(value).replace(/[/._-](?=\w{3})/g, '$&<wbr>');
}
