/** Closes the menu when a link in it was followed: the page may be the same. */
export function startMenu(): void {
  const menu = document.getElementById('siteMenu');
  menu?.addEventListener('click', (event) => {
    const isLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (isLink && menu.matches(':popover-open')) menu.hidePopover();
  });
}
