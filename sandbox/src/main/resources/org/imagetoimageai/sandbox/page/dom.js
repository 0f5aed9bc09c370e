// Builds elements without ever reading text as markup.
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || (value === false && !name.startsWith('aria-'))) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'class') node.className = value;
    else node.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

export function icon(path, size = 22) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('width', size);
  svg.setAttribute('height', size);
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

export const icons = {
  send: 'M3.4 20.4 20.9 12.9a1 1 0 0 0 0-1.8L3.4 3.6a.7.7 0 0 0-1 .8L4.5 11l9 1-9 1-2.1 6.6a.7.7 0 0 0 1 .8z',
  more: 'M12 5.5a1.7 1.7 0 1 0 0-.1zM12 12.1a1.7 1.7 0 1 0 0-.2zM12 18.6a1.7 1.7 0 1 0 0-.1z',
  clip: 'M16.5 6.5v9.8a4.5 4.5 0 0 1-9 0V5.8a3 3 0 0 1 6 0v9.6a1.5 1.5 0 0 1-3 0V6.5',
  reply: 'M10 8V4l-7 7 7 7v-4.1c5 0 8.5 1.6 11 5.1-1-5-4-10-11-11z',
  close: 'M6 6l12 12M18 6 6 18',
  file: 'M6 2.5h8l5 5V21a.5.5 0 0 1-.5.5h-12A.5.5 0 0 1 6 21zM14 2.5V8h5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  link: 'M5 19 19 5M8 5h11v11',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  plus: 'M12 5v14M5 12h14',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  down: 'M6 9l6 6 6-6',
  save: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  group: 'M9 11a3.5 3.5 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c.4-4 3-6 6.500-6s6.100 2 6.500 6M16 4.500a3.200 3.200 0 0 1 0 6.200M18 14.500c2 .9 3.200 2.700 3.500 5.500',
  channel: 'M4 10v4h3l8 4.500v-13L7 10zM18.500 9a4 4 0 0 1 0 6',
  unheard: 'M4 4l16 16M9.500 5.500A9 9 0 0 1 21 12a13 13 0 0 1-2.200 3M6.200 7.500A13 13 0 0 0 3 12c1.800 4 5 6.500 9 6.500 1.300 0 2.600-.3 3.700-.8M10 10a3 3 0 0 0 4 4',
  chat: 'M4 5h16v11H9l-5 4z',
};

export async function call(method, path, body) {
  const raw = body instanceof Blob || body instanceof FormData;
  const response = await fetch('/api/' + path, {
    method,
    headers: body === undefined || raw ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}
