import { betterAuth } from 'better-auth'
import type { Database } from '#platform/database/database.ts'

export interface AuthOptions {
  db: Database
  /** Signs the session cookies; at least 32 characters, the same on every server of one database. */
  secret: string
  /** Whether browsers reach the product over https; the cookie is then marked secure. */
  secureCookies: boolean
  /** Slows down guessing of passwords; off only where tests sign in by the hundred. */
  limitRate: boolean
}

const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' }

export const passwordLength = { min: 8, max: 128 }

/** Sign-in by e-mail and password. Passwords, sessions and their cookies are better-auth's. */
export function openAuth({ db, secret, secureCookies, limitRate }: AuthOptions) {
  return betterAuth({
    secret,
    basePath: '/api/auth',
    database: { db, type: 'postgres', transaction: true },
    // The address people use is theirs to choose: the request's own host is the only trusted one.
    trustedOrigins: (request) => {
      const host = request?.headers.get('host')
      return host ? [`http://${host}`, `https://${host}`] : []
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      // Accounts come into being by the first run or by an invitation, never on their own.
      disableSignUp: true,
      autoSignIn: true,
    },
    user: {
      modelName: 'identity_user',
      fields: { emailVerified: 'email_verified', ...timestamps },
      // The product sends no letters to confirm with: the password stands for it (own-account.ts).
      changeEmail: { enabled: true, updateEmailWithoutVerification: true },
    },
    session: {
      modelName: 'identity_session',
      expiresIn: 60 * 60 * 24 * 30,
      updateAge: 60 * 60 * 24,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...timestamps,
      },
    },
    account: {
      modelName: 'identity_account',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        idToken: 'id_token',
        ...timestamps,
      },
    },
    verification: {
      modelName: 'identity_verification',
      fields: { expiresAt: 'expires_at', ...timestamps },
    },
    rateLimit: {
      enabled: limitRate,
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 20 } },
    },
    advanced: { cookiePrefix: 'steadfast', useSecureCookies: secureCookies },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  })
}

export type Auth = ReturnType<typeof openAuth>
