// The notes under figures: their bases, their numbers, their questions.

import { agrees, contradicted, named } from './relation.ts';
import type { Member, RelationType } from './relation.ts';

export const denominator: RelationType = {
  name: 'denominator-equals-survey-n',
  about: 'the denominators of notes are the respondents of their survey',
  check: (members) => {
    const wrong = members.filter(({ says, respondents }) => Number(says.denominator) !== respondents);
    const [first] = members;
    return wrong.length === 0
      ? agrees(`all ${members.length} divide by ${first?.respondents}`)
      : contradicted(
          wrong
            .map((one) => `${named(one)} divides by ${one.says.denominator}, not by ${one.respondents}`)
            .join('; '),
        );
  },
};

export const figureNumber: RelationType = {
  name: 'unique-figure-number',
  about: 'a number belongs to one figure',
  check: (members) => {
    const twice = firstTwo(
      members,
      (one, other) => one.claim.figure === other.claim.figure && one.claim.figure !== undefined,
    );
    return twice
      ? contradicted(
          `Figure ${twice[0].claim.figure} is the number of ${twice[0].quantity.item} and of ${twice[1].quantity.item}`,
        )
      : agrees(members.map(({ claim }) => `Figure ${claim.figure}`).join(', '));
  },
};

export const question: RelationType = {
  name: 'duplicate-question',
  about: 'a question stands under figures of its own item only',
  check: (members) => {
    const twice = firstTwo(
      members,
      ({ claim, quantity }, other) =>
        claim.question !== undefined &&
        claim.question === other.claim.question &&
        quantity.item !== other.quantity.item,
    );
    return twice
      ? contradicted(
          `the question of ${twice[0].claim.question} stands under ${twice[0].claim.id}, about ${twice[0].quantity.item}, and ${twice[1].claim.id}, about ${twice[1].quantity.item}`,
        )
      : agrees('each question stands under its own item');
  },
};

export const baseTrail: RelationType = {
  name: 'base-trail',
  about: 'bases fall from the first member to the last, in print as in the data',
  check: (members) => {
    const printed = members.map(({ says }) => Number(says.numerator ?? says.value));
    const counted = members.map(({ value }) => value.count);
    const message = `${counted.join(' → ')} answered`;
    const falls = counted.every((count, at) => count <= (counted[at - 1] ?? count));
    return falls && printed.every((one, at) => one === counted[at])
      ? agrees(message)
      : contradicted(`${message}; printed ${printed.join(' → ')}`);
  },
};

function firstTwo(
  members: readonly Member[],
  clash: (one: Member, other: Member) => boolean,
): readonly [Member, Member] | undefined {
  for (const [at, one] of members.entries())
    for (const other of members.slice(at + 1)) if (clash(one, other)) return [one, other];
  return undefined;
}
