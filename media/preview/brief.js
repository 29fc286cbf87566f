// Escape closes the card of a marker that the mouse rests on or that has the focus, until it is left (WCAG 2.2, 1.4.13).
const DISMISSED = 'brief-lens-dismissed';

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const marker of document.querySelectorAll('.brief-lens-marker:hover, .brief-lens-marker:focus-within'))
    marker.classList.add(DISMISSED);
});

for (const type of ['mouseout', 'focusout'])
  document.addEventListener(type, ({ target, relatedTarget }) => {
    const marker = target instanceof Element ? target.closest('.brief-lens-marker') : null;
    if (marker && !(relatedTarget instanceof Node && marker.contains(relatedTarget)))
      marker.classList.remove(DISMISSED);
  });

// A link between a marker and its note takes the focus along, so that Tab goes on from there.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('.brief-lens-marker > a, a.brief-lens-back') : null;
  const place =
    link && document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
  if (!place) return;
  if (!(place instanceof HTMLAnchorElement)) place.tabIndex = -1;
  // When the page has gone there by itself.
  setTimeout(() => place.focus({ preventScroll: true }));
});
