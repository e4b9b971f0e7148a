/** English texts of all warnings about what keeps a bootloader away from pages, keyed by code. Values stand in braces. */
export const securityWarningTexts = {
  'W-SECURITY-STATE': 'The product state of this {device} is {state}, and not Open.',
  'W-SECURITY-TRUSTZONE':
    'TrustZone is on in this {device} ({bit}): pages of secure code cannot be reached by the bootloader, and only what is read back counts.',
  'W-SECURITY-AREA':
    'From {address} on the flash of this {device} belongs to its second core ({field}); the bootloader leaves it as it is.',
  'W-SECURITY-SECURABLE':
    '{count|Page|Pages} {pages} of this {device} {count|is|are} securable memory ({field}): once a program has hidden {count|it|them}, only a reset, and no jump, brings {count|it|them} back to the bootloader.',
  'W-SECURITY-PAGES':
    'Pages of this {device} are protected ({names}); which ones cannot be told. Only what is read back counts.',
  'W-SECURITY-CODE':
    '{count|Page|Pages} {pages} of this {device} {count|is|are} protected against reading as code ({name}): {count|it|they} cannot be read back, nor erased page by page.',
  'W-SECURITY-WRITE': '{count|Page|Pages} {pages} of this {device} {count|is|are} write-protected ({name}).',
} as const satisfies Record<string, string>;
