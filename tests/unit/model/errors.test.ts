import {describe, expect, it} from 'vitest';
import {ActorGraphError, FormatError, SourceError} from '../../../src/model/errors.ts';

describe.each([SourceError, FormatError])('%o', ErrorClass => {
  it('is an ActorGraphError', () => {
    expect(new ErrorClass('code', 'message')).toBeInstanceOf(ActorGraphError);
  });

  it('keeps code, message and cause', () => {
    const cause = new Error('below');
    expect(new ErrorClass('code', 'message', {cause})).toMatchObject({
      code: 'code',
      message: 'message',
      cause,
    });
  });

  it('is named after its class', () => {
    expect(new ErrorClass('code', 'message').name).toBe(ErrorClass.name);
  });
});
