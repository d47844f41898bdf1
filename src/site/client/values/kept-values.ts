/** What a reader filled in on a page: kept by the browser for as long as the tab is open. */
export interface KeptValues {
  readonly values: Readonly<Record<string, string>>;
  /** Whether secrets are copied in full. */
  readonly copiesSecrets: boolean;
}

const none: KeptValues = { values: {}, copiesSecrets: false };

let unkept: KeptValues | undefined;

/** Under which name the session of the browser keeps the values of this page. */
export function valuesName(): string {
  return `handrail:values:${location.pathname}`;
}

/** The values of this page. */
export function recallValues(): KeptValues {
  if (unkept !== undefined) return unkept;
  try {
    const { values, copiesSecrets } = JSON.parse(sessionStorage.getItem(valuesName()) ?? 'null') ?? none;
    const texts = Object.entries(values ?? {}).filter((entry) => typeof entry[1] === 'string');
    return {
      values: Object.fromEntries(texts) as Record<string, string>,
      copiesSecrets: copiesSecrets === true,
    };
  } catch {
    return none;
  }
}

/** Keeps the values; without any, nothing is left of them. */
export function keepValues(kept: KeptValues): void {
  const isEmpty = Object.values(kept.values).every((value) => value === '');
  try {
    if (isEmpty) sessionStorage.removeItem(valuesName());
    else sessionStorage.setItem(valuesName(), JSON.stringify(kept));
  } catch {
    // Storage is switched off: they hold for as long as the page is open.
    unkept = kept;
  }
}
