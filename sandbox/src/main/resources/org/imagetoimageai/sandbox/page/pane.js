import { call, el, icon, icons } from './dom.js';
import { hue } from './bubbles.js';
import { Composer } from './composer.js';
import { Messages } from './messages.js';
import { receiveFiles } from './dropping.js';
import { say } from './words.js';

const PHOTO_REFUSED = /IMAGE_PROCESS_FAILED|PHOTO_INVALID_DIMENSIONS/;

const SHOWN = 200;
const SHOWN_ACTIONS = ['typing', 'upload_photo', 'upload_document'];

/** One chat as one person sees it. */
export class ChatPane {
  /** @param host `{ follow(address, event), settings(pane) }` */
  constructor(root, host) {
    this.root = root;
    this.host = host;
    this.person = null;
    this.place = null;
    this.topic = null;
    this.build();
  }

  build() {
    this.face = el('span', { class: 'face' });
    this.title = el('strong');
    this.status = el('small', { role: 'status' });
    this.more = el('button', { type: 'button', class: 'round', 'data-act': 'more', 'aria-haspopup': 'true', 'aria-expanded': 'false', onclick: () => this.openMenu() }, icon(icons.more));
    this.menu = el('div', { class: 'menu', role: 'menu', hidden: true });
    this.messages = new Messages(() => this.acts());
    this.topics = el('div', { class: 'topics', hidden: true });
    this.toast = el('div', { class: 'toast', role: 'alert', hidden: true });
    this.foot = el('footer');
    this.composer = new Composer(this.root.id, { send: post => this.send(post) });
    this.root.replaceChildren(
      el('header', { class: 'chat-head' }, this.face, el('div', { class: 'who' }, this.title, this.status), this.more, this.menu), this.topics,
      el('div', { class: 'wall' }, this.messages.list, this.messages.jump, this.toast), this.foot);
    receiveFiles(this.root, files => this.composer.root.isConnected && this.composer.attach(files));
    document.addEventListener('click', event => this.more.contains(event.target) || this.closeMenu());
    this.root.addEventListener('keydown', event => { if (event.key === 'Escape' && !this.menu.hidden) { this.closeMenu(); this.more.focus(); } });
  }

  get path() {
    return `telegram/people/${this.person}/chats/${this.place}`;
  }

  async show(person, place) {
    const other = this.person !== person || this.place !== place;
    this.person = person;
    this.place = place;
    if (other) {
      this.composer.reset();
      this.chat = null;
      this.known = null;
      this.topic = null;
      this.root.dataset.chat = place;
    }
    await this.refresh();
    if (other) this.messages.toEnd(false);
  }

  /** What to see where no chat is. */
  vacant(title, words, button) {
    this.person = null;
    this.place = null;
    this.chat = null;
    this.title.textContent = 'Telegram';
    this.status.textContent = '';
    this.more.hidden = true;
    this.messages.note(title, words);
    this.foot.replaceChildren(button);
  }

  async refresh() {
    if (this.place === null) return;
    const { person, place } = this;
    const chat = await call('GET', `${this.path}?last=${SHOWN}`);
    // Answers may overtake one another.
    if (person !== this.person || place !== this.place || (this.chat && chat.version < this.chat.version)) return;
    this.chat = chat;
    this.answers(chat.presses);
    this.render();
  }

  get isPrivate() {
    return this.chat.chat.type === 'private';
  }

  render() {
    if (!this.chat) return;
    this.head();
    this.doing();
    const { presses } = this.chat;
    const messages = this.inTopic(this.chat.messages);
    const inRoom = !this.isPrivate && this.chat.chat.type !== 'channel';
    this.drawTopics();
    if (messages.length) {
      this.messages.show(messages, {
        key: [this.person, this.chat.writable],
        draft: this.chat.draft ?? null,
        named: message => inRoom && !message.mine,
        spinning: message => presses.filter(press => press.message_id === message.message_id && !press.answer).map(press => press.data),
      });
    } else if (this.isPrivate) {
      this.messages.note(say('whatCanItDo'), this.chat.bot.description || say('noDescription'));
    } else {
      this.messages.note(this.chat.chat.title, say('emptyRoom'));
    }
    this.footer();
  }

  // A forum is read as a whole or topic by topic; what is written in the whole goes to the general topic.
  inTopic(messages) {
    if (this.topic === null) return messages;
    return messages.filter(message => (message.is_topic_message ? message.message_thread_id : 0) === this.topic);
  }

  drawTopics() {
    const { topics = [] } = this.chat.chat;
    this.topics.hidden = !topics.length;
    const pick = id => { this.topic = id; this.render(); this.messages.toEnd(false); };
    const chip = (id, name) => el('button', { type: 'button', 'data-topic': id ?? 'all', 'aria-pressed': this.topic === id, onclick: () => pick(id) }, name);
    this.topics.replaceChildren(...topics.length ? [chip(null, say('allTopics')), chip(0, say('general')), ...topics.map(topic => chip(topic.id, topic.name))] : []);
  }

