import { el, icon, icons } from './dom.js';
import { say } from './words.js';

/**
 * Pictures in full, one at a time; arrows go through an album; Escape, the cross and a click beside the picture close.
 *
 * @param pictures `{ url, alt, caption, name }` each; `name` only where the exact bytes can be had
 */
export function enlarge(pictures, at = 0) {
  const box = document.getElementById('lightbox');
  const go = step => {
    const to = at + step;
    if (to >= 0 && to < pictures.length) draw(box, pictures, at = to, go);
  };
  draw(box, pictures, at, go);
  box.onclick = event => event.target.closest('img, button, a, figcaption') || box.close();
  box.onkeydown = event => {
    if (event.key === 'ArrowRight') go(1);
    if (event.key === 'ArrowLeft') go(-1);
  };
  box.onclose = () => box.replaceChildren();
  box.showModal();
}

function draw(box, pictures, at, go) {
  const { url, alt, caption, name } = pictures[at];
  const button = (act, words, path, onclick) => el('button', { type: 'button', class: act, 'data-act': act, 'aria-label': say(words), title: say(words), onclick }, icon(path, 26));
  box.replaceChildren(
    el('div', { class: 'lightbox-tools' },
      pictures.length > 1 && el('span', { class: 'count' }, `${at + 1} / ${pictures.length}`),
      name && el('a', { class: 'shut', href: url, download: name, 'aria-label': say('download'), title: say('download') }, icon(icons.save, 24)),
      button('shut', 'close', icons.close, () => box.close())),
    el('figure', {}, el('img', { src: url, alt }), caption && el('figcaption', {}, caption)),
    at > 0 && button('previous', 'previous', icons.back, () => go(-1)) || '',
    at + 1 < pictures.length && button('next', 'next', icons.next, () => go(1)) || '');
}
