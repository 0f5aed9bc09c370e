import { el, icon, icons } from './dom.js';
import { insideTelegram } from './links.js';
import { ChatPane, wide } from './pane.js';
import { Rooms } from './rooms.js';
import { say } from './words.js';

/** The chats of one person: the private one beside a group or channel, or, on a narrow screen, one of them behind tabs. */
export class Desk {
  /** @param host `{ addPerson(), people() }` */
  constructor(host) {
    const about = { follow: (address, event) => this.follow(address, event), roomMenu: (pane, item) => this.rooms.menu(pane, item) };
    this.host = host;
    this.tabs = document.querySelector('.chats');
    this.dm = new ChatPane(document.querySelector('#dm'), about);
    this.room = new ChatPane(document.querySelector('#room'), about);
    this.rooms = new Rooms({ people: host.people, opened: id => this.open(id), failed: error => this.tell(error.message) });
    this.person = null;
    this.chats = [];
    this.bot = { name: 'Telegram', username: '' };
    this.read = new Map();
  }

  async show(person, { chats, bot }) {
    this.person = person;
    this.bot = bot;
    this.chats = person === null ? [] : chats.filter(chat => chat.members.some(member => member.id === person));
    if (!this.chats.some(chat => chat.id === this.opened)) this.opened = this.successor(chats);
    this.drawTabs();
    await Promise.all([this.showPrivate(), this.showRoom()]);
    this.drawTabs();
  }

  // A group that became a supergroup goes on under another id.
  successor(chats) {
    const moved = chats.find(chat => chat.migrated_from === this.opened && this.chats.includes(chat));
    return (moved ?? this.chats[0])?.id ?? null;
  }

  showPrivate() {
    if (this.person !== null) return this.dm.show(this.person, this.person);
    this.dm.vacant(say('nobody'), say('nobodyHint'), wide('addPerson', this.host.addPerson));
    return null;
  }

  showRoom() {
    const none = this.opened === null;
    document.querySelector('.panes').classList.toggle('alone', none);
    this.room.root.hidden = none;
    if (none) {
      this.look('dm');
      return this.room.vacant('', '', '');
    }
    return this.room.show(this.person, this.opened);
  }

  drawTabs() {
    const view = document.body.dataset.view;
    const focused = document.activeElement?.dataset?.tab;
    const tab = (id, name, shape, current, act) => el('button', { type: 'button', class: 'tab', 'data-tab': id, 'aria-current': current, onclick: act }, icon(icons[shape], 18), el('span', {}, name), this.isNews(id) && el('i', { class: 'news', role: 'img', 'aria-label': say('news') }));
    this.tabs.replaceChildren(
      tab('dm', this.bot.name, 'chat', view === 'dm', () => this.look('dm')),
      ...this.chats.map(chat => {
        const open = chat.id === this.opened;
        const node = tab(chat.id, chat.title, chat.type === 'channel' ? 'channel' : 'group', view === 'room' && open, () => this.open(chat.id));
        node.classList.toggle('open', open);
        return node;
      }),
      this.person === null ? '' : el('button', { type: 'button', class: 'tab add', 'data-act': 'add-room', 'aria-label': say('addRoom'), title: say('addRoom'), onclick: () => this.rooms.ask(this.person) }, icon(icons.plus, 18)));
    if (focused) this.tabs.querySelector(`[data-tab="${focused}"]`)?.focus();
  }

  // A dot on what has something new and is out of sight.
  isNews(id) {
    const pane = id === 'dm' ? this.dm : id === this.opened ? this.room : null;
    const key = this.person + ':' + id;
    const last = pane ? pane.chat?.messages.at(-1)?.message_id ?? 0 : this.chats.find(chat => chat.id === id)?.last ?? 0;
    const inSight = pane?.root.checkVisibility();
    if (inSight || !this.read.has(key)) this.read.set(key, last);
    return last > this.read.get(key);
  }

  look(view) {
    document.body.dataset.view = view;
    this.drawTabs();
    const pane = view === 'dm' ? this.dm : this.room;
    if (pane.messages.ended) pane.messages.toEnd(false);
  }

  async open(id) {
    this.opened = id;
    this.look('room');
    if (this.chats.some(chat => chat.id === id)) await this.showRoom();
    this.drawTabs();
  }

  /** Addresses of the bot and of messages work inside the page; all others open a window of their own. */
  follow(address, event) {
    const inside = insideTelegram(address, this.bot.username);
    if (!inside) {
      if (!event) window.open(address, '_blank', 'noopener');
      return;
    }
    event?.preventDefault();
    if (inside.message) return this.openAt(inside.message);
    if ('startgroup' in inside) return this.rooms.ask(this.person);
    this.look('dm');
    if (inside.start || !this.dm.chat?.person.started) this.dm.start(inside.start);
  }

  async openAt({ chat, id }) {
    if (!this.chats.some(other => other.id === chat)) return this.tell(say('notAMember'));
    await this.open(chat);
    this.room.messages.find(id);
  }

  render() {
    this.drawTabs();
    if (this.person === null) this.showPrivate();
    for (const pane of [this.dm, this.room]) pane.render();
  }

  tell(text) {
    (document.body.dataset.view === 'room' && this.opened !== null ? this.room : this.dm).tell(text);
  }
}
