import { el, icon, icons } from './dom.js';
import { enlarge } from './lightbox.js';
import { pageLanguage, say } from './words.js';

const fileUrl = id => '/api/telegram/files/' + encodeURIComponent(id);
const SHOWN_AS_PICTURE = /^image\/(png|jpeg|gif|webp|bmp|avif)$/;

export function size(bytes) {
  const locale = pageLanguage() === 'id' ? 'id-ID' : 'en-GB';
  const [value, unit] = bytes < 1024 ? [bytes, 'B'] : bytes < 1048576 ? [bytes / 1024, 'KB'] : [bytes / 1048576, 'MB'];
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value) + ' ' + unit;
}

/** A picture with everything the enlarged view needs; null when the message shows none. */
function picture(message) {
  const caption = message.caption ?? '';
  if (message.photo) {
    const best = message.photo.at(-1);
    return { message, url: fileUrl(best.file_id), alt: caption || say('photo'), caption, width: best.width, height: best.height };
  }
  const file = message.document;
  if (!file || !SHOWN_AS_PICTURE.test(file.mime_type)) return null;
  return { message, url: fileUrl(file.file_id), alt: caption || file.file_name, caption, name: file.file_name };
}

/** The pictures and files of one message or album; null when it has none. */
export function mediaOf(messages) {
  const pictures = messages.map(picture).filter(Boolean);
  const photos = messages.filter(message => message.photo);
  if (photos.length) return grid(photos, pictures);
  const files = messages.filter(message => message.document);
  return files.length ? el('div', { class: 'files' }, files.map(message => documentFile(message, pictures))) : null;
}

const isAt = (pictures, message) => pictures.findIndex(shown => shown.message === message);

function grid(photos, pictures) {
  const tiles = photos.map(message => tile(message, pictures, photos.length > 1));
  return photos.length === 1 ? tiles[0] : el('div', { class: 'album', 'data-count': photos.length }, tiles);
}

function tile(message, pictures, inAlbum) {
  const at = isAt(pictures, message);
  const { url, alt, width, height } = pictures[at];
  return el('button', {
    type: 'button', class: 'photo', 'data-act': 'enlarge', 'data-photo': message.message_id, 'aria-label': say('enlarge') + ': ' + alt,
    style: inAlbum ? null : `aspect-ratio:${width}/${height}`, onclick: () => enlarge(pictures, at),
  }, el('img', { src: url, alt: '', width, height }));
}

function documentFile(message, pictures) {
  const file = message.document;
  const at = isAt(pictures, message);
  const thumb = at < 0 ? el('span', { class: 'thumb' }, icon(icons.file, 26))
    : el('button', { type: 'button', class: 'thumb', 'data-act': 'enlarge', 'aria-label': say('enlarge') + ': ' + file.file_name, onclick: () => enlarge(pictures, at) },
      el('img', { src: pictures[at].url, alt: '', onerror: event => event.target.replaceWith(icon(icons.file, 26)) }));
  return el('div', { class: 'file', 'data-file': message.message_id }, thumb,
    el('a', { class: 'about', href: fileUrl(file.file_id), download: file.file_name, title: say('download') },
      el('b', {}, file.file_name), el('small', {}, size(file.file_size) + ' · ' + say('download'))));
}

/** A small picture of what a message shows, for quotes; null when it shows none. */
export function miniature(message) {
  const shown = message.photo ? fileUrl(message.photo[0].file_id) : picture(message)?.url;
  return shown ? el('img', { class: 'mini', src: shown, alt: '' }) : null;
}

/** A message in one line. */
export function gist(message) {
  return message.text || message.caption || message.document?.file_name || message.sticker?.emoji || (message.photo ? say('photo') : message.voice ? '🎤' : '…');
}
