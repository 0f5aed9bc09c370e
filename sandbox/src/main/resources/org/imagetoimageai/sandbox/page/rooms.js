import { call, el } from './dom.js';
import { say } from './words.js';

/** Groups and channels: opening new ones, and what an owner does in them. */
export class Rooms {
  /** @param host `{ people(), opened(id), failed(error) }` */
  constructor(host) {
    this.host = host;
  }

  /** Asks for a new group or channel of this person. */
  ask(creator) {
    const box = document.getElementById('sheet');
    const title = el('input', { required: true, maxlength: 128, autocomplete: 'off', name: 'title' });
    const type = el('select', { name: 'type' }, ['group', 'supergroup', 'channel'].map(kind => el('option', { value: kind }, say(kind))));
    const admin = el('input', { type: 'checkbox', name: 'bot_admin' });
    const others = this.host.people().filter(person => person.id !== creator).map(person => [person, el('input', { type: 'checkbox', checked: true, name: 'member', value: person.id })]);
    const open = async event => {
      event.preventDefault();
      const members = others.filter(([, check]) => check.checked).map(([person]) => person.id);
      box.close();
      await this.act(async () => this.host.opened((await call('POST', 'telegram/chats', { type: type.value, title: title.value.trim(), creator, members, bot_admin: admin.checked })).id));
    };
    box.replaceChildren(el('form', { onsubmit: open }, el('h2', {}, say('addRoom')),
      field('title', title), field('kind', type),
      others.length > 0 && el('fieldset', { class: 'checks' }, el('legend', {}, say('people')), others.map(([person, check]) => el('label', { class: 'check' }, check, el('span', {}, person.name)))) || '',
      el('label', { class: 'check' }, admin, el('span', {}, say('makeBotAdmin'))),
      el('div', { class: 'actions' }, el('button', { type: 'button', class: 'quiet', onclick: () => box.close() }, say('cancel')), el('button', { class: 'primary' }, say('add')))));
    box.showModal();
  }

  /** What can be done with the chat a pane shows. */
  menu(pane, item) {
    const { chat, person } = pane.chat;
    const change = (action, body = {}) => this.act(() => call('POST', `telegram/people/${person.id}/chats/${chat.id}/${action}`, body));
    const bot = status => () => change('bot', { status });
    const entries = [];
    if (chat.bot_status === 'administrator') entries.push(item('botNoAdmin', bot('member')));
    else entries.push(item(chat.bot_status === 'member' ? 'botAdmin' : 'addBot', bot(chat.bot_status === 'member' || chat.type === 'channel' ? 'administrator' : 'member')));
    if (['member', 'administrator'].includes(chat.bot_status)) entries.push(item('removeBot', bot('kicked')));
    const own = chat.members.find(member => member.id === person.id)?.status;
    const stand = status => () => change('standing', { status });
    if (own === 'member') entries.push(item('becomeAdmin', stand('administrator')));
    if (own === 'administrator') entries.push(item('becomeMember', stand('member')));
    if (chat.type === 'group') entries.push(item('migrate', () => change('migrate')));
    if (chat.type === 'supergroup') entries.push(item('newTopic', () => this.askForTopic(change)));
    return entries;
  }

  askForTopic(change) {
    const box = document.getElementById('sheet');
    const name = el('input', { required: true, maxlength: 128, autocomplete: 'off', name: 'topic' });
    const open = event => {
      event.preventDefault();
      box.close();
      change('topics', { name: name.value.trim() });
    };
    box.replaceChildren(el('form', { onsubmit: open }, el('h2', {}, say('newTopic')), field('title', name),
      el('div', { class: 'actions' }, el('button', { type: 'button', class: 'quiet', onclick: () => box.close() }, say('cancel')), el('button', { class: 'primary' }, say('add')))));
    box.showModal();
  }

  async act(step) {
    try {
      await step();
    } catch (error) {
      this.host.failed(error);
    }
  }
}

function field(words, control) {
  return el('label', { class: 'field' }, el('span', {}, say(words)), control);
}
