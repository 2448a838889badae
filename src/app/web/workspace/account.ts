import { sendJson } from '#platform/web/api.ts'

export type Account = { name: string; email: string; password: string }

export const noAccount: Account = { name: '', email: '', password: '' }

type Words = {
  emptyName: string
  badEmail: string
  shortPassword: string
}

const shortest = 8

export const isEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim())

/** What is still wrong with an account, by field, in the order of the form. */
export const faultsOf = (account: Account, words: Words): Partial<Account> => ({
  ...(account.name.trim() === '' && { name: words.emptyName }),
  ...(!isEmail(account.email) && { email: words.badEmail }),
  ...(account.password.length < shortest && { password: words.shortPassword }),
})

/** Leads to the first field to mend, once the form has been drawn with its faults. */
export const focusFault = (form: HTMLFormElement): void => {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}

/** Signs this browser in; the cookie comes with the answer. */
export const signIn = async (email: string, password: string): Promise<void> => {
  await sendJson('/api/auth/sign-in/email', { email: email.trim(), password })
}

export const signOut = async (): Promise<void> => {
  await sendJson('/api/auth/sign-out', {})
}

/** A new page, so that everything is asked as the one who is here now. */
export const goTo = (address: string): void => location.assign(address)

/** Where `?next=` leads, if it leads into this product. */
export const nextAddress = (search: string): string => {
  const next = new URLSearchParams(search).get('next') ?? '/'
  const within = URL.parse(next, location.origin)?.origin === location.origin
  return within && next.startsWith('/') ? next : '/'
}
