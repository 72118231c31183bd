import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readGraph} from '../../../src/io/read-graph.ts';
import type {Dataset} from '../../../src/model/dataset.ts';
import {
  aboutVerb,
  nameAll,
  passiveSentence,
  relationSentence,
  sentenceText,
  speechAct,
  statementSentence,
  targetPhrase,
} from '../../../src/model/sentence.ts';
import {STANCES} from '../../../src/model/vocabulary.ts';
import {makeDataset, readArticleText} from '../../support/make-dataset.ts';
import {makeActor, makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';

const TYPES = [
  {id: 'floods', label: 'floods', inverse: 'is flooded by', category: 'material-conflict'},
  {id: 'meets', label: 'meets', inverse: 'meets', category: 'material-cooperation'},
  {id: 'orders', label: 'orders', category: 'structural'},
  {id: 'denounces', label: 'denounces', category: 'verbal-conflict'},
  {id: 'affirms', label: 'affirms', category: 'verbal-cooperation'},
];

/** A mill, its farmers, a mayor and a village, with these relations and statements. */
function makeValley(overrides: GraphFile): Dataset {
  return makeDataset({
    actors: [
      makeActor('mill', {name: 'River Mill'}),
      makeActor('farmers', {name: 'Farmers', plural: true}),
      makeActor('mayor', {name: 'The mayor'}),
      makeActor('village', {name: 'The village'}),
    ],
    relationTypes: TYPES,
    topics: [{id: 'water', label: 'Who owns the water'}],
    relations: [],
    statements: [],
    ...overrides,
  });
}

/** The mill floods the village, unless `fields` say otherwise. */
const flood = (fields: GraphFile = {}) =>
  makeRelation('flood', 'mill', 'village', {type: 'floods', ...fields});

/** The last of these relations in words. */
function say(...relations: readonly GraphFile[]): string {
  const dataset = makeValley({relations});
  return sentenceText(relationSentence(dataset.document.relations.at(-1)!, dataset));
}

function sayPassively(fields: GraphFile = {}, overrides: GraphFile = {}): string {
  const dataset = makeValley({relations: [flood(fields)], ...overrides});
  return sentenceText(passiveSentence(dataset.document.relations[0]!, dataset));
}

/** What the mayor says, unless `fields` say otherwise, and what there is besides. */
function makeWords(fields: GraphFile = {}, overrides: GraphFile = {}): Dataset {
  const words = makeStatement('words', 'mayor', 'flood', {summary: 'It was no accident.', ...fields});
  return makeValley({
    relations: [flood({phrase: "the mill's flood"})],
    statements: [makeStatement('earlier', 'farmers', 'mill', {quote: 'a disgrace'}), words],
    ...overrides,
  });
}

const wordsOf = ({statements}: Dataset) => statements.get('words')!;

function sayWords(fields: GraphFile = {}, overrides: GraphFile = {}): string {
  const dataset = makeWords(fields, overrides);
  return sentenceText(statementSentence(wordsOf(dataset), dataset));
}

function act(fields: GraphFile = {}, overrides: GraphFile = {}): string {
  const dataset = makeWords(fields, overrides);
  return sentenceText(speechAct(wordsOf(dataset), dataset));
}

const about = (...targets: readonly [on: string, verb: string][]) => ({
  about: targets.map(([on, verb]) => ({on, stance: 'against', verb})),
});

describe('relationSentence', () => {
  it('says who does what to whom', () => {
    expect(say(flood())).toBe('River Mill floods The village');
  });

  it('names all who do it, and puts the verb in the plural', () => {
    expect(say(flood({from: ['mill', 'mayor']}))).toBe('River Mill and The mayor flood The village');
  });

  it('puts the verb in the plural for a name that is one', () => {
    expect(say(flood({from: 'farmers'}))).toBe('Farmers flood The village');
  });

  it('leaves the verb in the singular, however many it is done to', () => {
    expect(say(flood({to: ['farmers', 'mayor', 'village']}))).toBe(
      'River Mill floods Farmers, The mayor and The village',
    );
  });

  it('leaves the verbs of other languages alone', () => {
    const dataset = makeValley({language: 'de', relations: [flood({from: 'farmers'})]});
    expect(sentenceText(relationSentence(dataset.document.relations[0]!, dataset))).toBe(
      'Farmers floods The village',
    );
  });

  it.each([
    [['mayor', 'village'], 'The mayor meets The village'],
    [['farmers', 'village'], 'Farmers meet The village'],
    [['mayor', 'mill', 'village'], 'The mayor meets River Mill and The village'],
  ])('says what is mutual between %j from the first one’s side', (between, sentence) => {
    expect(say({id: 'meeting', type: 'meets', between})).toBe(sentence);
  });

  it('quotes the sentence of a relation that is its end', () => {
    const order = makeRelation('order', 'mayor', 'flood', {type: 'orders'});
    expect(say(flood(), order)).toBe('The mayor orders “River Mill floods The village”');
  });

  it('takes the phrase of such a relation, where it has one', () => {
    const order = makeRelation('order', 'mayor', 'flood', {type: 'orders'});
    expect(say(flood({phrase: "the mill's flood"}), order)).toBe("The mayor orders the mill's flood");
  });

  it('quotes a relation within a relation within a relation', () => {
    const order = makeRelation('order', 'mayor', 'flood', {type: 'orders'});
    const outcry = makeRelation('outcry', 'order', 'farmers', {type: 'floods'});
    expect(say(flood(), order, outcry)).toBe(
      '“The mayor orders “River Mill floods The village”” floods Farmers',
    );
  });

  it('links every actor and marks the verb', () => {
    const dataset = makeValley({relations: [flood()]});
    expect(relationSentence(dataset.document.relations[0]!, dataset)).toEqual([
      {text: 'River Mill', role: 'actor', id: 'mill'},
      {text: ' '},
      {text: 'floods', role: 'verb'},
      {text: ' '},
      {text: 'The village', role: 'actor', id: 'village'},
    ]);
  });

  it('links a relation that is its end as a target', () => {
    const order = makeRelation('order', 'mayor', 'flood', {type: 'orders'});
    const dataset = makeValley({relations: [flood({phrase: 'the flood'}), order]});
    expect(relationSentence(dataset.relations.get('order')!, dataset).at(-1)).toEqual({
      text: 'the flood',
      role: 'target',
      id: 'flood',
    });
  });

  it('takes the words of an id for a type that nobody declared', () => {
    expect(say(flood({type: 'runs-dry'}))).toBe('River Mill runs dry The village');
  });
});

describe('the status of a relation', () => {
  it.each([
    ['claimed', 'It is claimed: '],
    ['planned', 'Planned: '],
    ['inferred', 'Inferred: '],
    ['denied', 'Denied: '],
    ['reported', ''],
  ])('stands first where nobody is named: %s', (status, prefix) => {
    expect(say(flood({status}))).toBe(`${prefix}River Mill floods The village`);
  });

  it.each([
    ['claimed', 'The mayor claims: '],
    ['planned', 'The mayor plans: '],
    ['inferred', 'The mayor implies: '],
    ['denied', 'The mayor denies: '],
    ['reported', ''],
  ])('names who is behind it: %s', (status, prefix) => {
    expect(say(flood({status, by: 'mayor'}))).toBe(`${prefix}River Mill floods The village`);
  });

  it.each([
    ['claimed', 'Farmers claim: '],
    ['planned', 'Farmers plan: '],
    ['inferred', 'Farmers imply: '],
    ['denied', 'Farmers deny: '],
  ])('has its verb in the plural for a name that is one: %s', (status, prefix) => {
    expect(say(flood({status, by: 'farmers'}))).toBe(`${prefix}River Mill floods The village`);
  });

  it('has its verb in the plural for several', () => {
    expect(say(flood({status: 'claimed', by: ['mayor', 'farmers']}))).toBe(
      'The mayor and Farmers claim: River Mill floods The village',
    );
  });

  it('does not name twice who plans what he does himself', () => {
    expect(say(flood({status: 'planned', by: 'mill'}))).toBe('Planned: River Mill floods The village');
  });

  it('names who claims what he did himself', () => {
    expect(say(flood({status: 'claimed', by: 'mill'}))).toBe(
      'River Mill claims: River Mill floods The village',
    );
  });

  it('does not name twice who plans what he takes part in', () => {
    const meeting = {id: 'm', type: 'meets', between: ['mayor', 'village'], status: 'planned', by: 'village'};
    expect(say(meeting)).toBe('Planned: The mayor meets The village');
  });

  it('names those alone who plan what others do', () => {
    expect(say(flood({status: 'planned', by: ['mill', 'mayor']}))).toBe(
      'The mayor plans: River Mill floods The village',
    );
  });

  it.each(['confirmed', 'disputed', 'disproved'])('ends with the verdict: %s', value => {
    expect(say(flood({status: 'claimed', by: 'mayor', verdict: {value}}))).toBe(
      `The mayor claims: River Mill floods The village — ${value}`,
    );
  });
});

describe('passiveSentence', () => {
  it('begins with those to whom it is done', () => {
    expect(sayPassively()).toBe('The village is flooded by River Mill');
  });

  it('puts the verb in the plural for several of them', () => {
    expect(sayPassively({to: ['village', 'farmers']})).toBe(
      'The village and Farmers are flooded by River Mill',
    );
  });

  it('leaves it in the singular, however many do it', () => {
    expect(sayPassively({from: ['mill', 'farmers']})).toBe(
      'The village is flooded by River Mill and Farmers',
    );
  });

  it('keeps status and verdict', () => {
    expect(sayPassively({status: 'claimed', by: 'mayor', verdict: {value: 'disputed'}})).toBe(
      'The mayor claims: The village is flooded by River Mill — disputed',
    );
  });

  it('is the sentence itself for a type without a passive', () => {
    expect(sayPassively({type: 'orders'})).toBe('River Mill orders The village');
  });

  it('is the sentence itself for what is mutual', () => {
    const relations = [{id: 'meeting', type: 'meets', between: ['mayor', 'village']}];
    expect(sayPassively({}, {relations})).toBe('The mayor meets The village');
  });
});

describe('statementSentence', () => {
  it('says in the annotator’s words what has no quotation', () => {
    expect(sayWords()).toBe("The mayor denounces the mill's flood: It was no accident.");
  });

  it('quotes what has one', () => {
    expect(sayWords({quote: 'plain theft'})).toBe("The mayor denounces the mill's flood: “plain theft”");
  });

  it('joins the pieces of a quotation that the source interrupts', () => {
    expect(sayWords({quote: ['plain theft', 'an outrage']})).toBe(
      "The mayor denounces the mill's flood: “plain theft” … “an outrage”",
    );
  });

  it('ends with the verdict', () => {
    expect(sayWords({quote: 'plain theft', verdict: {value: 'disputed'}})).toBe(
      "The mayor denounces the mill's flood: “plain theft” — disputed",
    );
  });

  it('gives quoted words the statement’s id', () => {
    const dataset = makeWords({quote: 'plain theft'});
    expect(statementSentence(wordsOf(dataset), dataset).at(-1)).toEqual({
      text: '“plain theft”',
      role: 'quote',
      id: 'words',
    });
  });
});

describe('speechAct', () => {
  it.each([
    ['mayor', 'The mayor says'],
    ['farmers', 'Farmers say'],
    [['mayor', 'mill'], 'The mayor and River Mill say'],
  ])('says that %j say something, about nothing', (by, sentence) => {
    expect(act({by, about: []})).toBe(sentence);
  });

  it('says so in English, whatever the language of the file', () => {
    expect(act({by: 'farmers', about: []}, {language: 'de'})).toBe('Farmers say');
  });

  it('puts the verb in the plural for several speakers', () => {
    expect(act({by: ['mayor', 'mill']})).toBe("The mayor and River Mill denounce the mill's flood");
  });

  it('names all targets of one verb after it', () => {
    expect(act(about(['mill', 'denounces'], ['flood', 'denounces'], ['water', 'denounces']))).toBe(
      "The mayor denounces River Mill, the mill's flood and Who owns the water",
    );
  });

  it('begins a clause with each new verb', () => {
    expect(act(about(['flood', 'denounces'], ['village', 'affirms'], ['farmers', 'affirms']))).toBe(
      "The mayor denounces the mill's flood and affirms The village and Farmers",
    );
  });

  it('keeps the order of the targets, though a verb comes back', () => {
    expect(act(about(['flood', 'denounces'], ['village', 'affirms'], ['mill', 'denounces']))).toBe(
      "The mayor denounces the mill's flood, affirms The village and denounces River Mill",
    );
  });

  it('takes targets for those of one verb if they sound alike', () => {
    const targets = [
      {on: 'flood', stance: 'against'},
      {on: 'mill', stance: 'against'},
    ];
    expect(act({about: targets})).toBe("The mayor speaks against the mill's flood and River Mill");
  });

  it('links the targets', () => {
    const dataset = makeWords(about(['flood', 'denounces'], ['mill', 'denounces']));
    const targets = speechAct(wordsOf(dataset), dataset).filter(({role}) => role === 'target');
    expect(targets.map(({id}) => id)).toEqual(['flood', 'mill']);
  });
});

describe('aboutVerb', () => {
  it('is the label of the verb', () => {
    expect(aboutVerb({on: 'mill', stance: 'for', verb: 'denounces'}, makeValley({}))).toBe('denounces');
  });

  it.each(STANCES)('puts the stance %s in words where there is no verb', stance => {
    expect(aboutVerb({on: 'mill', stance}, makeValley({}))).toMatch(/^speaks \w/);
  });

  it('says something else for every stance', () => {
    const verbs = STANCES.map(stance => aboutVerb({on: 'mill', stance}, makeValley({})));
    expect(new Set(verbs).size).toBe(STANCES.length);
  });
});

describe('targetPhrase', () => {
  it.each([
    ['an actor', 'mill', 'River Mill'],
    ['a topic', 'water', 'Who owns the water'],
    ['a relation with a phrase', 'flood', "the mill's flood"],
    ['a statement with a quotation', 'earlier', 'what Farmers said (“a disgrace”)'],
    ['a statement without one', 'words', 'what The mayor said'],
    ['nothing that there is', 'constructor', 'constructor'],
  ])('names %s', (_, id, phrase) => {
    expect(targetPhrase(id, makeWords())).toBe(phrase);
  });

  it('quotes the sentence of a relation without a phrase', () => {
    expect(targetPhrase('flood', makeWords({}, {relations: [flood()]}))).toBe(
      '“River Mill floods The village”',
    );
  });

  it('keeps it that such a relation is a claim', () => {
    const relations = [flood({status: 'claimed', by: 'mayor'})];
    expect(targetPhrase('flood', makeWords({}, {relations}))).toBe(
      '“The mayor claims: River Mill floods The village”',
    );
  });

  it('names all speakers of a statement', () => {
    expect(targetPhrase('words', makeWords({by: ['mayor', 'farmers', 'mill']}))).toBe(
      'what The mayor, Farmers and River Mill said',
    );
  });

  it('ends for statements about each other', () => {
    const statements = [
      makeStatement('words', 'mayor', 'earlier'),
      makeStatement('earlier', 'farmers', 'words'),
    ];
    expect(sayWords({}, {statements})).toBe('The mayor denounces what Farmers said: What words says');
  });
});

describe('nameAll', () => {
  it('joins names as British English does', () => {
    const list = new Intl.ListFormat('en-GB', {type: 'conjunction'});
    fc.assert(
      fc.property(fc.subarray(['mill', 'farmers', 'mayor', 'village', 'water', 'flood']), ids => {
        const dataset = makeWords();
        const names = ids.map(id => targetPhrase(id, dataset));
        expect(sentenceText(nameAll(ids, dataset))).toBe(list.format(names));
      }),
      {seed: 1, numRuns: 50},
    );
  });
});

describe('sentences of the article', () => {
  const {dataset} = readGraph(readArticleText());
  const {relations, statements, actors, topics} = dataset;
  const sentences = [
    ...[...relations.values()].flatMap(relation => [
      relationSentence(relation, dataset),
      passiveSentence(relation, dataset),
    ]),
    ...[...statements.values()].map(statement => statementSentence(statement, dataset)),
  ];

  it('link to what there is', () => {
    const ids = sentences.flat().flatMap(({id}) => id ?? []);
    const isKnown = (id: string) => [actors, relations, statements, topics].some(items => items.has(id));
    expect(ids.filter(id => !isKnown(id))).toEqual([]);
  });

  it('have no word missing between two spaces or at an end', () => {
    const texts = sentences.map(sentenceText);
    expect(texts.filter(text => /^\s|\s\s|\s$|undefined|“”/.test(text))).toEqual([]);
  });
});

describe('the language of the data', () => {
  /** The mill floods the village, as a claim of the mayor and the farmers, in a language. */
  const claim = (language: string) => {
    const dataset = makeValley({language, relations: [flood({status: 'claimed', by: ['mayor', 'farmers']})]});
    return sentenceText(relationSentence(dataset.document.relations[0]!, dataset));
  };

  it.each([
    ['en', 'The mayor and Farmers claim: River Mill floods The village'],
    ['en-US', 'The mayor and Farmers claim: River Mill floods The village'],
    ['es', 'The mayor y Farmers afirman: River Mill floods The village'],
    ['fr', 'The mayor et Farmers affirment\u00A0: River Mill floods The village'],
    ['ar', 'بحسب The mayor وFarmers: River Mill floods The village'],
    ['de', 'The mayor und Farmers claim: River Mill floods The village'],
  ])('%s gives a sentence its own words', (language, text) => {
    expect(claim(language)).toBe(text);
  });

  it.each([
    ['es', 'Farmers abogan por Who owns the water: «ours»'],
    ['fr', 'Farmers plaident pour Who owns the water\u00A0: «\u202Fours\u202F»'],
    ['ar', 'Farmers مع Who owns the water: «\u2068ours\u2069»'],
  ])('%s says a stance without a verb in its own words and marks', (language, text) => {
    const about = [{on: 'water', stance: 'for'}];
    const dataset = makeValley({
      language,
      statements: [makeStatement('words', 'farmers', 'water', {about, quote: 'ours'})],
    });
    expect(sentenceText(statementSentence(dataset.document.statements[0]!, dataset))).toBe(text);
  });

  it('puts the author’s verbs into the plural in English alone', () => {
    const relations = [flood({from: 'farmers'})];
    const inLanguage = (language: string) => {
      const dataset = makeValley({language, relations});
      return sentenceText(relationSentence(dataset.document.relations[0]!, dataset));
    };
    expect(inLanguage('en')).toBe('Farmers flood The village');
    expect(inLanguage('fr')).toBe('Farmers floods The village');
  });
});