  head() {
    const { bot, chat } = this.chat;
    this.title.textContent = this.isPrivate ? bot.name : chat.title;
    this.face.replaceChildren(this.isPrivate ? el('img', { src: '/assets/mark.svg', alt: '', width: 42, height: 42 }) : icon(icons[chat.type === 'channel' ? 'channel' : 'group'], 24));
    this.face.style.setProperty('--hue', hue(chat.id));
    this.more.hidden = false;
    this.more.setAttribute('aria-label', say('options'));
  }

  acts() {
    return {
      send: text => this.send({ text: this.addressed(text), replyTo: null, batches: [] }),
      reply: this.chat.writable && (message => this.composer.replyTo(message)),
      show: id => this.messages.find(id),
      copy: text => navigator.clipboard.writeText(text).then(() => this.tell(say('copied'))),
      follow: (address, event) => this.host.follow(address, event),
      press: (message, button) => button.callback_data
        && this.ask('POST', 'presses', { message_id: message.message_id, data: button.callback_data }),
    };
  }

  // Tapped in a group, a command is sent with the bot's name, as the apps do.
  addressed(command) {
    return this.suffix && !command.includes('@') ? command + this.suffix : command;
  }

  get suffix() {
    return this.isPrivate ? '' : '@' + this.chat.bot.username;
  }

  footer() {
    const { person, commands, messages, writable } = this.chat;
    if (this.isPrivate && person.blocked) {
      this.foot.replaceChildren(wide('unblock', () => this.ask('POST', 'unblock', {})));
    } else if (this.isPrivate && !person.started) {
      this.foot.replaceChildren(wide('start', () => this.start('')));
    } else if (!writable) {
      this.foot.replaceChildren(el('p', { class: 'mute' }, say('readOnly')));
    } else {
      if (this.foot.firstChild !== this.composer.root) this.foot.replaceChildren(this.composer.root);
      this.composer.update({ commands, messages, suffix: this.suffix });
    }
  }

  doing() {
    clearTimeout(this.actionTimer);
    const { action } = this.chat;
    const words = action && say(SHOWN_ACTIONS.includes(action) ? action : 'otherAction');
    this.status.className = action ? 'doing' : '';
    this.status.textContent = !action ? this.standing() : this.isPrivate ? words : `${this.chat.bot.name}: ${words}`;
    if (action) this.actionTimer = setTimeout(() => this.refresh().catch(() => {}), 1000);
  }

  standing() {
    const { chat, person } = this.chat;
    if (this.isPrivate) return say(person.blocked ? 'blocked' : 'bot');
    return [say('members', chat.members.length + chat.bots), say(chat.bot_status === 'administrator' ? 'botIsAdmin' : chat.bot_status === 'member' ? 'botIsMember' : 'botIsOut')].join(' · ');
  }

  // Shows each callback answer once: those that were there when the chat was opened are old.
  answers(presses) {
    const settled = presses.filter(press => press.answer);
    if (this.known) {
      for (const press of settled.filter(p => !this.known.has(p.query_id))) this.answered(press.answer);
    }
    this.known = new Set(settled.map(press => press.query_id));
  }

  answered({ text, alert, url }) {
    if (url) this.host.follow(url);
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
    const item = (words, act) => el('button', { type: 'button', role: 'menuitem', 'data-act': words, onclick: () => { this.closeMenu(); act(); } }, say(words));
    const { blocked, started } = this.chat.person;
    this.menu.replaceChildren(...this.isPrivate
      ? [blocked ? item('unblock', () => this.ask('POST', 'unblock', {})) : item('block', () => this.ask('POST', 'block', {})),
        started && !blocked ? item('restart', () => this.start('')) : '']
      : this.host.roomMenu(this, item));
    this.menu.hidden = false;
    this.more.setAttribute('aria-expanded', 'true');
    this.menu.querySelector('button')?.focus();
  }

  closeMenu() {
    this.menu.hidden = true;
    this.more.setAttribute('aria-expanded', 'false');
  }

  /** Presses Start, behind a deep link with its payload. */
  start(payload) {
    return this.ask('POST', 'start', payload ? { payload } : {});
  }

  async send({ text, replyTo, batches }) {
    const thread = this.topic || null;
    if (!batches.length) return this.ask('POST', 'messages', { text, reply_to: replyTo, thread });
    for (const [i, { as, files, captionAt }] of batches.entries()) {
      const form = new FormData();
      form.append('as', as);
      if (captionAt >= 0) form.append('caption', text);
      if (captionAt > 0) form.append('caption_at', captionAt);
      if (replyTo && i === 0) form.append('reply_to', replyTo);
      if (thread) form.append('thread', thread);
      files.forEach((file, k) => form.append('file' + k, file, file.name));
      if (!await this.ask('POST', 'media', form)) return false;
    }
    return true;
  }

  /** Whether it was done; otherwise the person is told why not. */
  async ask(method, action, body) {
    try {
      await call(method, `${this.path}/${action}`, body);
      await this.refresh();
      if (action !== 'presses') this.messages.toEnd(false);
      return true;
    } catch (error) {
      this.tell(PHOTO_REFUSED.test(error.message) ? say('photoRefused') : error.message);
      return false;
    }
  }
}

export function wide(words, act) {
  return el('button', { type: 'button', class: 'wide', 'data-act': words, onclick: act }, say(words));
}
