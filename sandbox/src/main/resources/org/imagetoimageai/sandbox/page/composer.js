import { Attachments } from './attachments.js';
import { el, icon, icons } from './dom.js';
import { gist, miniature } from './media.js';
import { Suggestions } from './suggestions.js';
import { say } from './words.js';

/** Where a person writes: menu, reply bar, completion of commands, attachments. */
export class Composer {
  /** @param act `{ send({ text, replyTo, batches }) }`, which answers whether it was sent */
  constructor(id, act) {
    this.act = act;
    this.answered = null;
    this.dismissed = 0;
    this.build(id);
  }

  build(id) {
    this.input = el('textarea', { rows: '1', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-controls': id + '-commands', oninput: () => this.typed(), onkeydown: event => this.key(event) });
    this.suggestions = new Suggestions(id, this.input, { choose: command => this.send(command), complete: command => this.fill(command + ' ') });
    this.attachments = new Attachments(id, () => this.typed());
    this.picker = el('input', { type: 'file', multiple: true, hidden: true, onchange: () => this.picked() });
    this.menuButton = el('button', { type: 'button', class: 'menu-button', 'data-act': 'menu', onclick: () => this.suggestions.toggle() }, icon(icons.menu, 20), el('span'));
    this.clip = el('button', { type: 'button', class: 'round clip', 'data-act': 'attach', onclick: () => this.picker.click() }, icon(icons.clip, 22));
    this.sendButton = el('button', { type: 'button', class: 'round send', 'data-act': 'send', onclick: () => this.submit() }, icon(icons.send, 24));
    this.bar = el('div', { class: 'reply-bar', hidden: true });
    this.root = el('div', { class: 'composer' }, this.suggestions.root, this.bar, this.attachments.root,
      el('div', { class: 'line' }, this.menuButton, this.clip, this.picker, this.input, this.sendButton));
  }

  /** @param suffix what a command carries behind its name here, such as `@bot` in a group */
  update({ commands, messages, suffix }) {
    this.suggestions.know(commands, suffix);
    this.menuButton.hidden = !commands.length;
    this.menuButton.lastChild.textContent = say('menu');
    for (const [node, words] of [[this.menuButton, 'menu'], [this.clip, 'attach'], [this.sendButton, 'send']]) {
      node.setAttribute('aria-label', say(words));
      node.title = say(words);
    }
    this.picker.setAttribute('aria-label', say('attach'));
    this.followForceReply(messages);
    if (this.answered && !messages.some(m => m.message_id === this.answered.message_id)) this.endReply();
    if (this.answered) this.drawReply();
    this.attachments.translate();
    this.prompt();
  }

  // Like the app: the newest message, if it asks for a reply, opens the reply bar until answered or closed.
  followForceReply(messages) {
    const last = messages.at(-1);
    if (last?.from_bot && last.markup?.force_reply && last.message_id > this.dismissed && this.answered?.message_id !== last.message_id) {
      this.replyTo(last);
    }
  }

  replyTo(message) {
    this.answered = message;
    this.dismissed = Math.max(this.dismissed, message.message_id);
    this.drawReply();
    this.prompt();
    this.input.focus();
  }

  drawReply() {
    const { answered } = this;
    this.bar.dataset.answers = answered.message_id;
    this.bar.replaceChildren(icon(icons.reply, 22), miniature(answered) ?? '',
      el('div', {}, el('b', {}, say('replyTo', answered.sender_chat?.title ?? answered.from.first_name)), el('span', {}, gist(answered))),
      el('button', { type: 'button', class: 'round', 'data-act': 'no-reply', 'aria-label': say('cancel'), onclick: () => { this.endReply(); this.input.focus(); } }, icon(icons.close, 20)));
    this.bar.hidden = false;
  }

  endReply() {
    this.answered = null;
    this.bar.hidden = true;
    this.prompt();
  }

  prompt() {
    const words = this.attachments.empty ? say('message') : say('caption');
    this.input.placeholder = this.answered?.markup?.input_field_placeholder || words;
    this.input.setAttribute('aria-label', words);
  }

  reset() {
    this.endReply();
    this.dismissed = 0;
    this.attachments.clear();
    this.fill('');
  }

  fill(text) {
    this.input.value = text;
    this.typed();
  }

  typed() {
    this.input.style.height = '';
    if (this.input.value) this.input.style.height = Math.min(this.input.scrollHeight, 180) + 'px';
    this.sendButton.classList.toggle('ready', this.input.value.trim() !== '' || !this.attachments.empty);
    this.prompt();
    this.suggestions.match(this.attachments.empty ? this.input.value : '');
  }

  key(event) {
    if (this.suggestions.key(event)) return;
    if (event.key === 'Escape') {
      this.endReply();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    }
  }

  send(text) {
    this.fill('');
    return this.act.send({ text, replyTo: null, batches: [] });
  }

  // Everything stays as it was when it could not be sent.
  async submit() {
    const text = this.input.value.trim();
    const batches = this.attachments.batches();
    if (this.sending || (!text && !batches.length)) return;
    const { answered } = this;
    this.sending = true;
    this.endReply();
    this.fill('');
    try {
      if (await this.act.send({ text, replyTo: answered?.message_id ?? null, batches })) {
        this.attachments.clear();
      } else {
        if (!this.input.value) this.fill(text);
        if (answered) this.replyTo(answered);
      }
    } finally {
      this.sending = false;
    }
    this.input.focus();
  }

  attach(files) {
    if (!files.length) return;
    this.attachments.add(files);
    this.input.focus();
  }

  picked() {
    const files = [...this.picker.files];
    this.picker.value = '';
    this.attach(files);
  }
}
