import { call, el, icon, icons } from './dom.js';
import { bubble, day, enlarge } from './bubbles.js';
import { Composer } from './composer.js';
import { say } from './words.js';

const SHOWN = 200;

/** The Telegram pane: one person's private chat with the bot. */
export class TelegramPane {
  constructor(root) {
    this.root = root;
    this.person = null;
    this.settled = new Map();
    this.ended = true;
    this.build();
  }

  build() {
    this.title = el('strong');
    this.status = el('small', { role: 'status' });
    this.more = el('button', { type: 'button', class: 'round', 'aria-haspopup': 'true', 'aria-expanded': 'false', onclick: () => this.openMenu() }, icon(icons.more));
    this.menu = el('div', { class: 'menu', role: 'menu', hidden: true });
    this.list = el('ol', { class: 'messages', tabindex: '0' });
    this.list.addEventListener('scroll', () => this.jump.hidden = this.ended = this.atEnd());
    // Who reads the end keeps reading it when the window, or what is below, changes its height.
    new ResizeObserver(() => this.ended && this.toEnd(false)).observe(this.list);
    this.jump = el('button', { type: 'button', class: 'jump', hidden: true, onclick: () => this.toEnd(true) }, icon('M6 9l6 6 6-6', 24));
    this.toast = el('div', { class: 'toast', role: 'alert', hidden: true });
    this.foot = el('footer');
    this.composer = new Composer({
      send: (text, replyTo) => this.ask('POST', 'messages', replyTo ? { text, reply_to: replyTo } : { text }),
      attach: (file, caption) => this.attach(file, caption),
      failed: error => this.tell(error.message),
    });
    this.root.replaceChildren(
      el('header', { class: 'chat-head' }, el('img', { class: 'face', src: '/assets/mark.svg', alt: '', width: 42, height: 42 }),
        el('div', { class: 'who' }, this.title, this.status), this.more, this.menu),
      el('div', { class: 'wall' }, this.list, this.jump, this.toast), this.foot);
    document.addEventListener('click', event => this.more.contains(event.target) || this.closeMenu());
    this.root.addEventListener('keydown', event => { if (event.key === 'Escape' && !this.menu.hidden) { this.closeMenu(); this.more.focus(); } });
  }

  async show(personId) {
    const other = this.person !== personId;
    this.person = personId;
    if (other) {
      this.composer.reset();
      this.known = null;
    }
    await this.refresh();
    if (other) this.toEnd(false);
  }

  /** What to see before anybody is there. */
  vacant(add) {
    this.person = null;
    this.chat = null;
    this.title.textContent = 'Telegram';
    this.status.textContent = '';
    this.more.hidden = true;
    this.list.replaceChildren(el('li', { class: 'welcome' }, el('b', {}, say('nobody')), el('span', {}, say('nobodyHint'))));
    this.foot.replaceChildren(this.wide('addPerson', add));
  }

  async refresh() {
    if (this.person === null) return;
    const person = this.person;
    const chat = await call('GET', `telegram/people/${person}/chat?last=${SHOWN}`);
    // Answers may overtake one another.
    if (person !== this.person || (this.chat?.person.id === person && chat.version < this.chat.version)) return;
    this.chat = chat;
    this.answers(chat.presses);
    this.render();
  }

  render() {
    if (!this.chat) return;
    const { bot, messages } = this.chat;
    const follow = this.atEnd();
    this.title.textContent = bot.name;
    this.more.hidden = false;
    this.more.setAttribute('aria-label', say('options'));
    this.jump.setAttribute('aria-label', say('jump'));
    this.doing();
    this.messages(messages);
    this.footer();
    if (follow) this.toEnd(false);
    this.jump.hidden = this.atEnd();
  }

  messages(messages) {
    if (!messages.length) {
      const words = this.chat.bot.description || say('noDescription');
      this.list.replaceChildren(el('li', { class: 'welcome' }, el('b', {}, say('whatCanItDo')), el('span', {}, words)));
      this.drawn = new Map();
      return;
    }
    const spinning = message => new Set(this.chat.presses.filter(p => p.message_id === message.message_id && !p.answer).map(p => p.data));
    const before = this.drawn ?? new Map();
    const drawn = new Map();
    const nodes = [];
    let lastDay = '';
    for (const message of messages) {
      if (day(message.date) !== lastDay) nodes.push(el('li', { class: 'day' }, el('span', {}, lastDay = day(message.date))));
      const spins = spinning(message);
      const key = JSON.stringify([message, [...spins], document.documentElement.lang, this.person]);
      const old = before.get(message.message_id);
      const node = old?.key === key ? old.node : bubble(message, spins, this.acts());
      drawn.set(message.message_id, { key, node });
      nodes.push(node);
    }
    this.drawn = drawn;
    this.exchange(nodes);
  }

