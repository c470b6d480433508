import type { SpeakerWords } from '../pack';

/** Small words about who speaks: inside names, before them, and in what stands for them later. */
export const speakers: SpeakerWords = {
  particles: ['al', 'el', 'von', 'van', 'der', 'den', 'de', 'da', 'di', 'du', 'del', 'della', 'bin', 'ibn', 'ben', 'la', 'le', 'dos', 'ter', 'ten', 'zu', 'ul', 'ur'],
  titles: ['director', 'partner', 'chief', 'officer', 'executive', 'deputy', 'assistant', 'vice', 'agent', 'detective', 'commissioner', 'superintendent', 'manager', 'editor', 'researcher', 'analyst', 'leader', 'chair', 'head', 'founder', 'president', 'minister', 'secretary', 'senator', 'judge', 'justice', 'professor', 'attorney', 'lawyer', 'spokesperson', 'ombudsman', 'colonel', 'brigadier', 'captain', 'admiral', 'commander', 'major', 'lieutenant', 'sergeant', 'inspector', 'backbencher', 'counsel', 'sir', 'dame', 'lord', 'baroness', 'father', 'sheikh', 'ayatollah', 'king', 'queen', 'prince'],
  genders: [
    { pronouns: ['he', 'him', 'his'], nouns: ['mr', 'chairman', 'spokesman', 'congressman', 'businessman', 'councilman', 'policeman', 'frontman', 'man', 'boy', 'father', 'son', 'brother', 'husband', 'king', 'prince', 'lord', 'sir', 'sheikh', 'ayatollah'] },
    { pronouns: ['she', 'her', 'hers'], nouns: ['mrs', 'ms', 'miss', 'chairwoman', 'spokeswoman', 'congresswoman', 'businesswoman', 'councilwoman', 'policewoman', 'frontwoman', 'woman', 'girl', 'mother', 'daughter', 'sister', 'wife', 'queen', 'princess', 'dame', 'baroness', 'lady'] },
  ],
  participles: ['based', 'known', 'led', 'headed', 'run', 'owned', 'founded', 'seen', 'hired', 'called', 'named', 'elected', 'appointed', 'commissioned', 'dated', 'leaked', 'born', 'flanked'],
  authored: ['written', 'published', 'compiled', 'released', 'signed', 'prepared', 'issued', 'drafted', 'authored', 'produced'],
  indefinites: ['a', 'an', 'another', 'some', 'several', 'many', 'one', 'other', 'each', 'both'],
  articles: ['the'],
  clauseOpeners: ['after', 'before', 'since', 'until'],
  relativeOwners: ['whose'],
  collectives: ['police', 'team', 'staff', 'military', 'prosecution', 'crew', 'gang', 'couple', 'pair', 'company', 'firm', 'government', 'labs'],
  companies: ['company', 'firm', 'vendor', 'maker', 'manufacturer', 'startup', 'provider', 'insurer', 'lender', 'carrier', 'retailer', 'operator', 'group', 'giant', 'lab', 'publisher', 'supplier', 'chain', 'utility'],
  leaders: ['head', 'chief', 'chairman', 'chairwoman', 'chairperson', 'chair', 'leader', 'boss', 'director', 'president'],
  reflexives: ['himself', 'herself', 'itself', 'themselves'],
};
