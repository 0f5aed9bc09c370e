/**
 * What a `t.me` address of the bot means inside the app: `{ start: payload }`, `{ startgroup: payload }` or
 * `{ message: { chat, id } }`; null for every other address.
 */
export function insideTelegram(address, botUsername) {
  const url = parsed(address);
  if (!url) return null;
  const [first, ...rest] = url.protocol === 'tg:' ? [url.searchParams.get('domain') ?? ''] : url.pathname.split('/').filter(Boolean);
  if (url.protocol !== 'tg:' && !/^(www\.)?(t|telegram)\.me$/.test(url.hostname)) return null;
  if (first?.toLowerCase() === botUsername.toLowerCase()) {
    return url.searchParams.has('startgroup') ? { startgroup: url.searchParams.get('startgroup') } : { start: url.searchParams.get('start') ?? '' };
  }
  if (first === 'c' && rest.length >= 2) return { message: { chat: Number('-100' + rest[0]), id: Number(rest.at(-1)) } };
  return null;
}

function parsed(address) {
  try {
    return new URL(/^[a-z]+:/i.test(address) ? address : 'https://' + address);
  } catch {
    return null;
  }
}
