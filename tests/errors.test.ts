import { describe, expect, test } from 'vitest';
import { UserError, userError } from '../src/errors.ts';

describe('a failure that a user can act on', () => {
  test('says what happened and what to do', () => {
    const error = userError('data-folder-missing', { folder: '/srv/data' });
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      code: 'data-folder-missing',
      message: 'There is no folder /srv/data.',
      todo: 'Name the folder that holds organisation.yaml with --data FOLDER.',
    });
  });

  test('suggests the command or option that was probably meant, or lists them', () => {
    expect(userError('unknown-command', { command: 'biuld', nearest: 'build', commands: 'build, doctor' }).todo).toBe(
      'Did you mean build? There are: build, doctor.',
    );
    expect(userError('unknown-option', { option: '--zebra', nearest: null, options: '--data, --out' }).todo).toBe(
      'Use one of: --data, --out.',
    );
  });

  test('keeps its cause for the log', () => {
    const cause = new Error('EACCES');
    expect(userError('cannot-read', { path: 'a', reason: 'it is locked' }, { cause }).cause).toBe(cause);
  });
});
