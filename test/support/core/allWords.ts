import { dutch } from '../../../src/core/messages/dutch';
import { provideWords } from '../../../src/core/messages/render';

provideWords('nl', dutch);
