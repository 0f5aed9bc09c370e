import { el, icon, icons } from './dom.js';
import { formatted } from './entities.js';
import { keyboard } from './keyboard.js';
import { gist, mediaOf, miniature } from './media.js';
import { serviceWords } from './service.js';
import { pageLanguage, say } from './words.js';

export const hue = id => (Math.abs(id) * 67) % 360;

export const clock = seconds => {
  const date = new Date(seconds * 1000);
  return String(date.getHours()).padStart(2, '0') + ':' + String(date.getMinutes()).padStart(2, '0');
};

export const day = seconds => {
  const date = new Date(seconds * 1000);
  return date.toDateString() === new Date().toDateString() ? say('today')
    : date.toLocaleDateString(pageLanguage() === 'id' ? 'id-ID' : 'en-GB', { day: 'numeric', month: 'long' });
};

export const sender = message => message.sender_chat?.title ?? message.from?.first_name ?? '';

/**
 * One post, that is a message or an album, with its keyboard.
 *
 * @param around `{ named }` whether the sender's name stands above; `{ spinning }` the data of buttons that wait
 */
export function bubble(messages, around, act) {
  const [first] = messages;
  const service = serviceWords(first);
  if (service) return el('li', { class: 'service', 'data-id': first.message_id }, el('span', {}, service));
  const mine = first.mine;
  const worded = messages.filter(message => message.text || message.caption);
  const photos = messages.some(message => message.photo);
  const marked = messages.find(message => message.reply_markup);
  const body = el('div', { class: ['bubble', photos && 'picture', !worded.length && 'bare', around.named && 'named'].filter(Boolean).join(' ') },
    around.named && el('b', { class: 'sender' + (first.from_bot ? ' bot' : ''), style: `--hue:${hue(first.from?.id ?? 0)}` }, sender(first)),
    first.forward_origin && el('span', { class: 'forwarded' }, say('forwarded', origin(first.forward_origin))),
    first.reply_to_message && quote(first.reply_to_message, act),
    mediaOf(messages),
    first.sticker && el('span', { class: 'sticker' }, first.sticker.emoji),
    first.voice && el('div', { class: 'text' }, `🎤 ${first.voice.duration}″`),
    worded.map(message => el('div', { class: 'text' }, formatted(message.text ?? message.caption, message.entities ?? message.caption_entities ?? [], act))),
    stamp(messages, mine),
    act.reply && el('button', { type: 'button', class: 'reply-button', 'data-act': 'reply', 'aria-label': say('reply'), title: say('reply'), onclick: () => act.reply(first) }, icon(icons.reply, 16)));
  return el('li', {
    class: 'message ' + (mine ? 'mine' : 'theirs'), 'data-id': first.message_id, 'data-from': first.from_bot ? 'bot' : first.from?.id,
    'data-ids': messages.map(message => message.message_id).join(' '),
  }, body, marked && keyboard(marked, around.spinning, act));
}

const origin = from => from.chat?.title ?? from.sender_user?.first_name ?? from.sender_user_name ?? '?';

function stamp(messages, mine) {
  const [first] = messages;
  const seen = messages.every(message => message.seen);
  const state = !messages.some(message => message.heard) ? 'unheard' : seen ? 'seen' : 'waiting';
  return el('span', { class: 'stamp' },
    messages.some(message => message.edited) && el('span', { class: 'edited' }, say('edited')),
    el('time', { datetime: new Date(first.date * 1000).toISOString() }, clock(first.date)),
    mine && el('span', { class: 'ticks ' + state, role: 'img', 'aria-label': say(state), title: say(state) }, state === 'unheard' ? mute() : ticks(seen)));
}

function ticks(both) {
  const svg = icon(both ? 'M1.5 12.5 6 17 15 7M10.5 16l1 1 9-10' : 'M5 12.5 9.500 17 18.500 7', 17);
  svg.setAttribute('fill', 'none');
  return svg;
}

// What privacy mode keeps from the bot.
function mute() {
  const svg = icon(icons.unheard, 15);
  svg.setAttribute('fill', 'none');
  return svg;
}

function quote(answered, act) {
  return el('button', { type: 'button', class: 'quote', 'data-answers': answered.message_id, onclick: () => act.show(answered.message_id) },
    miniature(answered), el('span', { class: 'quoted' }, el('b', {}, sender(answered)), el('span', {}, gist(answered))));
}
