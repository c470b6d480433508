import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import type { Claim } from '../../../lib/model/claim';
import { article, world } from '../../fixtures/world';

const STATE = 'Melisian Foreign Minister Ada Korr accused Orvania of hacking the customs service in March.';
const GROUP = 'Fieldstone Labs attributed the breach of the customs service to Pale Heron.';
const PERSON = 'Police in Dorn charged Tomas Reel with hacking the customs service in March.';
const TIED = 'Pale Heron, which is linked to Orvania, hacked the customs service, officials said.';

interface Reply {
  /** what the text has told before */
  told: string;
  reply: string;
  actor: string;
  speaker: string;
  role?: string;
  polarity?: Claim['polarity'];
  certainty?: Claim['certainty'];
}

const OV = 'state:OV';
const GOV = 'accused_government';

/** Answers whose party is understood from the sentence before. */
const replies: Reply[] = [
  // the accused state
  { told: STATE, reply: 'Orvania’s embassy in Dorn called the allegation “a bedtime story”.', actor: OV, speaker: 'Orvania’s embassy in Dorn', role: GOV },
  { told: STATE, reply: 'Orvania denied it throughout.', actor: OV, speaker: 'Orvania', role: GOV },
  { told: STATE, reply: 'Orvania denies everything.', actor: OV, speaker: 'Orvania', role: GOV },
  { told: STATE, reply: 'Orvanian Foreign Minister Ivo Stan rejected this version on Tuesday.', actor: OV, speaker: 'Ivo Stan', role: GOV },
  { told: STATE, reply: 'The Orvanian embassy did not respond at first. It later called the statement baseless.', actor: OV, speaker: 'Orvanian embassy', role: GOV },
  { told: STATE, reply: 'The accusation was rejected by the Orvanian foreign ministry.', actor: OV, speaker: 'Orvanian foreign ministry', role: GOV },
  { told: STATE, reply: 'Orvania hit back, saying that the report was a fabrication.', actor: OV, speaker: 'Orvania', role: GOV },
  { told: STATE, reply: 'The Orvanian foreign ministry considers such statements unfounded.', actor: OV, speaker: 'Orvanian foreign ministry', role: GOV },
  { told: STATE, reply: '“These are groundless insinuations,” the Orvanian foreign ministry said in a statement.', actor: OV, speaker: 'Orvanian foreign ministry', role: GOV },
  { told: STATE, reply: '“We have nothing to do with it,” Orvanian government spokesman Ivo Stan told reporters.', actor: OV, speaker: 'Ivo Stan', role: GOV },
  { told: STATE, reply: '“There isn’t a single paper that proves it,” said Orvanian spokesman Ivo Stan.', actor: OV, speaker: 'Ivo Stan', role: GOV },
  { told: STATE, reply: 'The Orvanian government says that nobody has produced any proof and that the claims had no basis.', actor: OV, speaker: 'Orvanian government', role: GOV },
  { told: STATE, reply: 'The Orvanian president, Ivo Stan, laughed off the suggestion.', actor: OV, speaker: 'Ivo Stan', role: GOV },
  { told: TIED, reply: 'Orvania denies any link to the group.', actor: OV, speaker: 'Orvania', role: GOV },
  { told: 'The attack on the customs service came from servers in Orvania, the police said.', reply: 'The Grey Palace called the accusation unproven.', actor: OV, speaker: 'Grey Palace', role: GOV },
  { told: STATE, reply: 'Orvania issued a denial.', actor: OV, speaker: 'Orvania', role: GOV },
  { told: STATE, reply: 'Orvania’s foreign minister spoke of slander.', actor: OV, speaker: 'Orvania’s foreign minister', role: GOV },
  // accused groups and people, and who speaks for them
  { told: GROUP, reply: 'Pale Heron denied it on its channel.', actor: 'group:PaleHeron', speaker: 'Pale Heron' },
  { told: 'Night Choir hacked the customs service, police said.', reply: 'On its channel Night Choir wrote that it was not behind the attack.', actor: 'persona:NightChoir', speaker: 'Night Choir' },
  { told: PERSON, reply: 'Reel denies the charges.', actor: 'Tomas Reel', speaker: 'Tomas Reel', role: 'accused' },
  { told: PERSON, reply: 'He has pleaded not guilty.', actor: 'Tomas Reel', speaker: 'Tomas Reel', role: 'accused' },
  { told: PERSON, reply: 'His lawyer, Lia Moss, said he would plead not guilty.', actor: 'Tomas Reel', speaker: 'Lia Moss', role: 'accused' },
  { told: PERSON, reply: 'Reel called the accusation “a joke”.', actor: 'Tomas Reel', speaker: 'Tomas Reel', role: 'accused' },
  { told: 'Pale Heron attacked the hospital, police said.', reply: 'The gang denied having attacked the hospital.', actor: 'group:PaleHeron', speaker: 'Pale Heron', role: 'perpetrator_persona' },
  // third parties
  { told: STATE, reply: 'Fieldstone Labs rules out Orvania.', actor: OV, speaker: 'Fieldstone Labs', role: 'security_vendor' },
  { told: STATE, reply: 'Melisia later withdrew the accusation.', actor: OV, speaker: 'Melisia' },
  { told: STATE, reply: 'Nora Pell, a researcher at Fieldstone Labs, called that report untrue.', actor: OV, speaker: 'Nora Pell', role: 'security_vendor' },
  { told: STATE, reply: 'Analyst Nora Pell does not believe it.', actor: OV, speaker: 'Nora Pell', certainty: 'probable' },
  { told: STATE, reply: 'Analyst Nora Pell of the Dorn Institute is not convinced by this version.', actor: OV, speaker: 'Nora Pell', role: 'expert_commentator', certainty: 'uncommitted' },
  { told: STATE, reply: 'Analyst Nora Pell questioned the attribution.', actor: OV, speaker: 'Nora Pell', certainty: 'uncommitted' },
  { told: STATE, reply: 'Fieldstone Labs said there was nothing to link Orvania to the attack.', actor: OV, speaker: 'Fieldstone Labs', certainty: 'uncommitted' },
  { told: GROUP, reply: 'Fieldstone Labs has since retracted the claim.', actor: 'group:PaleHeron', speaker: 'Fieldstone Labs' },
  { told: STATE, reply: 'Fieldstone Labs confirmed the attribution.', actor: OV, speaker: 'Fieldstone Labs', polarity: 'asserts' },
  { told: STATE, reply: 'Fieldstone Labs came to the same conclusion.', actor: OV, speaker: 'Fieldstone Labs', polarity: 'asserts' },
];

