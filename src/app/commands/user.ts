import { parseArgs } from 'node:util'
import { memberRoles } from '#kernel/actor.ts'
import { addMemberByHand } from '#platform/identity/entry.ts'
import { newToken } from '#platform/identity/tokens.ts'
import { type Command, UsageError } from './command.ts'
import { withProduct } from './with-product.ts'

const help = `Usage: npm run -s steadfast -- user create --email E-MAIL --name NAME --workspace SLUG [options]

Creates an account and makes it a member of a workspace.

  --role ROLE        ${memberRoles.join(' | ')} (default: member)
  --password-stdin   read the password from standard input
                     (otherwise one is made up and printed, once)

Prints the e-mail and, if it was made up, the password. Exit code 0, or 1 if refused.`

function roleFrom(text: string): (typeof memberRoles)[number] {
  const role = memberRoles.find((one) => one === text)
  if (!role) throw new UsageError(`--role must be one of: ${memberRoles.join(', ')}.`)
  return role
}

export const userCreate: Command = {
  help,
  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        workspace: { type: 'string' },
        role: { type: 'string', default: 'member' },
        'password-stdin': { type: 'boolean', default: false },
      },
    })
    const { email, name, workspace } = values
    if (!email || !name || !workspace) {
      throw new UsageError('--email, --name and --workspace are needed.')
    }
    const role = roleFrom(values.role)
    const given = values['password-stdin'] ? (await io.input()).replace(/\r?\n$/, '') : null
    const password = given ?? newToken().slice(0, 16)
    await withProduct(io, ({ entry }) =>
      addMemberByHand(entry, { email, name, password }, workspace, role),
    )
    io.print(given === null ? `${email} ${password}` : email)
    return 0
  },
}
