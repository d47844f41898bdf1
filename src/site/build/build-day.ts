// The day of a build reaches the pages as its library does: in what is global, as no text of a module may change with the day.
// A module that changes has every page rendered again.

const name = Symbol.for('handrail.day');
const shared = globalThis as { [name]?: Date };

/** Hands over the day of a build to the pages that are rendered from now on. */
export function handDay(day: Date): void {
  shared[name] = day;
}

/** Takes it back. */
export function takeDayBack(): void {
  delete shared[name];
}

/** The day by which the pages judge freshness: that of the build, or the one on which the development server renders. */
export function buildDay(): Date {
  return shared[name] ?? new Date();
}
