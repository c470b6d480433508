/**
 * Sentences of an invented world as they stood when a reader first read them, and as they stand later. Each change turns what is claimed: a hedge, a negation, a number, the
 * party, the speaker, the stage, or the sentence itself.
 */
export const CHANGED: readonly { name: string; was: string; now: string }[] = [
  { name: 'a hedge becomes a denial', was: 'Orvania was probably behind the attack on Harbour Bank, Ada Brenn said.', now: 'Orvania was not behind the attack on Harbour Bank, Ada Brenn said.' },
  { name: 'a hedge is dropped', was: 'Orvania was probably behind the attack on Harbour Bank, Ada Brenn said.', now: 'Orvania was behind the attack on Harbour Bank, Ada Brenn said.' },
  { name: 'a hedge is added', was: 'Orvania was behind the attack on Harbour Bank, Ada Brenn said.', now: 'Orvania may have been behind the attack on Harbour Bank, Ada Brenn said.' },
  { name: 'likely becomes almost certainly', was: 'Pale Heron likely carried out the attack on Harbour Bank, Fieldstone Labs said.', now: 'Pale Heron almost certainly carried out the attack on Harbour Bank, Fieldstone Labs said.' },
  { name: 'may becomes is', was: 'The attack on Harbour Bank may be the work of Pale Heron, Fieldstone Labs said.', now: 'The attack on Harbour Bank is the work of Pale Heron, Fieldstone Labs said.' },
  { name: 'a denial becomes a claim', was: 'Pale Heron was not behind the attack on Harbour Bank, Fieldstone Labs said.', now: 'Pale Heron was behind the attack on Harbour Bank, Fieldstone Labs said.' },
  { name: 'no evidence', was: 'Investigators found that Orvania was behind the attack on Harbour Bank.', now: 'Investigators found no evidence that Orvania was behind the attack on Harbour Bank.' },
  { name: 'never', was: 'Orvania carried out the attack on Harbour Bank, Ada Brenn said.', now: 'Orvania never carried out the attack on Harbour Bank, Ada Brenn said.' },
  { name: 'said becomes denied', was: 'Ada Brenn said Orvania was behind the attack on Harbour Bank.', now: 'Ada Brenn denied Orvania was behind the attack on Harbour Bank.' },
  { name: 'one state for another', was: 'Orvania was behind the attack on Harbour Bank, Ada Brenn said.', now: 'Melisia was behind the attack on Harbour Bank, Ada Brenn said.' },
  { name: 'one code name for another', was: 'TAX-19 carried out the attack on Harbour Bank, Fieldstone Labs said.', now: 'TAX-18 carried out the attack on Harbour Bank, Fieldstone Labs said.' },
  { name: 'a group for a state', was: 'Orvania carried out the attack on Harbour Bank, Fieldstone Labs said.', now: 'Pale Heron carried out the attack on Harbour Bank, Fieldstone Labs said.' },
  { name: 'a state for its hackers', was: 'Orvania hacked Harbour Bank, Ada Brenn said.', now: 'Orvanian hackers hacked Harbour Bank, Ada Brenn said.' },
  { name: 'linked hackers for the state', was: 'Orvania-linked hackers attacked Harbour Bank, Ada Brenn said.', now: 'Orvania attacked Harbour Bank, Ada Brenn said.' },
  { name: 'from the territory becomes by the state', was: 'The attack on Harbour Bank came from Orvania, Ada Brenn said.', now: 'The attack on Harbour Bank was ordered by Orvania, Ada Brenn said.' },
  { name: 'another speaker', was: 'Orvania was behind the attack on Harbour Bank, Ada Brenn said.', now: 'Orvania was behind the attack on Harbour Bank, Jon Vale said.' },
  { name: 'a speaker without a name', was: 'Orvania was behind the attack on Harbour Bank, Ada Brenn said.', now: 'Orvania was behind the attack on Harbour Bank, an official said.' },
  { name: 'a speaker left out', was: 'Orvania was behind the attack on Harbour Bank, Ada Brenn said.', now: 'Orvania was behind the attack on Harbour Bank.' },
  { name: 'said becomes claimed', was: 'Ada Brenn said Orvania was behind the attack on Harbour Bank.', now: 'Ada Brenn claimed Orvania was behind the attack on Harbour Bank.' },
  { name: 'a number', was: 'Orvania hacked Harbour Bank 12 times, Ada Brenn said.', now: 'Orvania hacked Harbour Bank 120 times, Ada Brenn said.' },
  { name: 'a date', was: 'Orvania was behind the attack of 3 March on Harbour Bank, Ada Brenn said.', now: 'Orvania was behind the attack of 13 March on Harbour Bank, Ada Brenn said.' },
  { name: 'another victim', was: 'Orvania was behind the attack on Harbour Bank, Ada Brenn said.', now: 'Orvania was behind the attack on Kessel Airport, Ada Brenn said.' },
  { name: 'charged becomes convicted', was: 'Anton Vass was charged with the attack on Harbour Bank.', now: 'Anton Vass was convicted of the attack on Harbour Bank.' },
  { name: 'convicted becomes acquitted', was: 'A court convicted Anton Vass of the attack on Harbour Bank.', now: 'A court acquitted Anton Vass of the attack on Harbour Bank.' },
  { name: 'one person for another', was: 'A court convicted Anton Vass of the attack on Harbour Bank.', now: 'A court convicted Pavel Doren of the attack on Harbour Bank.' },
  { name: 'words put before', was: 'Orvania was behind the attack on Harbour Bank.', now: 'Nothing shows that Orvania was behind the attack on Harbour Bank.' },
  { name: 'words put behind', was: 'Orvania was behind the attack on Harbour Bank.', now: 'Orvania was behind the attack on Harbour Bank, or so it seemed at first.' },
  { name: 'a statement becomes a question', was: 'Orvania was behind the attack on Harbour Bank.', now: 'Was Orvania behind the attack on Harbour Bank?' },
  { name: 'a deed becomes a condition', was: 'Orvania was behind the attack on Harbour Bank, Ada Brenn said.', now: 'If Orvania was behind the attack on Harbour Bank, it would be war, Ada Brenn said.' },
  { name: 'published evidence becomes a word', was: 'In a report with file hashes, Fieldstone Labs attributed the attack on Harbour Bank to Pale Heron.', now: 'In a talk, Fieldstone Labs attributed the attack on Harbour Bank to Pale Heron.' },
  { name: 'a claim becomes a false flag', was: 'The Night Choir carried out the attack on Harbour Bank, the bank said.', now: 'The attackers wanted the public to blame the Night Choir for the attack on Harbour Bank, the bank said.' },
  { name: 'a relay put in between', was: 'Orvania was behind the attack on Harbour Bank, Ada Brenn said.', now: 'Orvania was behind the attack on Harbour Bank, MTA reported.' },
  { name: 'the sentence is gone', was: 'Orvania was behind the attack on Harbour Bank, Ada Brenn said.', now: 'The bank opened its doors again on Tuesday.' },
  { name: 'a short sentence', was: 'Orvania did this, Ada Brenn said of the attack.', now: 'Melisia did this, Ada Brenn said of the attack.' },
];

/** The same words in other signs: nothing changed. */
export const UNCHANGED: readonly { name: string; was: string; now: string }[] = [
  { name: 'nothing', was: 'Orvania was behind the attack on Harbour Bank, Ada Brenn said.', now: 'Orvania was behind the attack on Harbour Bank, Ada Brenn said.' },
  { name: 'quotation marks', was: '"Orvania was behind the attack on Harbour Bank," Ada Brenn said.', now: '“Orvania was behind the attack on Harbour Bank,” Ada Brenn said.' },
  { name: 'a dash', was: 'Orvania was behind the attack on Harbour Bank - Ada Brenn said so.', now: 'Orvania was behind the attack on Harbour Bank – Ada Brenn said so.' },
  { name: 'spaces', was: 'Orvania was behind the attack on Harbour Bank, Ada Brenn said.', now: 'Orvania  was behind the attack on Harbour\u00a0Bank, Ada Brenn said.' },
];
