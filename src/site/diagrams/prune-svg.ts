/**
 * Runs in the page that drew a diagram, after {@link flattenStyles}: gives the text of its SVG, without what shows
 * nothing, with ids that start with `prefix`, and with its natural size. Closed in itself, as it is sent to the
 * browser as text.
 */
export function pruneSvg(prefix: string): string {
  const svg = document.querySelector('svg');
  if (svg === null) throw new Error('Mermaid drew nothing.');
  for (const element of svg.querySelectorAll('style, title, desc, script')) element.remove();
  const reference = /#([^"')]+)/;
  const used = new Map<string, string>();
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const isReference = value.startsWith('url(') || /^(xlink:)?href$/.test(name);
      const id = isReference ? reference.exec(value)?.[1] : undefined;
      if (id !== undefined && !used.has(id)) used.set(id, `${prefix}${used.size}`);
    }
  }
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (/^(class|style|data-.*|aria-.*|role|name|tabindex|xmlns:.*)$/.test(name))
        element.removeAttribute(name);
      else if (name === 'id') rename(element, used.get(value));
      else if (used.has(reference.exec(value)?.[1] ?? ''))
        element.setAttribute(
          name,
          value.replace(reference, (_, id) => `#${used.get(id)}`),
        );
      else if (/\d\.\d{3}/.test(value))
        element.setAttribute(
          name,
          value.replace(/\d+\.\d{3,}/g, (digits) => String(+(+digits).toFixed(2))),
        );
    }
  }
  for (const element of svg.querySelectorAll(
    'marker:not([id]), symbol:not([id]), filter:not([id]), rect:not([width])',
  ))
    element.remove();
  for (const element of [...svg.querySelectorAll('g, defs, text, tspan')].reverse())
    if (element.childNodes.length === 0 && !element.hasAttribute('id')) element.remove();
  const [, , width = '0', height = '0'] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/);
  svg.setAttribute('width', String(Math.ceil(Number(width))));
  svg.setAttribute('height', String(Math.ceil(Number(height))));
  return new XMLSerializer().serializeToString(svg);

  function rename(element: Element, id: string | undefined) {
    if (id === undefined) element.removeAttribute('id');
    else element.id = id;
  }
}
