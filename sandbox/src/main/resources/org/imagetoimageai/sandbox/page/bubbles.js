import { el, icon, icons } from './dom.js';
import { formatted } from './entities.js';
import { pageLanguage, say } from './words.js';

const fileUrl = id => '/api/telegram/files/' + encodeURIComponent(id);

export function size(bytes) {
  const locale = pageLanguage() === 'id' ? 'id-ID' : 'en-GB';
  const [value, unit] = bytes < 1024 ? [bytes, 'B'] : bytes < 1048576 ? [bytes / 1024, 'KB'] : [bytes / 1048576, 'MB'];
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value) + ' ' + unit;
}

export const clock = seconds => {
  const date = new Date(seconds * 1000);
  return String(date.getHours()).padStart(2, '0') + ':' + String(date.getMinutes()).padStart(2, '0');
};

export const day = seconds => {
  const date = new Date(seconds * 1000);
  return date.toDateString() === new Date().toDateString() ? say('today')
    : date.toLocaleDateString(pageLanguage() === 'id' ? 'id-ID' : 'en-GB', { day: 'numeric', month: 'long' });
};

/** One message with its keyboard. `act` says what its parts do when used. */
export function bubble(message, spinning, act) {
  const mine = !message.from_bot;
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const media = message.photo ? photo(message, act) : message.document ? documentFile(message.document) : null;
  const body = el('div', { class: 'bubble' + (message.photo ? ' picture' : '') + (text ? '' : ' bare') },
    message.reply_to_message && quote(message.reply_to_message, act),
    media,
    text && el('div', { class: 'text' }, formatted(text, entities, act.send)),
    stamp(message, mine),
    el('button', { type: 'button', class: 'reply-button', 'aria-label': say('reply'), title: say('reply'), onclick: () => act.reply(message) }, icon(icons.reply, 16)));
  return el('li', { class: 'message ' + (mine ? 'mine' : 'theirs'), 'data-id': message.message_id },
    body, message.reply_markup && keyboard(message, spinning, act));
}

function stamp(message, mine) {
  const state = message.seen ? 'seen' : 'waiting';
  return el('span', { class: 'stamp' },
    message.edited && el('span', { class: 'edited' }, say('edited')),
    el('time', { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date)),
    mine && el('span', { class: 'ticks ' + state, role: 'img', 'aria-label': say(state), title: say(state) }, ticks(message.seen)));
}

function ticks(both) {
  const svg = icon(both ? 'M1.5 12.5 6 17 15 7M10.5 16l1 1 9-10' : 'M5 12.5 9.500 17 18.500 7', 17);
  svg.setAttribute('fill', 'none');
  return svg;
}

function photo(message, act) {
  const best = message.photo.at(-1);
  return el('button', { type: 'button', class: 'photo', 'aria-label': say('enlarge'), style: `aspect-ratio:${best.width}/${best.height}`, onclick: () => act.enlarge(message) },
    el('img', { src: fileUrl(best.file_id), alt: message.caption ?? '', width: best.width, height: best.height }));
}

function documentFile(file) {
  const picture = file.mime_type.startsWith('image/');
  return el('a', { class: 'file', href: fileUrl(file.file_id), download: file.file_name, title: say('download') },
    picture ? el('img', { class: 'thumb', src: fileUrl(file.file_id), alt: '' }) : el('span', { class: 'thumb' }, icon(icons.file, 26)),
    el('span', { class: 'about' }, el('b', {}, file.file_name), el('small', {}, size(file.file_size) + ' · ' + say('download'))));
}

function quote(answered, act) {
  const words = answered.text ?? answered.caption ?? answered.document?.file_name ?? '🖼';
  return el('button', { type: 'button', class: 'quote', onclick: () => act.show(answered.message_id) },
    el('b', {}, answered.from.first_name), el('span', {}, words));
}

function keyboard(message, spinning, act) {
  return el('div', { class: 'keyboard' }, message.reply_markup.inline_keyboard.map(row =>
    el('div', { class: 'row' }, row.map(button => inlineButton(message, button, spinning, act)))));
}

function inlineButton(message, button, spinning, act) {
  const style = button.style ? ' ' + button.style : '';
  if (button.url) {
    return el('a', { class: 'key' + style, href: button.url, target: '_blank', rel: 'noopener noreferrer' }, el('span', {}, button.text), icon(icons.link, 12));
  }
  if (button.copy_text) {
    return el('button', { type: 'button', class: 'key' + style, onclick: () => act.copy(button.copy_text.text) }, el('span', {}, button.text), icon(icons.copy, 12));
  }
  const busy = spinning.has(button.callback_data);
  return el('button', { type: 'button', class: 'key' + style + (busy ? ' busy' : ''), 'aria-busy': busy, onclick: () => act.press(message, button) }, el('span', {}, button.text));
}

/** The photo in full; closes on a click beside it and on Escape. */
export function enlarge(message) {
  const best = message.photo.at(-1);
  const box = document.getElementById('lightbox');
  const url = fileUrl(best.file_id);
  box.replaceChildren(
    el('button', { type: 'button', class: 'shut', 'aria-label': say('close'), onclick: () => box.close() }, icon(icons.close, 26)),
    el('figure', {}, el('img', { src: url, alt: message.caption ?? '' }), message.caption && el('figcaption', {}, message.caption)));
  box.onclick = event => event.target.tagName === 'IMG' || box.close();
  box.showModal();
}
