import { dutch } from '../core/messages/dutch';
import { english } from '../core/messages/english';
import { languageOf, provideWords, render, type MessageData, type MessageKey } from '../core/messages/render';

provideWords('en', english);
provideWords('nl', dutch);

/** The language the extension made the page in. */
export const language = languageOf(document.documentElement.lang);

export const t = (key: MessageKey, data?: MessageData): string => render(language, key, data);

/** As reports have it. */
export { percentFigure as percent } from '../core/report/agreement/figures';

export const whole = (value: number): string => new Intl.NumberFormat(language).format(value);
