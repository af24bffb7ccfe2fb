import { dutch } from '../../../src/core/messages/dutch';
import { english } from '../../../src/core/messages/english';
import { provideWords } from '../../../src/core/messages/render';

provideWords('en', english);
provideWords('nl', dutch);
