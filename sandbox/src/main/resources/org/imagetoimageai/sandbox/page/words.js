const WORDS = {
  en: {
    people: 'People', nobody: 'Nobody is here yet', nobodyHint: 'Add a person to open a chat with the bot.', pageLanguage: 'Language of this page', faults: 'Faults', offline: 'The sandbox is gone. Waiting for it to come back…',
    addPerson: 'Add a person', name: 'Name', username: 'User name (optional)', language: 'Language of their app', english: 'English', indonesian: 'Indonesian',
    add: 'Add', cancel: 'Cancel', close: 'Close', ok: 'OK', start: 'Start', restart: 'Restart bot', bot: 'bot', message: 'Message', menu: 'Menu', send: 'Send', attach: 'Attach a file',
    reply: 'Reply', replyTo: name => `Reply to ${name}`, edited: 'edited', options: 'More', block: 'Block bot', unblock: 'Unblock', blocked: 'You blocked this bot', today: 'Today',
    whatCanItDo: 'What can this bot do?', noDescription: 'Press Start to begin.', typing: 'typing', upload_photo: 'sending a photo', upload_document: 'sending a file', otherAction: 'busy',
    download: 'Download', enlarge: 'Enlarge photo', copied: 'Copied', waiting: 'waiting for the bot', seen: 'fetched by the bot', switchLanguage: 'Change the language of their app',
    faultsIntro: 'Make the next calls of the bot go wrong.', method: 'Method', anyMethod: 'any method', fault: 'What happens', times: 'How many times', retryAfter: 'Retry after (s)',
    throttle: '429 — too many requests', server_error: '500 — server error', drop: 'connection drops before the effect', lose_answer: 'it works, but the answer is lost',
    broken_json: 'it works, but the answer is broken JSON', date_zero: 'it works, but the answer says "date": 0', plan: 'Arm', planned: 'Armed', nothingPlanned: 'Nothing is armed.', clear: 'Clear all',
    latency: 'Latency', seconds: 'Seconds', set: 'Set', rates: 'Enforce the published rates', updates: 'Updates', pending: count => `${count} not yet fetched by the bot`,
    repeat: 'Repeat the last update', repeatNew: 'Repeat it under a new id', journal: 'Last calls', noCalls: 'No calls yet.', address: 'Address', timesLeft: count => `${count}×`,
    inject: 'Send a raw update', injectHint: 'Any JSON object; it gets an update_id.', jump: 'Jump to the latest message',
    calls: 'How many calls (empty: until cleared)', word: 'Only when the prompt contains (optional)', hold: 'Hold calls', letGo: 'Let go', armedNow: 'Armed.',
    chats: 'Chats', privateChat: 'Private chat with the bot', room: 'Group or channel', picture: 'Picture', previous: 'Previous picture', next: 'Next picture', photo: 'Photo', news: 'something new',
    attachments: 'Attachments', sendAs: 'Send as', asPhoto: 'Photo', asFile: 'File', caption: 'Add a caption…', captionHere: 'Put the caption on this one', remove: 'Remove', removeAttachment: name => `Remove ${name}`, drop: 'Drop to attach', photoRefused: 'Telegram does not take this as a photo. Send it as a file, or remove it.',
    added: (by, who) => `${by} added ${who}`, joined: name => `${name} joined`, left: name => `${name} left`, removed: (by, who) => `${by} removed ${who}`, groupCreated: name => `${name} created the group`, channelCreated: 'Channel created',
    renamed: (by, title) => `${by} changed the name to “${title}”`, topicCreated: (by, title) => `${by} created the topic “${title}”`, pinned: name => `${name} pinned a message`, migratedTo: 'This group became a supergroup', migratedFrom: 'Became a supergroup',
    members: count => `${count} members`, botIsAdmin: 'bot is admin', botIsMember: 'bot is a member', botIsOut: 'bot is not here', emptyRoom: 'Nothing has been written here yet.', readOnly: 'Only admins can write here', notAMember: 'Not a member of that chat',
    addRoom: 'New group or channel', title: 'Title', kind: 'Kind', group: 'Group', supergroup: 'Supergroup', channel: 'Channel', makeBotAdmin: 'The bot is an admin', botAdmin: 'Make the bot an admin', botNoAdmin: 'Make the bot an ordinary member',
    addBot: 'Add the bot', removeBot: 'Remove the bot', migrate: 'Turn into a supergroup', becomeAdmin: 'Become an admin', becomeMember: 'Become an ordinary member', newTopic: 'New topic', allTopics: 'All', general: 'General', forwarded: name => `Forwarded from ${name}`, unheard: 'not shown to the bot (privacy mode)',
  },
  id: {
    people: 'Orang', nobody: 'Belum ada siapa-siapa', nobodyHint: 'Tambahkan orang untuk membuka obrolan dengan bot.', pageLanguage: 'Bahasa halaman ini', faults: 'Gangguan', offline: 'Sandbox tidak menjawab. Menunggu sampai aktif lagi…',
    addPerson: 'Tambah orang', name: 'Nama', username: 'Nama pengguna (opsional)', language: 'Bahasa aplikasinya', english: 'Inggris', indonesian: 'Indonesia',
    add: 'Tambah', cancel: 'Batal', close: 'Tutup', ok: 'Oke', start: 'Mulai', restart: 'Mulai ulang bot', bot: 'bot', message: 'Pesan', menu: 'Menu', send: 'Kirim', attach: 'Lampirkan berkas',
    reply: 'Balas', replyTo: name => `Balas ${name}`, edited: 'diedit', options: 'Lainnya', block: 'Blokir bot', unblock: 'Buka blokir', blocked: 'Anda memblokir bot ini', today: 'Hari ini',
    whatCanItDo: 'Apa yang bisa dilakukan bot ini?', noDescription: 'Tekan Mulai untuk memulai.', typing: 'mengetik', upload_photo: 'mengirim foto', upload_document: 'mengirim berkas', otherAction: 'sibuk',
    download: 'Unduh', enlarge: 'Perbesar foto', copied: 'Tersalin', waiting: 'menunggu bot', seen: 'sudah diambil bot', switchLanguage: 'Ganti bahasa aplikasinya',
    faultsIntro: 'Buat panggilan bot berikutnya gagal.', method: 'Metode', anyMethod: 'metode apa pun', fault: 'Yang terjadi', times: 'Berapa kali', retryAfter: 'Coba lagi setelah (dtk)',
    throttle: '429 — terlalu banyak permintaan', server_error: '500 — galat server', drop: 'koneksi putus sebelum dijalankan', lose_answer: 'berhasil, tetapi jawabannya hilang',
    broken_json: 'berhasil, tetapi jawabannya JSON rusak', date_zero: 'berhasil, tetapi jawabannya "date": 0', plan: 'Pasang', planned: 'Terpasang', nothingPlanned: 'Belum ada yang terpasang.', clear: 'Hapus semua',
    latency: 'Latensi', seconds: 'Detik', set: 'Atur', rates: 'Terapkan batas laju resmi', updates: 'Pembaruan', pending: count => `${count} belum diambil bot`,
    repeat: 'Ulangi pembaruan terakhir', repeatNew: 'Ulangi dengan id baru', journal: 'Panggilan terakhir', noCalls: 'Belum ada panggilan.', address: 'Alamat', timesLeft: count => `${count}×`,
    inject: 'Kirim pembaruan mentah', injectHint: 'Objek JSON apa pun; update_id ditambahkan.', jump: 'Lompat ke pesan terbaru',
    calls: 'Berapa panggilan (kosong: sampai dihapus)', word: 'Hanya bila prompt memuat (opsional)', hold: 'Tahan panggilan', letGo: 'Lepaskan', armedNow: 'Terpasang.',
    chats: 'Obrolan', privateChat: 'Obrolan pribadi dengan bot', room: 'Grup atau kanal', picture: 'Gambar', previous: 'Gambar sebelumnya', next: 'Gambar berikutnya', photo: 'Foto', news: 'ada yang baru',
    attachments: 'Lampiran', sendAs: 'Kirim sebagai', asPhoto: 'Foto', asFile: 'Berkas', caption: 'Tambahkan keterangan…', captionHere: 'Taruh keterangan di sini', remove: 'Hapus', removeAttachment: name => `Hapus ${name}`, drop: 'Lepaskan untuk melampirkan', photoRefused: 'Telegram tidak menerima ini sebagai foto. Kirim sebagai berkas, atau hapus.',
    added: (by, who) => `${by} menambahkan ${who}`, joined: name => `${name} bergabung`, left: name => `${name} keluar`, removed: (by, who) => `${by} mengeluarkan ${who}`, groupCreated: name => `${name} membuat grup ini`, channelCreated: 'Kanal dibuat',
    renamed: (by, title) => `${by} mengubah nama menjadi “${title}”`, topicCreated: (by, title) => `${by} membuat topik “${title}”`, pinned: name => `${name} menyematkan pesan`, migratedTo: 'Grup ini menjadi supergrup', migratedFrom: 'Menjadi supergrup',
    members: count => `${count} anggota`, botIsAdmin: 'bot adalah admin', botIsMember: 'bot adalah anggota', botIsOut: 'bot tidak ada di sini', emptyRoom: 'Belum ada yang ditulis di sini.', readOnly: 'Hanya admin yang dapat menulis di sini', notAMember: 'Bukan anggota obrolan itu',
    addRoom: 'Grup atau kanal baru', title: 'Judul', kind: 'Jenis', group: 'Grup', supergroup: 'Supergrup', channel: 'Kanal', makeBotAdmin: 'Bot menjadi admin', botAdmin: 'Jadikan bot admin', botNoAdmin: 'Jadikan bot anggota biasa',
    addBot: 'Tambahkan bot', removeBot: 'Keluarkan bot', migrate: 'Ubah menjadi supergrup', becomeAdmin: 'Jadi admin', becomeMember: 'Jadi anggota biasa', newTopic: 'Topik baru', allTopics: 'Semua', general: 'Umum', forwarded: name => `Diteruskan dari ${name}`, unheard: 'tidak terlihat oleh bot (mode privasi)',
  },
};

let language = localStorage.getItem('page-language') ?? (navigator.language.startsWith('id') ? 'id' : 'en');

export const pageLanguage = () => language;

export function speak(other) {
  language = other;
  localStorage.setItem('page-language', other);
}

export function say(key, ...values) {
  const words = WORDS[language][key] ?? key;
  return typeof words === 'function' ? words(...values) : words;
}

export function translate(root = document) {
  document.documentElement.lang = language;
  for (const node of root.querySelectorAll('[data-words]')) node.textContent = say(node.dataset.words);
  for (const node of root.querySelectorAll('[data-label]')) node.setAttribute('aria-label', say(node.dataset.label));
}
