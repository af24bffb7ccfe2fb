import type { MessageData, MessageKey } from '../../messages/render';

/** Words in one language. */
export type Words = (key: MessageKey, data?: MessageData) => string;
