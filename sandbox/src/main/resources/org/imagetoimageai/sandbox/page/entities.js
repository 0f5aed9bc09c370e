import { el } from './dom.js';

const TAGS = {
  bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre',
  blockquote: 'blockquote', expandable_blockquote: 'blockquote', spoiler: 'span', text_link: 'a', url: 'a', email: 'a',
  bot_command: 'a', mention: 'a', hashtag: 'a', text_mention: 'a',
};

/** Text with entities (UTF-16 offsets, properly nested or crossing) as nodes. */
export function formatted(text, entities, act) {
  const cuts = new Set([0, text.length]);
  for (const e of entities) cuts.add(e.offset).add(e.offset + e.length);
  const edges = [...cuts].sort((a, b) => a - b);
  const root = el('span', { class: 'words' });
  let open = [];
  const parent = () => open.length ? open.at(-1).node : root;
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from, to] = [edges[i], edges[i + 1]];
    const wanted = entities.filter(e => e.offset <= from && e.offset + e.length >= to);
    const keep = open.findIndex((o, k) => o.entity !== wanted[k]);
    open = open.slice(0, keep < 0 ? open.length : keep);
    for (const entity of wanted.slice(open.length)) {
      const node = element(entity, text.substr(entity.offset, entity.length), act);
      parent().append(node);
      open.push({ entity, node });
    }
    parent().append(afterBlock(entities, from) ? text.slice(from, to).replace(/^\n/, '') : text.slice(from, to));
  }
  return root;
}

// A block ends its line by itself; the line feed behind it must not add an empty one.
function afterBlock(entities, at) {
  return entities.some(e => (TAGS[e.type] === 'pre' || TAGS[e.type] === 'blockquote') && e.offset + e.length === at);
}

function element(entity, text, act) {
  const tag = TAGS[entity.type] ?? 'span';
  const node = el(tag, { class: 'e-' + entity.type });
  if (entity.type === 'pre' && entity.language) node.dataset.language = entity.language;
  if (entity.type === 'spoiler') reveal(node);
  if (tag === 'a') link(node, entity, text, act);
  return node;
}

function reveal(node) {
  node.tabIndex = 0;
  node.setAttribute('role', 'button');
  const show = () => node.classList.add('shown');
  node.addEventListener('click', show);
  node.addEventListener('keydown', event => event.key === 'Enter' && show());
}

function link(node, entity, text, act) {
  if (entity.type === 'bot_command') {
    node.href = '#';
    node.addEventListener('click', event => { event.preventDefault(); act.send(text); });
    return;
  }
  const address = entity.url ?? (entity.type === 'email' ? 'mailto:' + text : entity.type === 'url' ? text : null);
  if (address) {
    node.href = /^[a-z]+:/i.test(address) ? address : 'http://' + address;
    node.target = '_blank';
    node.rel = 'noopener noreferrer';
    node.addEventListener('click', event => act.follow(node.href, event));
  }
}
