/** The ids that the frame of every page has, and those of what it adds to the content. */
const frameIds = [
  /^siteMain$/,
  /^siteAnnouncements$/,
  /^siteStrings$/,
  /^siteRelated$/,
  /^siteMenu$/,
  /^siteLost$/,
  /^siteTab-/,
  /^sitePanel-/,
  /^siteTick-/,
  /^siteDiagram-/,
  /^siteFootnote-/,
  /^siteEndpoint-/,
  /^siteDesign-/,
  // The sections of a record.
  /^site(Run|Samples|Errors|Events|Meaning)$/,
];

/**
 * Whether an id of a page belongs to its frame. Each such id starts with `site` and a capital letter: the slug of a
 * heading has no capitals, and the id of a row starts with another word, so that no author can take one by chance.
 */
export function isFrameId(id: string): boolean {
  return frameIds.some((pattern) => pattern.test(id));
}
