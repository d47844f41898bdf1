/**
 * Runs in the page that drew a diagram: corrects what mermaid 12 does without HTML labels. Names of states stand
 * in the middle of their boxes, and lines do not show through the labels on them. Closed in itself, as it is sent
 * to the browser as text.
 */
export function tidyLabels(): void {
  for (const label of document.querySelectorAll<SVGGElement>('.statediagram-state > .label')) {
    const box = label.parentElement
      ?.querySelector<SVGGraphicsElement>('.label-container')
      ?.getBoundingClientRect();
    const text = label.querySelector('text')?.getBoundingClientRect();
    const matrix = label.transform.baseVal.consolidate()?.matrix;
    if (box === undefined || text === undefined || matrix === undefined) continue;
    const scale = label.getScreenCTM()?.a ?? 1;
    const shift = (box.x + box.width / 2 - text.x - text.width / 2) / scale;
    label.setAttribute('transform', `translate(${matrix.e + shift}, ${matrix.f})`);
  }
  for (const background of document.querySelectorAll<SVGElement>('.edgeLabel rect.background'))
    background.style.setProperty('opacity', '1', 'important');
}
