import { el, icon, icons } from './dom.js';
import { say } from './words.js';

/** Where a person writes: menu, reply bar, completion of commands, attachment. */
export class Composer {
  constructor(act) {
    this.act = act;
    this.commands = [];
    this.choice = -1;
    this.answered = null;
    this.dismissed = 0;
    this.build();
  }

  build() {
    this.input = el('textarea', { rows: '1', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-controls': 'telegram-commands', oninput: () => this.typed(), onkeydown: event => this.key(event) });
    this.picker = el('input', { type: 'file', hidden: true, onchange: () => this.picked() });
    this.menuButton = el('button', { type: 'button', class: 'menu-button', onclick: () => this.toggleMenu() }, icon(icons.menu, 20), el('span'));
    this.clip = el('button', { type: 'button', class: 'round clip', onclick: () => this.picker.click() }, icon(icons.clip, 22));
    this.sendButton = el('button', { type: 'button', class: 'round send', onclick: () => this.submit() }, icon(icons.send, 24));
    this.list = el('ul', { class: 'commands', role: 'listbox', id: 'telegram-commands', hidden: true });
    this.bar = el('div', { class: 'reply-bar', hidden: true });
    this.root = el('div', { class: 'composer' }, this.list, this.bar,
      el('div', { class: 'line' }, this.menuButton, this.clip, this.picker, this.input, this.sendButton));
  }

  update(commands, botName, messages) {
    this.commands = commands;
    this.menuButton.hidden = !commands.length;
    this.menuButton.lastChild.textContent = say('menu');
    this.menuButton.setAttribute('aria-label', say('menu'));
    for (const [node, words] of [[this.clip, 'attach'], [this.sendButton, 'send']]) node.setAttribute('aria-label', say(words));
    this.input.setAttribute('aria-label', say('message'));
    this.followForceReply(messages, botName);
    const asked = this.answered?.markup?.input_field_placeholder;
    this.input.placeholder = asked || say('message');
    if (this.answered && !messages.some(m => m.message_id === this.answered.message_id)) this.endReply();
    if (this.answered) this.drawReply(botName);
  }

  // Like the app: the newest message, if it asks for a reply, opens the reply bar until answered or closed.
  followForceReply(messages, botName) {
    const last = messages.at(-1);
    if (last?.from_bot && last.markup?.force_reply && last.message_id > this.dismissed && this.answered?.message_id !== last.message_id) {
      this.replyTo(last, botName);
    }
  }

  replyTo(message, botName) {
    this.answered = message;
    this.dismissed = Math.max(this.dismissed, message.message_id);
    this.drawReply(botName);
    this.input.placeholder = message.markup?.input_field_placeholder || say('message');
    this.input.focus();
  }

  drawReply(botName) {
    const { answered } = this;
    const words = answered.text ?? answered.caption ?? answered.document?.file_name ?? '🖼';
    this.bar.replaceChildren(icon(icons.reply, 22), el('div', {}, el('b', {}, say('replyTo', answered.from_bot ? botName : answered.from.first_name)), el('span', {}, words)),
      el('button', { type: 'button', class: 'round', 'aria-label': say('cancel'), onclick: () => { this.endReply(); this.input.focus(); } }, icon(icons.close, 20)));
    this.bar.hidden = false;
  }

  endReply() {
    this.answered = null;
    this.bar.hidden = true;
    this.input.placeholder = say('message');
  }

  reset() {
    this.endReply();
    this.dismissed = 0;
    this.input.value = '';
    this.typed();
  }

  typed() {
    this.input.style.height = '';
    if (this.input.value) this.input.style.height = Math.min(this.input.scrollHeight, 180) + 'px';
    this.sendButton.classList.toggle('ready', this.input.value.trim() !== '');
    const word = /^\/([a-z0-9_]*)$/i.exec(this.input.value)?.[1];
    this.offer(word === undefined ? [] : this.commands.filter(c => c.command.startsWith(word.toLowerCase())));
  }

  toggleMenu() {
    this.offer(this.list.hidden ? this.commands : []);
    this.input.focus();
  }

  offer(commands) {
    this.offered = commands;
    this.choice = commands.length ? 0 : -1;
    this.list.hidden = !commands.length;
    this.list.replaceChildren(...commands.map((c, i) => el('li', { role: 'option', id: 'command-' + i, 'aria-selected': i === this.choice, onmousedown: event => { event.preventDefault(); this.choose(i); } },
      el('b', {}, '/' + c.command), el('span', {}, c.description))));
    this.marked();
  }

  marked() {
    [...this.list.children].forEach((item, i) => item.setAttribute('aria-selected', i === this.choice));
    this.list.children[this.choice]?.scrollIntoView({ block: 'nearest' });
    if (this.choice < 0) this.input.removeAttribute('aria-activedescendant');
    else this.input.setAttribute('aria-activedescendant', 'command-' + this.choice);
  }

  choose(i) {
    const command = '/' + this.offered[i].command;
    this.offer([]);
    this.input.value = '';
    this.typed();
    this.act.send(command, null);
  }

  key(event) {
    const open = !this.list.hidden;
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : this.offered.length - 1;
      this.choice = (this.choice + step) % this.offered.length;
      this.marked();
    } else if (open && event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      this.input.value = '/' + this.offered[this.choice].command + ' ';
      this.typed();
    } else if (event.key === 'Escape') {
      if (open) this.offer([]);
      else this.endReply();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      if (open) this.choose(this.choice);
      else this.submit();
    }
  }

  async submit() {
    const text = this.input.value.trim();
    if (!text) return;
    const replyTo = this.answered?.message_id ?? null;
    this.endReply();
    this.input.value = '';
    this.typed();
    await this.act.send(text, replyTo);
    this.input.focus();
  }

  async picked() {
    const [file] = this.picker.files;
    this.picker.value = '';
    if (!file) return;
    const caption = this.input.value.trim();
    this.input.value = '';
    this.typed();
    await this.act.attach(file, caption);
  }
}
