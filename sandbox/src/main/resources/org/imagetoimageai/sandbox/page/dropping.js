import { el } from './dom.js';
import { say } from './words.js';

/** Takes files that are dropped on a place, or pasted while the focus is in it. */
export function receiveFiles(root, receive) {
  const veil = el('div', { class: 'veil', hidden: true, 'aria-hidden': 'true' });
  root.append(veil);
  const carriesFiles = event => event.dataTransfer?.types.includes('Files');
  const cover = shown => {
    veil.textContent = say('drop');
    veil.hidden = !shown;
  };
  root.addEventListener('dragover', event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    cover(true);
  });
  root.addEventListener('dragleave', event => root.contains(event.relatedTarget) || cover(false));
  root.addEventListener('drop', event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    cover(false);
    receive([...event.dataTransfer.files]);
  });
  root.addEventListener('paste', event => {
    const files = [...event.clipboardData?.files ?? []];
    if (!files.length) return;
    event.preventDefault();
    receive(files);
  });
}
