/** How far a decision is handed to the team, from 1 (told) to 7 (left to it); after Appelo's seven levels. */
export const levels = [1, 2, 3, 4, 5, 6, 7] as const
export type Level = (typeof levels)[number]

export const levelIn = (value: number): Level => levels.find((level) => level === value) ?? 1
