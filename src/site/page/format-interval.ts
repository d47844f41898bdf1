const units = { d: 'day', w: 'week', m: 'month', y: 'year' } as const;

/** An interval such as `6m` for a reader: `every 6 months`. */
export function formatInterval(interval: string): string {
  const count = Number.parseInt(interval, 10);
  const unit = units[interval.slice(-1) as keyof typeof units];
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}