/** What looks like an answer and is none. */
const silent: { name: string; told: string; reply: string }[] = [
  { name: 'nobody was accused', told: 'A storm cut power in Dorn.', reply: 'Orvania denied the reports.' },
  { name: 'another topic', told: STATE, reply: 'Analyst Nora Pell called the new law absurd.' },
  { name: 'another topic of the accused', told: STATE, reply: 'Orvania confirmed the visit of the minister.' },
  { name: 'no comment', told: STATE, reply: 'The Orvanian embassy declined to comment on the allegation.' },
  { name: 'neither yes nor no', told: STATE, reply: 'The Orvanian embassy neither confirmed nor denied it.' },
  { name: 'the victim answers for itself', told: STATE, reply: 'Korr rejected the suggestion that the ministry had been careless.' },
  { name: 'the victim denies its own losses', told: STATE, reply: 'The company denied that customer data had been lost.' },
  { name: 'criticism of the accuser', told: STATE, reply: 'The opposition called Korr’s handling of the case a farce.' },
  { name: 'not a confirmation', told: STATE, reply: 'Fieldstone Labs said it could not confirm the attribution.' },
  { name: 'what cannot be ruled out', told: 'A storm cut power in Dorn.', reply: 'Fieldstone Labs did not rule out Orvania.' },
  { name: 'a report on something else', told: GROUP, reply: 'Harbour officials confirmed the report on the budget.' },
  { name: 'a question', told: STATE, reply: 'Is the allegation a lie?' },
];

/** Claims of the article that the answering paragraph carries. */
function claimsOf(told: string, reply: string): Claim[] {
  const text = `${told}\n\n${reply}`;
  return analyse(article(text), world).claims.filter((c) => c.quotes.some((q) => q.start > told.length));
}

describe('answers to an accusation told before', () => {
  for (const { told, reply, actor, speaker, role, polarity = 'denies', certainty = 'certain' } of replies) {
    it(reply, () => {
      const claims = claimsOf(told, reply);
      expect(claims.map((c) => ({ actor: c.actor.id ?? c.actor.name, speaker: c.speaker?.name, polarity: c.polarity, certainty: c.certainty }))).toEqual([{ actor, speaker, polarity, certainty }]);
      if (role !== undefined) expect(claims[0]?.speaker?.role).toBe(role);
      expect(claims[0]?.cls).toBe(polarity === 'denies' ? 'denial' : 'attribution');
    });
  }

  it('keeps the words that decided', () => {
    const [claim] = claimsOf(STATE, 'Orvania’s embassy in Dorn called the allegation “a bedtime story”.');
    expect(claim?.cues.map((c) => c.exact)).toEqual(expect.arrayContaining(['the allegation', 'Orvania’s embassy in Dorn']));
  });

  it('takes the incident and the relation of the claim that is answered', () => {
    const past = 'In 2019 Melisia accused the Orvanian Signals Service of bombing a bridge. Kessel called that charge a fairy tale.';
    const denial = analyse(article(`${STATE}\n\n${past}`), world).claims.find((c) => c.polarity === 'denies');
    expect(denial?.actor.id).toBe('organ:OV/SVO');
    expect(denial?.relation).toBe('organ');
  });
});

describe('no answer', () => {
  for (const { name, told, reply } of silent) {
    it(name, () => {
      expect(claimsOf(told, reply).map((c) => `${c.cls}: ${c.actor.name} by ${c.speaker?.name ?? 'nobody'}`)).toEqual([]);
    });
  }
});
