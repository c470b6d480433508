import type { Relays, Saying } from '../pack';

/** Verbs and phrases of saying (model.md 2.4). "Confirmed" in agency style often means "said": it adds nothing. */
export const sayings: Saying[] = [
  {
    forms: [
      '{said|says|say|saying}', '{stated|states}', '{told|tells}', '{announced|announces|announce}', '{added|adds|add}', '{noted|notes}', '{explained|explains|explain}', '{declared|declares}', '{wrote|writes|write}', '{confirmed|confirms|confirm|confirming}', '{revealed|reveals|reveal}',
      '{warned|warns|warn|cautioned|cautions}', '{emphasized|emphasised|stressed|stresses|stress that}', '{tweeted|tweets}', '{commented|comments}', '{testified|testifies}', '{pointed|points} out', '{disclosed|discloses}', '{described|describes}', '{called|calls} {it|this|that|the}', '{reiterated|reiterates}',
      '{maintained|maintains|insisted|insists|insist}', '{answered|answers}', '{repeated|repeats} that', '{argued|argues|argue}', '{underlined|underlines|underscored}', '{fumed|retorted|quipped|complained|complains|recalled|recalls|reminded|reminds|observed|observes|countered|counters|conceded|lamented|thundered|joked|mused|pledged|vowed|posted|elaborated|continued|stresses|opined|suggested|clarified|clarifies|hit back}', '{was|is|are|were} {sure|certain|convinced|confident|adamant} {that|}', '{makes|made} {it|} clear that', '{recounted|shared|shares}', '{agreed|agrees} that', '{shows|showed} that', '{replied|remarked|responded}', '{told|tells} {reporters|journalists|supporters}', '{released|published|issued} {a|its|the} {new|} {report|statement|advisory|analysis|indictment}', '{published|released} {indicators|evidence|proof|findings|details}', '{went|goes} on to {say|note}', '{refers|referred} to', '{spoke|speaks|speak|talked|talks} {of|about}',
    ],
    source: 'subject',
    kind: 'says',
  },
  { forms: ['according to', 'in the words of', 'said by', 'as {stated|told|explained|said} by', '{revealed|disclosed|confirmed|announced|described|issued} by', 'in the opinion of', 'in the view of', 'identified by', 'emanating from'], source: 'after', kind: 'says' },
  { forms: ['{claims|claimed|claim|claiming}', '{alleged|alleges|allege|alleging}', '{asserted|asserts|contended|contends|charges that|charged that}'], source: 'subject', kind: 'claims', stance: 'distances' },
  {
    forms: [
      '{believe|believes|believed} {that|}', '{think|thinks|thought} {that|}', '{suspects|suspected} {that|}', '{assess|assesses|assessed|judge|judges|judged} {that|}', '{suggest|suggests|suggested|suggesting} {that|}', '{indicates|indicate|indicated} {that|}', '{estimates|estimated|assume|assumes} that',
      '{hinted|hints}', '{doubt|doubts}',
    ],
    source: 'subject',
    kind: 'believes',
    certainty: 'probable',
  },
  { forms: ['suspect that', 'suspect the', '{is|are|was|were} {inclined|tempted} to think'], source: 'subject', kind: 'believes', certainty: 'probable' },
  { forms: ['{repeated|renewed|reiterated|repeats|renews|made} {his|her|its|their|the|an|} {accusation|accusations|allegation|allegations|claim|charge|charges|assertion} that', '{had|has|have} no doubt {that|}', '{left|leaves} no doubt {that|}'], source: 'subject', kind: 'says' },
  { forms: ['{has|have} {high|moderate|low} confidence', '{has|have} concluded with _ confidence'], source: 'subject', kind: 'believes', certainty: 'probable' },
  { forms: ['{speculated|speculates|speculate|theorized}', '{fear|fears|feared} {that|}', 'raised the possibility'], source: 'subject', kind: 'believes', certainty: 'possible' },
  { forms: ['{found|finds|finding} {that|}', '{concluded|concludes|conclude|concluding} {that|}', '{determined|determines|established} {that|}', '{discovered|discovers} {that|}', '{identified|identifies}', 'finding that', 'ruled {that|it|this|he|she|they}', '{court|tribunal|jury} heard {that|how}', '{spotted|uncovered|observed|detected|linked|exposed|exposes|unmasked}', '{attributes|attribute}'], source: 'subject', kind: 'finds' },
  { forms: ['{asked|asks} {if|whether}', '{examining|investigating|examine|probing|exploring|determine|establish|determining|ask|wonder|consider|considering} {whether|if|who}', 'looking into {whether|if}', '{unclear|unknown|unsure} {whether|if|who|how}'], source: 'subject', kind: 'asks', certainty: 'uncommitted' },
  { forms: ['{reports|reported} {that|}', '{reported|published} by'], source: 'subject', kind: 'reports' },
  { forms: ['{cites|cited|cite|citing}', '{quoted|quotes|quoting}', 'with reference to', 'referring to', 'per', 'with a reference to', 'as reported by', 'reported by'], source: 'after', kind: 'cites' },
  { forms: ['{acknowledged|acknowledges|admitted|admits|conceded|concedes} {that|}'], source: 'subject', kind: 'admits' },
];

export const relays: Relays = {
  nouns: ['news agency', 'news service', 'newspaper', 'newswire', 'daily', 'broadcaster', 'television station', 'tv station', 'tv channel', 'news channel', 'magazine', 'news site', 'news outlet', 'media outlet', 'weekly', 'tabloid', 'news website', 'news portal', 'the paper', 'wire service'],
  unresolved: ['{local|state|national|foreign|russian|western|regional|social|other|various|several|} media {reports|outlets|}', 'news reports', 'media reports', 'press reports', 'current reports', 'reports'],
};

export const documents = ['investigation', 'investigations', 'analysis', 'review', 'evidence', 'findings', 'finding', 'data', 'logs', 'log', 'research', 'study', 'report', 'reports', 'documents', 'document', 'records', 'paper', 'statement', 'indictment', 'complaint', 'filing', 'assessment', 'inquiry', 'probe', 'post', 'similarities', 'signs', 'code', 'strain', 'attack', 'attacks', 'campaign', 'malware', 'incident', 'incidents', 'note', 'email', 'emails', 'message', 'messages', 'forensics', 'traces', 'indictments', 'affidavit', 'warning', 'release', 'charges', 'memo', 'advisory', 'bulletin', 'briefing', 'dossier', 'memorandum'];
