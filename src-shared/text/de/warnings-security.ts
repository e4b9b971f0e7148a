import type { securityWarningTexts as english } from '../en/warnings-security.ts';
import type { Translated } from '../translated.ts';

export const securityWarningTexts: Translated<typeof english> = {
  'W-SECURITY-STATE': 'Der Produktzustand dieses {device} ist {state} und nicht Open.',
  'W-SECURITY-TRUSTZONE':
    'In diesem {device} ist TrustZone eingeschaltet ({bit}): Seiten mit sicherem Code erreicht der Bootloader nicht, und es gilt nur, was zurückgelesen wird.',
  'W-SECURITY-AREA':
    'Ab {address} gehört der Flash dieses {device} seinem zweiten Kern ({field}); der Bootloader lässt ihn, wie er ist.',
  'W-SECURITY-SECURABLE':
    'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} sperrbarer Speicher ({field}): hat ein Programm sie verborgen, gibt sie nur ein Reset und kein Sprung dem Bootloader zurück.',
  'W-SECURITY-PAGES':
    'Seiten dieses {device} sind geschützt ({names}); welche, lässt sich nicht sagen. Es gilt nur, was zurückgelesen wird.',
  'W-SECURITY-CODE':
    'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} als Code gegen Auslesen geschützt ({name}): sie {count|lässt|lassen} sich nicht zurücklesen und nicht einzeln löschen.',
  'W-SECURITY-WRITE':
    'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} schreibgeschützt ({name}).',
};
