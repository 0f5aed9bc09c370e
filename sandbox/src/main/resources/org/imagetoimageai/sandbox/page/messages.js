import { el, icon, icons } from './dom.js';
import { bubble, day } from './bubbles.js';
import { say } from './words.js';

/** The messages of one chat, oldest first, and the way back to the latest. */
export class Messages {
  constructor(act) {
    this.act = act;
    this.drawn = new Map();
    this.ended = true;
    this.list = el('ol', { class: 'messages', tabindex: '0' });
    this.list.addEventListener('scroll', () => this.jump.hidden = this.ended = this.atEnd());
    // Who reads the end keeps reading it when the window, or what is below, changes its height.
    new ResizeObserver(() => this.ended && this.toEnd(false)).observe(this.list);
    this.jump = el('button', { type: 'button', class: 'jump', 'data-act': 'jump', hidden: true, onclick: () => this.toEnd(true) }, icon(icons.down, 24));
  }

  /** A note instead of messages. */
  note(title, words) {
    this.drawn = new Map();
    this.list.replaceChildren(el('li', { class: 'welcome' }, el('b', {}, title), el('span', {}, words)));
  }

  /**
   * @param draft what the bot is writing just now; null when nothing
   * @param spinning the data of the buttons of one message that wait for an answer
   */
  show(messages, { key, named, spinning, draft }) {
    const follow = this.atEnd();
    const drawn = new Map();
    const nodes = [];
    let lastDay = '';
    for (const post of posts(messages)) {
      const [first] = post;
      if (day(first.date) !== lastDay) nodes.push(el('li', { class: 'day' }, el('span', {}, lastDay = day(first.date))));
      const spins = new Set(post.flatMap(spinning));
      const print = JSON.stringify([post, [...spins], document.documentElement.lang, key]);
      const old = this.drawn.get(first.message_id);
      const node = old?.print === print ? old.node : bubble(post, { named: named(first), spinning: spins }, this.act());
      drawn.set(first.message_id, { print, node });
      nodes.push(node);
    }
    if (draft !== null) nodes.push(el('li', { class: 'draft' }, draft || '…'));
    this.drawn = drawn;
    this.exchange(nodes);
    this.jump.setAttribute('aria-label', say('jump'));
    if (follow) this.toEnd(false);
    this.jump.hidden = this.atEnd();
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

  /** Scrolls to one message and lights it up. */
  find(id) {
    const node = this.list.querySelector(`[data-ids~="${id}"]`);
    if (!node) return;
    node.scrollIntoView({ block: 'center', behavior: 'smooth' });
    node.classList.add('found');
    setTimeout(() => node.classList.remove('found'), 1400);
  }

  atEnd() {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 60;
  }

  toEnd(smooth) {
    this.list.scrollTo({ top: this.list.scrollHeight, behavior: smooth ? 'smooth' : 'instant' });
  }
}

/** An album is one post of several messages. */
function posts(messages) {
  const all = [];
  for (const message of messages) {
    const album = message.media_group_id;
    if (album && all.at(-1)?.[0].media_group_id === album) all.at(-1).push(message);
    else all.push([message]);
  }
  return all;
}
