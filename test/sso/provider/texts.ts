/** What the server itself says. The stage pages' own words are the client's. */
export interface ServerTexts {
  readonly title: string;
  readonly totpTitle: string;
  readonly totpStage: string;
  readonly webauthnStage: string;
  readonly invalidToken: string;
  readonly codeMismatch: string;
  readonly invalidPassword: string;
  readonly denied: string;
  readonly missing: string;
}

const english: ServerTexts = {
  title: 'Welcome to authentik!',
  totpTitle: 'Set up Two-Factor authentication',
  totpStage: 'TOTP Authenticator',
  webauthnStage: 'WebAuthn Authenticator',
  invalidToken: 'Invalid Token. Please ensure the time on your device is accurate and try again.',
  codeMismatch: 'Code does not match',
  invalidPassword: 'Invalid password',
  denied: 'No (allowed) MFA authenticator configured.',
  missing: 'This field is required.',
};

const languages: Readonly<Record<string, ServerTexts>> = {
  en: english,
  de: {
    ...english,
    totpStage: 'TOTP-Authentifikator',
    webauthnStage: 'WebAuthn-Authentifikator',
    invalidToken: 'Ungültiger Token. Bitte prüfe, ob die Uhr deines Geräts richtig geht, und versuche es noch einmal.',
    codeMismatch: 'Der Code stimmt nicht überein',
    invalidPassword: 'Ungültiges Passwort',
    denied: 'Kein (erlaubter) MFA-Authentifikator eingerichtet.',
    missing: 'Dieses Feld ist erforderlich.',
  },
  'zh-Hans': {
    ...english,
    totpStage: 'TOTP 身份验证器',
    webauthnStage: 'WebAuthn 身份验证器',
    invalidToken: '令牌无效。请确认设备时间准确后重试。',
    codeMismatch: '代码不匹配',
    invalidPassword: '密码无效',
    denied: '未配置（允许的）MFA 身份验证器。',
    missing: '此字段必填。',
  },
};

export function serverTexts(language: string): ServerTexts {
  return languages[language] ?? english;
}
