/** Marks in the contents where the reader is: the last heading that has passed the top of the window. */
export function startScrollSpy(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.rail .contents a')];
  const entries = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading === null ? [] : [{ link, heading }];
  });
  if (entries.length === 0) return;
  let isScheduled = false;
  window.addEventListener('scroll', schedule, { passive: true });
  // Tabs, switches and what is folded change where the headings stand.
  new ResizeObserver(schedule).observe(document.body);
  mark();

  function schedule() {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(mark);
  }

  function mark() {
    isScheduled = false;
    const line = window.innerHeight * 0.25;
    const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    const passed = entries.findLast(({ heading }) => heading.getBoundingClientRect().top <= line);
    const current = atEnd && window.scrollY > 0 ? entries.at(-1) : (passed ?? entries[0]);
    for (const { link } of entries) {
      if (link === current?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    if (current !== undefined) keepInView(current.link);
  }
}

function keepInView(link: HTMLElement): void {
  const rail = link.closest<HTMLElement>('.rail');
  if (rail === null || rail.scrollHeight <= rail.clientHeight) return;
  const top = link.offsetTop - rail.offsetTop;
  if (top < rail.scrollTop || top > rail.scrollTop + rail.clientHeight - 40) rail.scrollTop = top - 60;
}
