import * as vscode from 'vscode';
import type { IntercoderApi } from '../../src/extension/api';
import { Errors } from '../../src/extension/errors';
import { coderToCode } from '../../src/extension/features/identity/askCoder';
import { emailIn } from '../../src/extension/gitEmail';
import { t } from '../../src/extension/l10n';
import { Study } from '../../src/extension/study';
import { answering } from './support/answering';
import { equal } from './support/expect';
import { intercoder } from './support/intercoder';
import { TestStudy } from './support/testStudy';

const set = async (coder: string | undefined): Promise<void> =>
  vscode.workspace.getConfiguration('intercoder').update('coder', coder, vscode.ConfigurationTarget.Global);

describe('who codes', () => {
  let api: IntercoderApi;
  let study: TestStudy;

  before(async () => {
    api = await intercoder();
    study = await TestStudy.make('identity-study');
  });
  after(() => study.remove());

  it('is the setting before what was answered', async () => {
    await set('bert');
    equal(api.identity.coderOf(study.study)?.id, 'bert');
    await set('nobody-of-this-study');
    await api.identity.answer(study.study, 'anna');
    equal(api.identity.coderOf(study.study)?.id, 'anna');
  });

  it('changes with an answer, also where the setting had decided', async () => {
    await set('bert');
    await api.identity.answer(study.study, 'anna');
    equal(api.identity.coderOf(study.study)?.id, 'anna');
  });

  it('is not asked of who is known, also before the study has been read', async () => {
    await set('bert');
    const log = vscode.window.createOutputChannel('Not read yet', { log: true });
    const unread = new Study(study.folder, new Errors(log, t));
    equal(unread.session === undefined, true, 'that nothing is known yet');
    await answering([], async () => equal(await coderToCode(unread, { identity: api.identity, t }), 'bert'));
    unread.dispose();
    log.dispose();
  });
});

describe('the e-mail in a git configuration', () => {
  it('is that of the user', () => {
    const config = '[core]\n\temail = no@example.org\n[user]\n\tname = Anna\n\temail = "anna@example.org" # work\n';
    equal(emailIn(config), 'anna@example.org');
  });

  it('may not be there', () => {
    equal(emailIn('[core]\n\tbare = false\n[user]\n\tname = Anna\n') ?? 'none', 'none');
  });
});
