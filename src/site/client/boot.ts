/**
 * Runs in the head of every page, before anything is drawn: what the reader chose stands from the first frame.
 * Closed in itself, as it is written into the page as text.
 */
export function boot(): void {
  const root = document.documentElement;
  root.classList.add('js');
  const asked = new URLSearchParams(location.search);
  const kept = (name: string) => {
    try {
      return localStorage.getItem(`handrail:${name}`);
    } catch {
      // Storage is switched off: the defaults stand.
      return null;
    }
  };
  const theme = kept('theme');
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  if ((asked.get('env') ?? kept('environment')) === 'production') root.dataset['environment'] = 'production';
  if (kept('wrap') === 'on') root.dataset['wrapLines'] = '';
  const language = asked.get('lang') ?? kept('language') ?? '';
  if (!/^[\w+#.-]+$/.test(language)) return;
  const group = `.js .tabs:not([data-ready])[data-languages~="${language}"]`;
  const own = `[data-language="${language}"]`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${group}>.panel:not(${own}){display:none}${group}>.panel${own}{display:block}` +
      `${group} .tab:not(${own}){--tab:transparent;--tab-ink:var(--muted)}` +
      `${group} .tab${own}{--tab:var(--accent);--tab-ink:var(--ink)}`,
  );
  document.adoptedStyleSheets.push(sheet);
}
