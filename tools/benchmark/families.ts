/** A text that is hard to read: one short piece over and over, or made up for its length. */
export interface Family {
  name: string;
  /** exactly so many UTF-16 units of it */
  text: (length: number) => string;
}

/** Names of the table that the texts are read with. */
export interface FamilyNames {
  state: string;
  demonym: string;
  group: string;
}

const repeated = (name: string, unit: string): Family => ({ name, text: (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length) });

/** A text of many names, none of them twice in a row: joining repeats must not compare all with all without end. */
function manyNames(length: number): string {
  const out: string[] = [];
  let n = 7;
  const name = (): string => {
    n = (n * 1_103_515_245 + 12_345) % 0x7fffffff;
    return `${String.fromCharCode(65 + (n % 26))}${(n % 17_576).toString(26).replace(/[0-9]/g, 'o')}`;
  };
  for (let size = 0; size < length + 100; size += 40) out.push(`The ${name()} group hacked ${name()}, ${name()} ${name()} said. `);
  return out.join('').slice(0, length);
}

/** Texts that whoever wants to stop the reader would write (R2): runs of what patterns and passes look for, without the ends that they wait for. */
export function families({ state, demonym, group }: FamilyNames): Family[] {
  return [
    repeated('spaces', ' '),
    repeated('letters', 'Aa'),
    repeated('one endless word', 'x'),
    repeated('capitals', 'Aa '),
    repeated('quotation marks', '" '),
    repeated('opened quotations', '“said '),
    repeated('unbalanced quotations', `He said “${state} hacked us. `),
    repeated('sayings', 'said '),
    repeated('names', `${state} `),
    repeated('joined names', `and ${state} `),
    repeated('brackets', '((( '),
    repeated('brackets and sayings', '[(said) '),
    repeated('commas', 'a, '),
    repeated('hyphens', 'a-'),
    repeated('apostrophes', "a'"),
    repeated('no spaces', `${state},said,${state},`),
    repeated('pronouns', 'he she it they his its '),
    repeated('pronouns that speak', 'He said it was behind it. '),
    repeated('no full stop', `${demonym} hackers linked to ${group} may be behind the attack on the port `),
    repeated('accusations', `${state} accused ${group} of hacking, `),
    repeated('sentences', `Lia Moss said ${state} was behind the attack. `),
    repeated('lines', `${state} was behind the attack\n`),
    repeated('denials', `${state} denied the accusation. It called the claims groundless. `),
    repeated('courts', 'John Doe was charged with hacking the bank. He pleaded not guilty. '),
    repeated('dates', 'on 2 May 2024, '),
    { name: 'many names', text: manyNames },
  ];
}
