import { call, el, icon, icons } from './dom.js';
import { say } from './words.js';

const METHODS = ['sendMessage', 'sendPhoto', 'sendDocument', 'editMessageText', 'editMessageCaption', 'editMessageReplyMarkup',
  'deleteMessage', 'answerCallbackQuery', 'sendChatAction', 'getUpdates', 'getFile', 'setMyCommands', '*'];
const KINDS = ['throttle', 'server_error', 'drop', 'lose_answer', 'broken_json', 'date_zero'];
const SHOWN_CALLS = 12;

/** The drawer. Each emulator brings one section: `{ title, armed, build(), refresh(open) }`. */
export class FaultsDrawer {
  constructor(root, button, sections) {
    this.root = root;
    this.button = button;
    this.sections = sections;
    button.addEventListener('click', () => this.toggle());
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape' && !root.inert && !document.querySelector('dialog[open]')) this.toggle(false);
    });
    this.draw();
  }

  draw() {
    this.root.replaceChildren(
      el('div', { class: 'drawer-head' }, el('h2', {}, say('faults')),
        el('button', { type: 'button', class: 'round', 'aria-label': say('close'), onclick: () => this.toggle(false) }, icon(icons.close, 22))),
      el('p', { class: 'hint' }, say('faultsIntro')),
      ...this.sections.map(section => el('section', {}, el('h3', {}, section.title), section.build())));
    this.refresh();
  }

  toggle(open = this.root.inert) {
    this.root.inert = !open;
    this.root.classList.toggle('open', open);
    this.button.setAttribute('aria-expanded', open);
    if (open) this.root.querySelector('select, input, button')?.focus();
    else this.button.focus();
    this.refresh();
  }

  async refresh() {
    for (const section of this.sections) await section.refresh(!this.root.inert);
    const armed = this.sections.reduce((sum, section) => sum + section.armed, 0);
    const badge = this.button.querySelector('.badge');
    badge.hidden = !armed;
    badge.textContent = armed;
  }
}

export class TelegramFaults {
  constructor(changed) {
    this.title = 'Telegram';
    this.armed = 0;
    this.changed = changed;
  }

  build() {
    this.method = select(METHODS.map(m => [m, m === '*' ? say('anyMethod') : m]), () => this.toggleKind());
    this.kind = select(KINDS.map(k => [k, say(k)]), () => this.toggleKind());
    this.times = el('input', { type: 'number', min: 1, max: 1000, value: 1 });
    this.retry = el('input', { type: 'number', min: 1, max: 3600, value: 3 });
    this.retryField = field('retryAfter', this.retry);
    this.slow = el('input', { type: 'number', min: 0, max: 60, step: 0.5, value: 0 });
    this.rates = el('input', { type: 'checkbox', onchange: () => this.ask('PUT', 'limits', { rates: this.rates.checked }) });
    this.planned = el('ul', { class: 'planned' });
    this.pending = el('small', { class: 'hint' });
    this.calls = el('ol', { class: 'calls' });
    this.raw = el('textarea', { rows: 3, spellcheck: 'false', placeholder: '{"message":{"date":"?"}}' });
    this.address = el('code', { class: 'address' });
    return el('div', { class: 'switches' },
      field('method', this.method), field('fault', this.kind),
      el('div', { class: 'pair' }, field('times', this.times), this.retryField),
      el('div', { class: 'actions' }, button('clear', 'quiet', () => this.ask('DELETE', 'faults')), button('plan', 'primary', () => this.plan())),
      el('h4', {}, say('planned')), this.planned,
      el('h4', {}, say('latency')),
      el('div', { class: 'inline' }, field('seconds', this.slow), button('set', 'quiet', () => this.ask('POST', 'faults', { method: this.method.value, latency: Number(this.slow.value) }))),
      el('label', { class: 'check' }, this.rates, el('span', {}, say('rates'))),
      el('h4', {}, say('updates')), this.pending,
      el('div', { class: 'actions start' }, button('repeat', 'quiet', () => this.repeat(false)), button('repeatNew', 'quiet', () => this.repeat(true))),
      el('details', {}, el('summary', {}, say('inject')), el('small', { class: 'hint' }, say('injectHint')), this.raw,
        el('div', { class: 'actions' }, button('send', 'quiet', () => this.inject()))),
      el('h4', {}, say('journal')), this.calls,
      el('h4', {}, say('address')), this.address);
  }

  toggleKind() {
    this.retryField.hidden = this.kind.value !== 'throttle';
  }

