import { wordList } from '../words.ts'

/** Words that judge, and so say what "done" should feel like. */
const PRAISE = wordList(`
  amazing awesome great world-class exceptional outstanding best seamless delightful effortless
  effortlessly strong robust scalable sustainable compelling high-performing healthy excellent beautiful
  trusted leading unforgettable remarkable successful successfully frictionless vibrant loyal inclusive
  thriving repeatable predictable popular top-tier first-class best-in-class industry-leading
  market-leading memorable magical brilliant superb unbeatable irresistible incredible stunning
  joyful happy happier proud loved beloved go-to favourite favorite legendary unmatched unrivalled
  unrivaled number-one premier top-notch stellar fantastic flawless painless rock-solid bulletproof
  self-sufficient self-service customer-centric data-driven customer-obsessed people-first cutting-edge
  safest fastest easiest simplest smartest greenest friendliest friendly smooth smoothly easy
  easier simple pleasant reliable dependable credible resilient sticky viral must-have must
  indispensable essential winning profitable valuable meaningful truly radically dramatically
  engaging engaged motivated confident fearless bold modern agile lean world worldwide global
  inspiring success preferred recognised recognized renowned known blockbuster wow killer wildly highly
  ever safe safely healthier faster smarter stronger greener fairer welcoming second-to-none
  full-fledged next-generation intuitive personal personalised personalized diverse lasting loyal delighted dominant confidence confidently breeze biggest largest
  strongest healthiest cleanest quickest happiest kindest fairest cheapest warmest toughest best-loved
  best-known highest finest richest richer cleaner warmer kinder liveable livable lifelong
  talked-about raving`)

/** Praise everybody gives: alone it narrows nothing down. */
const PLAIN =
  wordList(`good great best happy happier successful successfully strong safe safely friendly
  easy easier simple smooth smoothly modern excellent effective efficient satisfied success highly known
  global reliable professional better healthy`)

/** Words that mean nothing without a number. */
const VAGUE = wordList(`
  better asap significantly substantially considerably greatly more several various some many good
  nice regularly frequently often properly appropriate appropriately adequate adequately sufficient
  reasonable optimal effectively efficiently effective efficient quickly soon timely proactively
  actively continuously continually constantly ongoing possible further etc necessary needed slightly
  somewhat generally overall decent acceptable normal well faster quicker smoother
  easier high low best-effort`)

/** Metrics so general that alone they say neither whose nor where. */
const GENERAL = wordList(`
  things stuff everything quality performance efficiency productivity business work results sales revenue
  growth profit profits communication processes process operations operation service services
  product products satisfaction engagement productivity customer customers employee employees
  user users team teams company organisation organization traffic website awareness brand marketing
  cost costs expenses market share security system systems experience retention churn conversion
  rate rates our the collaboration quality innovation skills knowledge morale culture
  management development delivery execution numbers metrics value profitability
  money other department departments colleague colleagues tasks goals targets objectives okrs kpi kpis number amount
  level levels leads improvement improvements success best cash flow margin margins nps csat turnover usage speed reliability stability
  support assistance help care colleagues issues problems questions requests needs expectations day-to-day
  internal external overall current general different relevant key main basic important corporate
  organizational organisational operational professional technical individual strategic daily focused oriented
  driven stakeholders clients staff personnel partners people areas environment budgets quotas plans deadlines figures duties responsibilities activities
  requirements standards obligations excellence ourselves yourself itself themselves regulations regulatory compliance commitments`)

/** A state somebody else can attest. */
const ATTESTED = wordList(`
  certified certification certificate accredited accreditation signed approved approval awarded award
  profitable profitability break-even breakeven compliant compliance patent licence license listed ipo fda iso soc soc2
  funded accepted ratified verified audited`)

const WHOLES = wordList('all every each no zero none both entire everyone everybody nobody any')

export const isPraise = (word: string): boolean => PRAISE.has(word)
export const isPlainPraise = (word: string): boolean => PLAIN.has(word)
export const isVague = (word: string): boolean => VAGUE.has(word)
export const isGeneral = (word: string): boolean => GENERAL.has(word) || GENERAL.has(`${word}s`)
export const isAttested = (word: string): boolean => ATTESTED.has(word)
export const isWhole = (word: string): boolean => WHOLES.has(word)

/** Words that carry grammar and no content. */
const GRAMMAR = wordList(`
  a an the this that these those of in on at to for from by with within without into onto over under
  and or but nor as than so if when while where who which whom whose what how why our your their its
  his her my we they you it he she i us them is are be been was were being am will would shall
  should can could may must might do does did has have had not no yes per via through across during
  before after until till about above below between among around against along off up down out
  also just only very too there here then next new next more most least less each every all any both`)

export const isGrammar = (word: string): boolean => GRAMMAR.has(word)
const PREPOSITIONS =
  wordList(`of in on at to for from by with within without into onto over under per via
  through across during before after until till about above below between among around against along
  among than as towards toward since despite including`)
export const isPreposition = (word: string): boolean => PREPOSITIONS.has(word)
const DETERMINERS =
  wordList(`a an the this that these those our your their its his her my each every all
  any no some both several many more most another`)
export const isDeterminer = (word: string): boolean => DETERMINERS.has(word)
