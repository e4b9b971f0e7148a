import type { securityWarningTexts as english } from '../en/warnings-security.ts';
import type { Translated } from '../translated.ts';

export const securityWarningTexts: Translated<typeof english> = {
  'W-SECURITY-STATE': 'El estado de producto de este {device} es {state}, y no Open.',
  'W-SECURITY-TRUSTZONE':
    'TrustZone está activado en este {device} ({bit}): el bootloader no alcanza las páginas de código seguro, y solo cuenta lo que se lee de vuelta.',
  'W-SECURITY-AREA':
    'Desde {address} la flash de este {device} pertenece a su segundo núcleo ({field}); el bootloader la deja como está.',
  'W-SECURITY-SECURABLE':
    'Las páginas {pages} de este {device} son memoria asegurable ({field}): una vez que un programa las oculta, solo un reset, y no un salto, las devuelve al bootloader.',
  'W-SECURITY-PAGES':
    'Hay páginas protegidas en este {device} ({names}); no se puede saber cuáles. Solo cuenta lo que se lee de vuelta.',
  'W-SECURITY-CODE':
    'Las páginas {pages} de este {device} están protegidas como código contra lectura ({name}): no se pueden leer de vuelta ni borrar una a una.',
  'W-SECURITY-WRITE': 'Las páginas {pages} de este {device} están protegidas contra escritura ({name}).',
};
