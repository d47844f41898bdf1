/**
 * Where a parser made by jison stopped in a text: its message shows up to 20 characters before and after, without their
 * line breaks, and a marker below. The line that it names is the one on which what it stopped at ends.
 */
export function findExcerpt(message: string, text: string): number {
  const [head = '', shown = '', marker = ''] = message.split('\n');
  const line = Number(/line (\d+)/.exec(head)?.[1] ?? 1);
  const split = marker.indexOf('^');
  const before = shown.slice(0, split).replace(/^\.\.\./, '');
  const after = shown.slice(split).replace(/\.\.\.$/, '');
  const places = findPlaces(text, before, after);
  if (places.length === 0) return startOfLine(text, line);
  const lines = places.map((place) => text.slice(0, place).split('\n').length);
  const distances = lines.map((one) => Math.abs(one - line));
  return places[distances.indexOf(Math.min(...distances))] ?? 0;
}

/** Where `before` ends and `after` starts in a text whose line breaks do not count. */
function findPlaces(text: string, before: string, after: string): number[] {
  const kept: number[] = [];
  for (let index = 0; index < text.length; index += 1) if (text[index] !== '\n') kept.push(index);
  const flat = text.replaceAll('\n', '');
  const wanted = before + after;
  const places: number[] = [];
  for (let at = flat.indexOf(wanted); at >= 0; at = flat.indexOf(wanted, at + 1)) {
    const index = at + before.length;
    // Where a line break was what came next, the place is before it.
    places.push(index === 0 ? 0 : (kept[index - 1] ?? 0) + 1);
    if (wanted === '') break;
  }
  return places;
}

function startOfLine(text: string, line: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return Math.min(
    text.length,
    before.reduce((sum, one) => sum + one.length + 1, 0),
  );
}
