// What the words of a list are: kinds of people and places, or degrees of an answer.

/** People end in -ers, -ists, -ents; places are few. Things end so too: all members of a list must. */
const people =
  /(?:ers|ors|ists|ees|ants|ents|ians|men|women)$|^(?:males?|females?|girls|boys|people|adults|children|young|younger|older|pupils|staff|wives|husbands)$/;
const places =
  /^(?:north|south|east|west|northern|southern|eastern|western|midlands|city|cities|towns?|suburbs?|villages?|urban|rural|coastal|inland|areas?|regions?|districts?|boroughs?|inner|outer|islands?|england|scotland|wales|localit(?:y|ies)|wards?)$/;
const degrees =
  /^(?:very|fairly|quite|strongly|somewhat|slightly|completely|partly|mostly|extremely|moderately|definitely|probably|wholly|largely|entirely|tended|tend|lot|little|bit|great|fully)$/;

export const isKindOfPeople = (words: readonly string[]): boolean =>
  words.some((word) => people.test(word) || places.test(word));

export const isDegree = (words: readonly string[]): boolean => words.some((word) => degrees.test(word));
