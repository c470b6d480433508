import type { LanguagePack } from '../pack';

/** What kind of speaker a noun phrase names (model.md 2.2). The first entry that fits wins; victim or accused is decided by the passes. */
export const roles: LanguagePack['roles'] = [
  { forms: ['opposition {leader|politician|lawmaker|party|member}', 'former _? {president|minister|prime minister}', 'candidate', 'president elect', 'politician'], role: 'politician', person: true },
  { forms: ['{lawmaker|lawmakers|mp|mps|senator|senators|congressman|congresswoman|deputy speaker|legislator|legislators|parliamentarian}', '{parliament|parliamentary|senate|congress|commission\'s|house of representatives}', 'sen.', 'rep.', 'milli majlis', '{head|chairman|chairwoman|chair|chairperson} of {the|} _? {parliament|commission|committee}'], role: 'victim_legislature', person: true },
  { forms: ['{prosecutor|prosecutors|prosecution|attorney general|u.s. attorney|attorney|department of justice|justice department|doj|grand jury|indictment|federal officials|prosecutor\'s office|charges|assistant attorney general}'], role: 'prosecutor' },
  { forms: ['{court|courts|judge|judges|tribunal|jury|court records|court documents}'], role: 'court' },
  { forms: ['{intelligence|spy agency|spy agencies|spy chief|bfv|cia|nsa|mi5|mi6|intelligence community|intelligence chief|intelligence officials|the agency|secret service|security service|the service|cisa|ncsc|anssi|cyber security centre|cyber security center|cybersecurity centre|cybersecurity agency|cyber security agency|cyber agency|cyber directorate|national cyber|signals directorate|counter intelligence|security police|counterintelligence|fsb|gchq|sbu|dni|odni|constitution protection|intelligence director}'], role: 'intelligence_agency' },
  { forms: ['{police|detective|detectives|fbi|europol|interpol|investigators|investigator|law enforcement|cert|bureau of investigation|criminal investigation|cyber police|cyber crime unit|cybercrime unit|sheriff|homeland security|emergency response team|national crime agency|crime squad|constable|chief constable|officers}'], role: 'law_enforcement' },
  { forms: ['{analyst|analysts|expert|experts|academic|professor|commentator|observers|pundit|political scientist|think tank|fellow}'], role: 'expert_commentator', person: true },
  { forms: ['{security firm|security company|cybersecurity firm|cybersecurity company|security vendor|cyber security firm|intelligence firm|cyber intelligence|threat intelligence|security researchers|security researcher|researchers|researcher|malware|antivirus|ctu|labs|lab|research team|cybersecurity|cyber security|threat research|security firms|security team|firm|firms}'], role: 'security_vendor' },
  { forms: ['{university|forensics team|bellingcat|open source}'], role: 'osint_or_research' },
  { forms: ['{columnist|editor|commentator|editorial|opinion}'], role: 'journalist_conjecture', person: true },
  { forms: ['{european union|the union|eu|united nations|nato|osce|commissioner|un}'], role: 'intl_org' },
  { forms: ['{trade union|press council|journalists|ngo|association|activists|campaigners|rights group|labour union|labor union|foundation}'], role: 'civil_society' },
  { forms: ['{president|prime minister|minister|ministry|government|chancellor|foreign ministry|foreign minister|kremlin|white house|state department|spokesman for the government|secretary of state|adviser|advisor|embassy|ambassador|officials|official|premier|administration|secretary|pentagon|governor|mayor|deputy}'], role: 'victim_government' },
  { forms: ['{hospital|station|company|firm|bank|airline|broadcaster|federation|agency|party|campaign|campaign team|university|board|organisation|organization|operator|victim|school|district|city|county}'], role: 'victim' },
];

/** Noun phrases of speakers that name nobody. */
export const anonymous = ['condition of anonymity', 'on anonymity', 'speaking anonymously', 'not authorized to', 'not authorised to', 'asked not to be named', 'declined to be named', 'requested anonymity', '{source|sources}', '{two|three|four|five|several|some|unnamed|current|former|senior} _? _? {officials|diplomats|official}', 'asked not to be {named|identified}', '{people|person|persons} {familiar|with knowledge|briefed|close to}', '{western|unnamed|senior|some|other} {official|officials|diplomat|diplomats|experts|intelligence agency}'];
