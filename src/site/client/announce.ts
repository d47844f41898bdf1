/** Says a short text to screen readers, without moving the focus. */
export function announce(text: string): void {
  const region = document.getElementById('siteAnnouncements');
  if (region === null) return;
  region.textContent = '';
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}
