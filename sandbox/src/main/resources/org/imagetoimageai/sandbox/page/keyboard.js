import { el, icon, icons } from './dom.js';

/** The inline keyboard under a message. */
export function keyboard(message, spinning, act) {
  return el('div', { class: 'keyboard' }, message.reply_markup.inline_keyboard.map(row =>
    el('div', { class: 'row' }, row.map(button => inlineButton(message, button, spinning, act)))));
}

function inlineButton(message, button, spinning, act) {
  const style = button.style ? ' ' + button.style : '';
  const words = el('span', {}, button.text);
  if (button.url) {
    return el('a', { class: 'key' + style, href: button.url, target: '_blank', rel: 'noopener noreferrer', onclick: event => act.follow(button.url, event) }, words, icon(icons.link, 12));
  }
  if (button.copy_text) {
    return el('button', { type: 'button', class: 'key' + style, onclick: () => act.copy(button.copy_text.text) }, words, icon(icons.copy, 12));
  }
  const busy = spinning.has(button.callback_data);
  return el('button', { type: 'button', class: 'key' + style + (busy ? ' busy' : ''), 'aria-busy': busy, onclick: () => act.press(message, button) }, words);
}
