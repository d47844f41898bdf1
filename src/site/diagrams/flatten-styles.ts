/**
 * Runs in the page that drew a diagram, on the only SVG of its document: what style sheets, classes and style
 * attributes say becomes plain attributes, so that a strict Content-Security-Policy can stand. Closed in itself,
 * as it is sent to the browser as text.
 */
export function flattenStyles(): void {
  const inherited = [
    'fill',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linecap',
    'stroke-linejoin',
  ].concat(
    ['font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline'],
    ['fill-opacity', 'stroke-opacity', 'visibility'],
  );
  const own: Readonly<Record<string, string>> = { opacity: '1', 'stop-color': 'rgb(0, 0, 0)' };
  const names = [...inherited, ...Object.keys(own), 'display'];
  const svg = document.querySelector('svg');
  if (svg === null) throw new Error('Mermaid drew nothing.');
  // A bare SVG beside it shows what a page without styles says anyway.
  const bare = document.body.appendChild(document.createElementNS(svg.namespaceURI ?? '', 'svg'));
  const styled = [svg, ...svg.querySelectorAll('*:not(style)')].map((element) => {
    const isInMarker = element.closest('marker') !== null;
    const isInert = element.closest('defs, symbol') !== null && !isInMarker;
    const parent = element === svg ? bare : (element.parentElement ?? bare);
    return { element, isInert, style: read(element), above: read(parent) };
  });
  bare.remove();
  for (const { element, isInert, style, above } of styled) {
    if (isInert) continue;
    for (const name of names) element.removeAttribute(name);
    for (const name of inherited) if (style[name] !== above[name]) set(element, name, style[name]);
    for (const name of Object.keys(own)) if (style[name] !== own[name]) set(element, name, style[name]);
    if (style['display'] === 'none') set(element, 'display', 'none');
  }
  for (const name of ['font-family', 'font-size']) set(svg, name, read(svg)[name]);

  function read(element: Element): Record<string, string> {
    const style = getComputedStyle(element);
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
  }

  function set(element: Element, name: string, value: string | undefined) {
    if (value !== undefined) element.setAttribute(name, value.replaceAll('"', "'"));
  }
}
