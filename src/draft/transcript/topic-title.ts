const filler = String.raw`(?:(?:ok(?:ay)?|so|all right|alright|right|great|good|perfect|and|well|cool|awesome)[,.!]?\s+)*`;
const opening = new RegExp(
  `^${filler}(?:${[
    String.raw`(?:now,?\s+)?(?:let['’]?s|let us)\s+(?:now\s+|also\s+|next\s+)?(?:move on to|talk about|look at|take a look at|turn to|get to|go to|start with|begin with|continue with)?`,
    String.raw`(?:moving on|moving along)(?:\s+to)?`,
    String.raw`(?:the\s+)?next(?:\s+(?:step|thing|part|topic|up))?(?:\s+is(?:\s+to)?)?,?\s*(?:we(?:['’]?ll| will| are going to| need to| have to|['’]re going to)?|you(?:['’]?ll| will| need to| have to)?|i(?:['’]?ll| will)?)?`,
    String.raw`(?:first(?:ly)?(?:\s+of all)?|second(?:ly)?|third(?:ly)?|finally|last(?:ly)?|step\s+(?:\d+|one|two|three|four|five|six))[,:]?\s*(?:is\s+)?(?:we(?:['’]?ll| will| need to| have to)?|you(?:['’]?ll| will| need to| have to)?|i(?:['’]?ll| will)?|let['’]?s)?`,
    String.raw`now\s+(?:we(?:['’]?re| are)\s+going to|we(?:['’]?ll| will| need to| can)|i(?:['’]?ll| will|['’]m going to)|you\s+(?:need to|have to|can))`,
    String.raw`in this (?:part|section|chapter|step),?\s*(?:we(?:['’]?ll| will)?)?`,
  ].join('|')})\\b[\\s,:]*(?<rest>.*)$`,
  'is',
);

/** What an utterance says that comes next, as a heading: up to eight words of its first clause. Undefined where it does not. */
export function topicTitle(text: string): string | undefined {
  const rest = opening.exec(text.trim())?.groups?.['rest'];
  if (rest === undefined) return undefined;
  const clause = (
    rest.split(
      /[.,;:!?]|\b(?:so that|because|which|and then|by (?:running|calling|typing)|curl|npm|npx|https?)\b/i,
    )[0] ?? ''
  ).trim();
  const words = clause
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8);
  if (words.length < 2) return undefined;
  const title = words.join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}
