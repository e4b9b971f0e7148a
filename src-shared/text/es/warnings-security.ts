import type { securityWarningTexts as english } from '../en/warnings-security.ts';
import type { Translated } from '../translated.ts';

export const securityWarningTexts: Translated<typeof english> = {
  'W-SECURITY-STATE': 'El estado de producto de este {device} es {state}, y no Open.',
  'W-SECURITY-TRUSTZONE':
    'TrustZone está activado en este {device} ({bit}): el bootloader no alcanza las páginas de código seguro, y solo cuenta lo que se lee de vuelta.',
  'W-SECURITY-AREA':
    'Desde {address} la flash de este {device} pertenece a su segundo núcleo ({field}); el bootloader la deja como está.',
  'W-SECURITY-SECURABLE':
    '{count|La página|Las páginas} {pages} de este {device} {count|es|son} memoria asegurable ({field}): una vez que un programa {count|la|las} oculta, solo un reset, y no un salto, {count|la|las} devuelve al bootloader.',
  'W-SECURITY-PAGES':
    'Hay páginas protegidas en este {device} ({names}); no se puede saber cuáles. Solo cuenta lo que se lee de vuelta.',
  'W-SECURITY-CODE':
    '{count|La página|Las páginas} {pages} de este {device} {count|está protegida|están protegidas} como código contra lectura ({name}): no se {count|puede leer de vuelta ni borrar por sí sola|pueden leer de vuelta ni borrar una a una}.',
  'W-SECURITY-WRITE':
    '{count|La página|Las páginas} {pages} de este {device} {count|está protegida|están protegidas} contra escritura ({name}).',
};