  async refresh(open) {
    const state = await call('GET', 'telegram');
    const { planned, latencies } = state.faults;
    this.armed = planned.length + Object.keys(latencies).length;
    if (!open) return;
    this.rates.checked = state.rate_limits;
    this.pending.textContent = say('pending', state.pending_updates);
    this.address.textContent = state.url;
    const rows = [...planned.map(p => [p.method, say(p.fault), say('timesLeft', p.times)]),
      ...Object.entries(latencies).map(([method, seconds]) => [method, say('latency'), seconds + ' s'])];
    this.planned.replaceChildren(...rows.length
      ? rows.map(([method, what, more]) => el('li', {}, el('code', {}, method === '*' ? say('anyMethod') : method), el('span', {}, what), el('b', {}, more)))
      : [el('li', { class: 'hint' }, say('nothingPlanned'))]);
    await this.journal();
  }

  async journal() {
    const calls = (await call('GET', 'telegram/journal?last=' + SHOWN_CALLS)).reverse();
    this.calls.replaceChildren(...calls.length
      ? calls.map(c => el('li', { class: c.outcome === 'ok' ? 'ok' : 'bad' }, el('code', {}, c.method), el('span', { title: c.outcome }, c.outcome)))
      : [el('li', { class: 'hint' }, say('noCalls'))]);
  }

  plan() {
    return this.ask('POST', 'faults', { method: this.method.value, fault: this.kind.value, times: Number(this.times.value), retry_after: Number(this.retry.value) });
  }

  repeat(underNewId) {
    return this.ask('POST', 'updates/last/repeat', { under_new_id: underNewId });
  }

  inject() {
    try {
      return this.ask('POST', 'updates', JSON.parse(this.raw.value));
    } catch (error) {
      return this.changed(error);
    }
  }

  async ask(method, path, body) {
    try {
      await call(method, 'telegram/' + path, body);
      this.changed();
    } catch (error) {
      this.changed(error);
    }
  }
}

/** Gemini's switches, through its own control API. */
export class GeminiFaults {
  constructor(acted) {
    this.title = 'Gemini';
    this.armed = 0;
    this.acted = acted;
    this.kinds = [];
  }

  build() {
    this.kind = select(this.kinds.map(k => [k, k]));
    this.count = el('input', { type: 'number', min: 1, max: 1000, value: 1 });
    this.word = el('input', { autocomplete: 'off' });
    this.slow = el('input', { type: 'number', min: 0, max: 120, step: 0.5, value: 0 });
    this.calls = el('ol', { class: 'calls' });
    return el('div', { class: 'switches' },
      field('fault', this.kind), field('calls', this.count), field('word', this.word),
      el('div', { class: 'actions' }, button('clear', 'quiet', () => this.ask('DELETE', 'faults')), button('plan', 'primary', () => this.plan())),
      el('div', { class: 'inline' }, field('latency', this.slow), button('set', 'quiet', () => this.ask('PUT', 'latency', { millis: Math.round(this.slow.value * 1000) }))),
      el('div', { class: 'actions start' }, button('hold', 'quiet', () => this.ask('POST', 'hold', {})), button('letGo', 'quiet', () => this.ask('POST', 'let-go', {}))),
      el('h4', {}, say('journal')), this.calls);
  }

  async refresh(open) {
    if (!open) return;
    try {
      if (!this.kinds.length) {
        this.kinds = (await call('GET', 'neighbours/gemini/faults')).faults;
        this.kind.replaceChildren(...this.kinds.map(k => el('option', { value: k }, k)));
      }
      const { calls } = await call('GET', 'neighbours/gemini/calls');
      this.calls.replaceChildren(...calls.length
        ? calls.slice(-SHOWN_CALLS).reverse().map(c => el('li', { class: /^(PICTURE|TEXT)$/.test(c.outcome) ? 'ok' : 'bad' }, el('code', {}, c.outcome), el('span', { title: c.prompt }, c.prompt)))
        : [el('li', { class: 'hint' }, say('noCalls'))]);
    } catch {
      this.calls.replaceChildren(el('li', { class: 'hint' }, '—'));
    }
  }

  plan() {
    const wish = { fault: this.kind.value };
    if (this.word.value) wish.word = this.word.value;
    else if (this.count.value) wish.calls = Number(this.count.value);
    return this.ask('POST', 'faults', wish, say('armedNow'));
  }

  async ask(method, path, body, notice) {
    try {
      await call(method, 'neighbours/gemini/' + path, body);
      this.acted(null, notice);
    } catch (error) {
      this.acted(error);
    }
  }
}

function select(options, onchange) {
  return el('select', { onchange }, options.map(([value, label]) => el('option', { value }, label)));
}

function field(words, control) {
  return el('label', { class: 'field' }, el('span', {}, say(words)), control);
}

function button(words, kind, act) {
  return el('button', { type: 'button', class: kind, onclick: act }, say(words));
}
