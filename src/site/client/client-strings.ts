import type { Strings } from '../strings/strings.ts';

type ClientStrings = Strings['client'];

let page: ClientStrings['page'] | undefined;

/** What scripts say: written into every page by its layout. */
export function pageStrings(): ClientStrings['page'] {
  page ??= JSON.parse(document.getElementById('siteStrings')?.textContent ?? '') as ClientStrings['page'];
  return page;
}

/** What a script says that is not on every page, by its part: loaded when it is first used. */
export async function loadStrings<Part extends Exclude<keyof ClientStrings, 'page'>>(
  part: Part,
): Promise<ClientStrings[Part]> {
  const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/*$/, '/')}strings/${part}.json`);
  return (await response.json()) as ClientStrings[Part];
}
