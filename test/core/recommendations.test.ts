import { assertBrief } from '../notation.ts';

describe('recommendations', () => {
  it('names who is asked and what for', () => {
    assertBrief('{recommendation:{addressee:Congress} must {action:fund the programme}.}');
  });
});
