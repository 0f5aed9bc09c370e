import { el, icon, icons } from './dom.js';
import { say } from './words.js';

const AS_PHOTO = /^image\/(png|jpeg|gif|webp|bmp)$/;
const LARGEST_ALBUM = 10;

/** What is about to be sent: previews, the choice between photo and file, and where in an album the caption stands. */
export class Attachments {
  constructor(id, changed) {
    this.id = id;
    this.changed = changed;
    this.items = [];
    this.asFile = false;
    this.captioned = 0;
    this.list = el('ul', { class: 'previews' });
    this.choice = el('fieldset', { class: 'as' });
    this.root = el('div', { class: 'tray', 'data-tray': '', hidden: true }, this.list, this.choice);
  }

  get empty() {
    return !this.items.length;
  }

  add(files) {
    for (const file of files) {
      const pictured = file.type.startsWith('image/');
      this.items.push({ file, url: pictured ? URL.createObjectURL(file) : null });
    }
    this.draw();
  }

  remove(item) {
    if (item.url) URL.revokeObjectURL(item.url);
    this.items = this.items.filter(other => other !== item);
    this.captioned = 0;
    this.draw();
  }

  clear() {
    for (const item of this.items) if (item.url) URL.revokeObjectURL(item.url);
    this.items = [];
    this.asFile = false;
    this.captioned = 0;
    this.draw();
  }

  /** As the app sends them: photos and files apart, ten at a time; `{ as, files, captionAt }` each. */
  batches() {
    const photo = item => !this.asFile && AS_PHOTO.test(item.file.type);
    const kinds = [['photo', this.items.filter(photo)], ['document', this.items.filter(item => !photo(item))]];
    const captioned = this.items[this.captioned];
    return kinds.flatMap(([as, items]) => {
      const batches = [];
      for (let i = 0; i < items.length; i += LARGEST_ALBUM) {
        const some = items.slice(i, i + LARGEST_ALBUM);
        batches.push({ as, files: some.map(item => item.file), captionAt: some.indexOf(captioned) });
      }
      return batches;
    });
  }

  /** Only when the page speaks another language: a button that is replaced while it is pressed does nothing. */
  translate() {
    if (!this.empty && this.spoken !== say('remove')) this.draw();
  }

  draw() {
    this.spoken = say('remove');
    const several = this.items.length > 1;
    this.list.setAttribute('aria-label', say('attachments'));
    this.list.replaceChildren(...this.items.map((item, i) => this.preview(item, i, several)));
    const choice = this.items.some(item => AS_PHOTO.test(item.file.type));
    this.choice.hidden = !choice;
    this.choice.replaceChildren(el('legend', {}, say('sendAs')), this.option('photo', 'asPhoto', !this.asFile), this.option('file', 'asFile', this.asFile));
    this.root.hidden = this.empty;
    this.changed();
  }

  preview(item, i, several) {
    const { file, url } = item;
    const shown = url ? el('img', { src: url, alt: '', onerror: event => event.target.replaceWith(icon(icons.file, 26)) }) : icon(icons.file, 26);
    const here = several && i === this.captioned;
    const pick = () => { this.captioned = i; this.draw(); this.list.children[i].querySelector('.shown').focus(); };
    return el('li', { class: 'attachment' + (url ? '' : ' plain') + (here ? ' captioned' : ''), 'data-name': file.name },
      several ? el('button', { type: 'button', class: 'shown', 'aria-pressed': here, title: say('captionHere'), 'aria-label': `${file.name}: ${say('captionHere')}`, onclick: pick }, shown, here && el('span', { class: 'mark' }, 'Aa'))
        : el('span', { class: 'shown' }, shown),
      el('span', { class: 'name', title: file.name }, file.name),
      el('button', { type: 'button', class: 'remove', 'data-act': 'remove', 'aria-label': say('removeAttachment', file.name), title: say('remove'), onclick: () => this.remove(item) }, icon(icons.close, 14)));
  }

  option(value, words, checked) {
    const choose = () => { this.asFile = value === 'file'; };
    return el('label', {}, el('input', { type: 'radio', name: 'as-' + this.id, value, checked, 'data-as': value, onchange: choose }), el('span', {}, say(words)));
  }
}
