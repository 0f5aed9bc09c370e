import { el } from './dom.js';
import { say } from './words.js';

/** The commands that fit what is being typed behind a `/`, above the line. */
export class Suggestions {
  constructor(id, input, act) {
    this.id = id + '-commands';
    this.input = input;
    this.act = act;
    this.commands = [];
    this.offered = [];
    this.suffix = '';
    this.choice = -1;
    this.root = el('ul', { class: 'commands', role: 'listbox', id: this.id, hidden: true });
  }

  know(commands, suffix) {
    this.commands = commands;
    this.suffix = suffix;
    this.root.setAttribute('aria-label', say('menu'));
  }

  match(text) {
    const word = /^\/([a-z0-9_]*)$/i.exec(text)?.[1];
    this.offer(word === undefined ? [] : this.commands.filter(c => c.command.startsWith(word.toLowerCase())));
  }

  toggle() {
    this.offer(this.root.hidden ? this.commands : []);
    this.input.focus();
  }

  offer(commands) {
    this.offered = commands;
    this.choice = commands.length ? 0 : -1;
    this.root.hidden = !commands.length;
    this.root.replaceChildren(...commands.map((c, i) => el('li', { role: 'option', id: `${this.id}-${i}`, onmousedown: event => { event.preventDefault(); this.choose(i); } },
      el('b', {}, '/' + c.command), el('span', {}, c.description))));
    this.mark();
  }

  mark() {
    [...this.root.children].forEach((item, i) => item.setAttribute('aria-selected', i === this.choice));
    this.root.children[this.choice]?.scrollIntoView({ block: 'nearest' });
    if (this.choice < 0) this.input.removeAttribute('aria-activedescendant');
    else this.input.setAttribute('aria-activedescendant', `${this.id}-${this.choice}`);
  }

  named(i) {
    return '/' + this.offered[i].command + this.suffix;
  }

  choose(i) {
    const command = this.named(i);
    this.offer([]);
    this.act.choose(command);
  }

  /** Whether the key was meant for the list. */
  key(event) {
    if (this.root.hidden) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : this.offered.length - 1;
      this.choice = (this.choice + step) % this.offered.length;
      this.mark();
    } else if (event.key === 'Tab' && !event.shiftKey) {
      this.act.complete(this.named(this.choice));
    } else if (event.key === 'Escape') {
      this.offer([]);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      this.choose(this.choice);
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }
}
