/** The colours of {@link mermaidConfig}, and the variables of `styles/tokens.css` that they stand for. */
const known: ReadonlyMap<string, string> = new Map([
  ['254,254,254', 'paper'],
  ['240,240,241', 'shape'],
  ['160,160,161', 'edge'],
  ['16,16,17', 'ink'],
  ['224,224,241', 'tint'],
  ['248,248,249', 'group'],
  ['192,192,193', 'rule'],
  ['96,96,97', 'line'],
  ['112,112,241', 'accent'],
]);

/**
 * Replaces the colours in the attributes of a flattened SVG by variables of the site, so that one drawing serves
 * light and dark. A colour that mermaid made up itself becomes the variable of like brightness.
 */
export function colourSvg(svg: string): string {
  return svg.replace(
    /\b(fill|stroke|stop-color|color)="(#[0-9a-f]{3,8}|rgba?\([^)"]*\)|black|white)"/gi,
    (whole, attribute: string, colour: string) => {
      const channels = channelsOf(colour);
      return channels === undefined ? whole : `${attribute}="var(--d-${variableOf(attribute, channels)})"`;
    },
  );
}

type Channels = readonly [number, number, number];

function variableOf(attribute: string, channels: Channels): string {
  const name = known.get(channels.join(','));
  if (name !== undefined) return name;
  const [red, green, blue] = channels;
  const brightness = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  if (attribute === 'stroke') return brightness < 0.5 ? 'line' : 'rule';
  if (brightness < 0.4) return 'ink';
  return brightness > 0.9 ? 'shape' : 'tint';
}

/** Undefined for what is fully transparent. */
function channelsOf(colour: string): Channels | undefined {
  if (colour === 'black') return [0, 0, 0];
  if (colour === 'white') return [255, 255, 255];
  if (colour.startsWith('#')) return hexChannels(colour.slice(1));
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return alpha === 0 ? undefined : [red, green, blue];
}

function hexChannels(hex: string): Channels {
  const full = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const channel = (at: number) => Number.parseInt(full.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}
