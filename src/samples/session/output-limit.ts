/** How much a sample may print to one stream, in UTF-16 units. What prints more is killed. */
export const outputLimit = 8_000_000;

/** Why it was killed. */
export const excessText = `it printed more than ${outputLimit / 1_000_000} MB`;
