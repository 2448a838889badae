import type { Deed, Reading } from '../reading/reading.ts'

/** Verbs that picture how things are to be. */
export const isPicturing = (deed: Deed | null): boolean =>
  deed === 'become' || deed === 'enable' || deed === 'state'

/** Praise not everybody gives: "effortless", but not "good". */
export const praisesStrongly = ({ praise, plainPraise }: Reading): boolean =>
  praise.length > plainPraise.length

const isFree = ({ purpose, method }: Reading): boolean => purpose === null && method === null

/** "have guests who come back": people as they are to be, and nothing one is there for. */
const picturesPeople = ({ object, people, isQualified }: Reading): boolean =>
  isQualified && people.some(([from, to]) => from === object?.[0] && to === object[1])

/** "ensure quality": what one is there for. */
const isDuty = (reading: Reading): boolean => {
  const { efforts, artefacts, people, praise, vague } = reading
  const isAboutOwnWork =
    (efforts.length > 0 && praise.length === 0) || (artefacts.length > 0 && people.length === 0)
  return (
    reading.head?.deed === 'serve' &&
    (reading.specifics <= 1 || isAboutOwnWork || vague.length > 0) &&
    reading.purpose === null &&
    !praisesStrongly(reading) &&
    !(people.length > 0 && praise.length > 0) &&
    !picturesPeople(reading)
  )
}

/** "be a good team": words everybody says of himself, and none of at what. */
export const isPlain = (reading: Reading): boolean => {
  const { head, contentWords, praise, plainPraise, vague, ideals } = reading
  const isPlainState =
    head?.deed === 'become' && contentWords <= 2 && praise.length === 0 && vague.length > 0
  return (
    (reading.specifics === 0 || isPlainState) &&
    isFree(reading) &&
    plainPraise.length + vague.length > 0 &&
    !praisesStrongly(reading) &&
    (ideals.length === 0 || praise.length === 0)
  )
}

/** "improve catering": a mere part of the whole, and neither whose, where nor why. */
const isLone = (reading: Reading): boolean =>
  (reading.head?.deed === 'raise' || reading.head?.deed === 'lower') &&
  reading.specifics <= 1 &&
  reading.contentWords <= 3 &&
  reading.praise.length + reading.people.length === 0 &&
  isFree(reading)

/** "excite our customers": a feeling of people in general, and nothing it comes from. */
const isFeelingAlone = (reading: Reading): boolean =>
  (reading.head?.deed === 'become' || reading.head?.deed === 'enable') &&
  reading.specifics === 0 &&
  reading.contentWords <= 3 &&
  reading.people.length > 0 &&
  reading.praise.length === 0 &&
  reading.ideals.length <= reading.people.length &&
  reading.purpose === null &&
  !reading.isQualified

/** "meet customer expectations": of anybody's customers, and none of which. */
const isExpected = ({
  head,
  object,
  people,
  ideals,
  praise,
  specifics,
  purpose,
}: Reading): boolean =>
  head?.deed === 'attain' &&
  specifics === 0 &&
  purpose === null &&
  ideals.length + praise.length === 0 &&
  people.every(([from]) => from !== object?.[0])

/** Could stand in anybody's plan (rule O6). */
export const isCommonplace = (reading: Reading): boolean => {
  const { head, people, praise, ideals, vague } = reading
  const deed = head?.deed ?? null
  return (
    isDuty(reading) ||
    isPlain(reading) ||
    isLone(reading) ||
    isFeelingAlone(reading) ||
    isExpected(reading) ||
    (reading.specifics === 0 &&
      reading.purpose === null &&
      (people.length === 0 || (vague.length > 0 && !isPicturing(deed))) &&
      !(praise.length > 0 && ideals.length > 0) &&
      !(deed === 'enable' && praisesStrongly(reading) && vague.length === 0) &&
      !(deed === 'become' && reading.attested !== null))
  )
}
