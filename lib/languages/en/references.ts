import type { LanguagePack } from '../pack';

/** Nouns that stand for a party named before, by what it may be. "It" and "he" are in the grammar. */
export const references: NonNullable<LanguagePack['references']> = [
  { forms: ['{the|this|that} {same|} {mob|band|ring|syndicate|cartel|outfit|extortionists|hackers|attackers|intruders|militants|militia|cell|rebels|movement|operation|saboteurs|criminals}', 'the {same|} {ransomware|extortion|hacking|sabotage|cyber|terror} {mob|band|ring|syndicate|cartel|outfit|operation|cell}'], kinds: ['group'] },
  { forms: ['{the|these|those} {same|} {gentlemen|people|men|guys|folks|actors|culprits|spies|agents|operatives|perpetrators|pirates|gunmen|bombers|extremists|insurgents|fighters|scammers|fraudsters|crooks|thieves|cybercriminals}'], kinds: ['group', 'organ', 'linked', 'person'] },
  { forms: ['{that|this} {same|} {country|nation|state|regime}', '{their|its|his|her} own {country|nation|state|government}'], kinds: ['state'] },
  { forms: ['{its|their} {operators|operator|members|affiliates|affiliate|leaders|fighters|ringleaders}'], kinds: ['group'], possessive: true },
  { forms: ['{its|their} {agents|officers|operatives|spies|divers|saboteurs|cyber unit|hackers}'], kinds: ['organ', 'group'], possessive: true },
  { forms: ['{the|this|that} {alleged|accused|suspected|convicted|young|former|} {man|woman|boy|girl|teen|teenager|youth|youngster|juvenile|minor|suspect|defendant|student|pupil|programmer|developer|contractor|employee|worker|engineer|technician|administrator|sysadmin|mastermind|hacker|culprit}', '{the|this|that} _ year old {man|woman|boy|girl|student|suspect|hacker|}', 'the accused', '{the|these|those} {alleged|accused|suspected|two|three|four|five} men', '{the|these|those} {alleged|accused|suspected|two|three|four|five|_|} {women|boys|girls|teens|teenagers|pair|trio|duo|couple|siblings|brothers|sisters|defendants|suspects|students|youths}'], kinds: ['person'] },
  { forms: ['{the|this|that} {bureau|unit|directorate|service|brigade|regiment|corps|department|agency|battalion|fleet|staff|guard|guards|office}', 'the {same|} {spy|intelligence|military|security} {agency|service|unit}'], kinds: ['organ'] },
];
