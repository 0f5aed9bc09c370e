import { hue } from './bubbles.js';
import { Desk } from './desk.js';
import { call, el, icon, icons } from './dom.js';
import { FaultsDrawer, GeminiFaults, TelegramFaults } from './faults.js';
import { pageLanguage, say, speak, translate } from './words.js';

const $ = selector => document.querySelector(selector);
let people = [];
const desk = new Desk({ addPerson: askForPerson, people: () => people });
const acted = (error, notice) => error ? desk.tell(error.message) : notice ? desk.tell(notice) : refresh();
const neighbours = await call('GET', 'neighbours');
const drawer = new FaultsDrawer($('#faults'), $('.faults-button'), [
  new TelegramFaults(acted), ...neighbours.includes('gemini') ? [new GeminiFaults(acted)] : [],
]);
let chosen = Number(localStorage.getItem('person')) || null;

async function refresh() {
  const state = await call('GET', 'telegram');
  ({ people } = state);
  if (!people.some(person => person.id === chosen)) chosen = people[0]?.id ?? null;
  drawPeople();
  await Promise.all([desk.show(chosen, state), drawer.refresh()]);
}

function drawPeople() {
  const focused = document.activeElement?.dataset?.person;
  $('.people').replaceChildren(
    ...people.map(person => el('span', { class: 'person' + (person.id === chosen ? ' chosen' : '') },
      el('button', { type: 'button', class: 'who', 'data-person': person.id, 'aria-pressed': person.id === chosen, onclick: () => choose(person.id) },
        el('span', { class: 'face', style: `--hue:${hue(person.id)}` }, [...person.name][0]), el('span', { class: 'name' }, person.name)),
      el('button', { type: 'button', class: 'tongue', title: say('switchLanguage'), 'aria-label': say('switchLanguage'), onclick: () => switchLanguage(person) }, person.language.slice(0, 2).toUpperCase() || '—'))),
    el('button', { type: 'button', class: 'add', title: say('addPerson'), 'aria-label': say('addPerson'), onclick: askForPerson }, icon(icons.plus, 18)));
  if (focused) $(`[data-person="${focused}"]`)?.focus();
}

async function choose(id) {
  chosen = id;
  localStorage.setItem('person', id);
  await refresh();
}

async function switchLanguage(person) {
  await call('PATCH', 'telegram/people/' + person.id, { language: person.language.startsWith('id') ? 'en' : 'id' });
}

function askForPerson() {
  const box = $('#sheet');
  const name = el('input', { required: true, maxlength: 64, autocomplete: 'off' });
  const username = el('input', { maxlength: 32, pattern: '[A-Za-z0-9_]*', autocomplete: 'off' });
  const language = el('select', {}, el('option', { value: 'en' }, say('english')), el('option', { value: 'id' }, say('indonesian')));
  const add = async event => {
    event.preventDefault();
    const person = await call('POST', 'telegram/people', { name: name.value.trim(), username: username.value.trim(), language: language.value });
    box.close();
    await choose(person.id);
  };
  box.replaceChildren(el('form', { onsubmit: add }, el('h2', {}, say('addPerson')),
    el('label', { class: 'field' }, el('span', {}, say('name')), name),
    el('label', { class: 'field' }, el('span', {}, say('username')), username),
    el('label', { class: 'field' }, el('span', {}, say('language')), language),
    el('div', { class: 'actions' }, el('button', { type: 'button', class: 'quiet', onclick: () => box.close() }, say('cancel')), el('button', { class: 'primary' }, say('add')))));
  box.showModal();
}

function inLanguage(language) {
  speak(language);
  translate();
  for (const button of document.querySelectorAll('[data-page-language]')) {
    button.setAttribute('aria-pressed', button.dataset.pageLanguage === language);
  }
  drawPeople();
  desk.render();
  drawer.draw();
}

// One refresh at a time; whatever changes meanwhile is covered by one more.
let running = false;
let again = false;
async function changed() {
  if (running) { again = true; return; }
  running = true;
  try {
    do {
      again = false;
      await refresh();
      if (again) await new Promise(resolve => setTimeout(resolve, 60));
    } while (again);
  } finally {
    running = false;
  }
}

function listen() {
  const events = new EventSource('/api/events');
  events.addEventListener('changed', () => changed().catch(() => {}));
  events.onopen = () => $('.offline').hidden = true;
  events.onerror = () => $('.offline').hidden = false;
}

for (const button of document.querySelectorAll('[data-page-language]')) {
  button.addEventListener('click', () => inLanguage(button.dataset.pageLanguage));
}
inLanguage(pageLanguage());
await changed();
listen();
