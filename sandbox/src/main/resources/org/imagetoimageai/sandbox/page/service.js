import { say } from './words.js';

const name = user => user?.first_name ?? '?';

/** What stands in the middle of the chat for an event; null for a message somebody wrote. */
export function serviceWords(message) {
  const by = name(message.from);
  const { new_chat_members: joined, left_chat_member: left } = message;
  if (joined) {
    return joined.some(user => user.id !== message.from?.id) ? say('added', by, joined.map(name).join(', ')) : say('joined', by);
  }
  if (left) return left.id === message.from?.id ? say('left', by) : say('removed', by, name(left));
  if (message.migrate_to_chat_id) return say('migratedTo');
  if (message.migrate_from_chat_id) return say('migratedFrom');
  if (message.group_chat_created || message.supergroup_chat_created) return say('groupCreated', by);
  if (message.channel_chat_created) return say('channelCreated');
  if (message.new_chat_title) return say('renamed', by, message.new_chat_title);
  if (message.forum_topic_created) return say('topicCreated', by, message.forum_topic_created.name);
  if (message.pinned_message) return say('pinned', by);
  return null;
}