  // Untouched nodes stay in place, so that focus and selection survive an update.
  exchange(nodes) {
    const focused = document.activeElement?.closest?.('.message')?.dataset.id;
    const label = document.activeElement?.textContent;
    const kept = new Set(nodes);
    nodes.forEach((node, i) => {
      const at = this.list.childNodes[i];
      if (at === node) return;
      // A changed message takes its old one's place: pushed behind the others, that would drag the reader along.
      if (at && !kept.has(at)) at.replaceWith(node);
      else this.list.insertBefore(node, at ?? null);
    });
    while (this.list.childNodes.length > nodes.length) this.list.lastChild.remove();
    if (focused && document.activeElement === document.body) {
      const again = this.list.querySelector(`[data-id="${focused}"]`);
      [...again?.querySelectorAll('button, a') ?? []].find(control => control.textContent === label)?.focus();
    }
  }

  acts() {
    return {
      send: text => this.ask('POST', 'messages', { text }),
      reply: message => this.composer.replyTo(message, this.chat.bot.name),
      enlarge,
      show: id => this.list.querySelector(`[data-id="${id}"]`)?.scrollIntoView({ block: 'center', behavior: 'smooth' }),
      copy: text => navigator.clipboard.writeText(text).then(() => this.tell(say('copied'))),
      press: (message, button) => button.callback_data
        && this.ask('POST', 'presses', { message_id: message.message_id, data: button.callback_data }),
    };
  }

  footer() {
    const { person, commands, bot, messages } = this.chat;
    if (person.blocked) {
      this.foot.replaceChildren(this.wide('unblock', () => this.ask('POST', 'unblock', {})));
    } else if (!person.started) {
      this.foot.replaceChildren(this.wide('start', () => this.ask('POST', 'start', {})));
    } else {
      if (this.foot.firstChild !== this.composer.root) this.foot.replaceChildren(this.composer.root);
      this.composer.update(commands, bot.name, messages);
    }
  }

  wide(words, act) {
    return el('button', { type: 'button', class: 'wide', onclick: act }, say(words));
  }

  doing() {
    clearTimeout(this.actionTimer);
    const action = this.chat.action;
    this.status.className = action ? 'doing' : '';
    this.status.textContent = action ? (['typing', 'upload_photo', 'upload_document'].includes(action) ? say(action) : say('otherAction'))
      : this.chat.person.blocked ? say('blocked') : say('bot');
    if (action) this.actionTimer = setTimeout(() => this.refresh().catch(() => {}), 1000);
  }

  // Shows each callback answer once: those that were there when the person was chosen are old.
  answers(presses) {
    const settled = presses.filter(press => press.answer);
    if (this.known) {
      for (const press of settled.filter(p => !this.known.has(p.query_id))) this.answered(press.answer);
    }
    this.known = new Set(settled.map(press => press.query_id));
  }

  answered({ text, alert, url }) {
    if (url) window.open(url, '_blank', 'noopener');
    if (!text) return;
    if (!alert) return this.tell(text);
    const box = document.getElementById('alert');
    box.replaceChildren(el('p', {}, text), el('div', { class: 'actions' }, el('button', { type: 'button', class: 'primary', onclick: () => box.close() }, say('ok'))));
    box.showModal();
  }

  tell(text) {
    clearTimeout(this.toastTimer);
    this.toast.textContent = text;
    this.toast.hidden = false;
    this.toastTimer = setTimeout(() => this.toast.hidden = true, 3500);
  }

  openMenu() {
    if (!this.menu.hidden) return this.closeMenu();
    const blocked = this.chat.person.blocked;
    const item = (words, act) => el('button', { type: 'button', role: 'menuitem', onclick: () => { this.closeMenu(); act(); } }, say(words));
    this.menu.replaceChildren(
      blocked ? item('unblock', () => this.ask('POST', 'unblock', {})) : item('block', () => this.ask('POST', 'block', {})),
      this.chat.person.started && !blocked ? item('restart', () => this.ask('POST', 'start', {})) : '');
    this.menu.hidden = false;
    this.more.setAttribute('aria-expanded', 'true');
    this.menu.querySelector('button').focus();
  }

  closeMenu() {
    this.menu.hidden = true;
    this.more.setAttribute('aria-expanded', 'false');
  }

  async attach(file, caption) {
    const words = 'caption=' + encodeURIComponent(caption);
    const path = ['image/png', 'image/jpeg', 'image/gif'].includes(file.type) ? `photos?${words}` : `documents?name=${encodeURIComponent(file.name)}&${words}`;
    await this.ask('POST', path, file.slice());
  }

  async ask(method, path, body) {
    try {
      await call(method, `telegram/people/${this.person}/${path}`, body);
      await this.refresh();
      if (path !== 'presses') this.toEnd(false);
    } catch (error) {
      this.tell(error.message);
    }
  }

  atEnd() {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 60;
  }

  toEnd(smooth) {
    this.list.scrollTo({ top: this.list.scrollHeight, behavior: smooth ? 'smooth' : 'instant' });
  }
}
