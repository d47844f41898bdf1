/** Data as the text of a `<script type="application/json">`, which nothing in it can close. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
