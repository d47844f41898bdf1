const prefix = 'handrail:';

/** What the reader’s browser keeps under a name, or null. Never throws: storage may be switched off. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Keeps a value in the reader’s browser; null forgets it. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
  } catch {
    // The choice holds for this page only.
  }
}
