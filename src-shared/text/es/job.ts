import type * as english from '../en/job.ts';
import type { Translated } from '../translated.ts';

export const phaseTexts: Translated<typeof english.phaseTexts> = {
  connecting: 'Conectando',
  identifying: 'Identificando',
  checking: 'Comprobando',
  erasing: 'Borrando',
  writing: 'Escribiendo',
  verifying: 'Verificando',
  reading: 'Leyendo',
  protecting: 'Protegiendo',
  starting: 'Arrancando',
};

export const contentsTexts: Translated<typeof english.contentsTexts> = {
  untouched: 'La flash de la placa no ha cambiado.',
  erased: 'Todo lo que había que borrar está borrado y no se ha escrito nada.',
  'erased-unverified':
    'La placa confirmó cada borrado y no se escribió nada. No se ha comprobado leyendo que todo esté en blanco.',
  uncertain:
    'La placa puede contener aún lo anterior, o puede estar programada solo en parte: prográmela otra vez antes de usarla.',
  partial: 'La placa está programada solo en parte: prográmela otra vez antes de usarla.',
  complete: 'La placa contiene la imagen completa.',
  'complete-unverified':
    'La placa ha confirmado la imagen completa, pero no se ha probado leyéndola toda de vuelta.',
  'complete-left-out': 'La placa contiene la imagen, salvo las partes omitidas.',
  'complete-left-out-unverified':
    'La placa ha confirmado la imagen, salvo las partes omitidas, pero no se ha probado leyéndola toda de vuelta.',
};

export const enterTexts: Translated<typeof english.enterTexts> = {
  manual: 'A mano',
  'manual.hint': 'Usted o el útil mantienen BOOT0 en alto y pulsan reset.',
  'rts-dtr': 'RTS → BOOT0, DTR a NRST',
  'rts-dtr.hint':
    'Para excitadores entre adaptador y placa: una línea activa pone BOOT0 en alto o mantiene el reset. Igual que stm32loader.',
  'dtr-rts': 'DTR → BOOT0, RTS a NRST',
  'dtr-rts.hint': 'Lo mismo con las líneas cambiadas.',
  'rts-dtr-inverted': 'RTS → BOOT0, DTR → NRST, ambas invertidas',
  'rts-dtr-inverted.hint': 'Una línea activa pone BOOT0 en bajo o suelta el reset.',
  'dtr-rts-inverted': 'DTR → BOOT0, RTS → NRST, ambas invertidas',
  'dtr-rts-inverted.hint': 'Lo mismo con las líneas cambiadas e invertidas.',
  'ttl-rts-dtr': 'Adaptador TTL: RTS → BOOT0, DTR → NRST',
  'ttl-rts-dtr.hint':
    'Pines de un adaptador FTDI, CP210x o CH340 conectados directamente al chip: una línea activa es un pin en bajo.',
  'ttl-dtr-rts': 'Adaptador TTL: DTR → BOOT0, RTS → NRST',
  'ttl-dtr-rts.hint': 'Lo mismo con los pines cambiados.',
  platformio: 'Como PlatformIO usa stm32flash',
  'platformio.hint': 'RTS a BOOT0, invertida, y DTR a reset, invertida; 100 ms entre los pasos.',
  'auto-reset': 'Auto-reset de dos transistores',
  'auto-reset.hint':
    'Como en las placas ESP: RTS sola mantiene el reset, DTR sola pone BOOT0 en alto, las dos juntas no hacen nada.',
  betaflight: 'Betaflight y Cleanflight (MSP)',
  'betaflight.hint':
    'Flashline indica al controlador de vuelo por MSP, a 115200 baudios, que reinicie en su bootloader.',
  inav: 'INAV (línea de comandos)',
  'inav.hint': 'Abre con #### la línea de comandos del controlador de vuelo y envía dfu.',
  'ascii-r': 'Letra R',
  'ascii-r.hint':
    'Los controladores de vuelo antiguos reinician en su bootloader con la letra R a 115200 baudios.',
  'touch-1200': 'Toque a 1200 baudios',
  'touch-1200.hint':
    'Flashline abre el puerto a 1200 baudios y lo cierra; el puerto puede desaparecer y volver.',
  resume: 'Ya en el bootloader',
  'resume.hint': 'El bootloader ya se sincronizó y no se reinició desde entonces: Flashline no envía 7F.',
  'own.escape': 'Secuencia de escape desconocida. Válidas: \\r \\n \\t \\0 \\\\ \\xHH.',
  'own.hex': 'Tras bytes: deben seguir pares de dígitos hexadecimales, como 7E 01 03.',
  'own.empty': 'No contiene bytes.',
  'own.long': 'Tiene más de 256 bytes.',
  'own.number': 'Escriba un número entero de {min} a {max}.',
};

export const leaveTexts: Translated<typeof english.leaveTexts> = {
  'way.auto': 'la mejor forma para este chip',
  'way.go': 'el comando Go',
  'way.reset-by-lines': 'un reset por líneas',
  'way.ram-reset': 'un reset desde la RAM',
  'way.option-reload': 'recargar los bytes de opción',
  'choice.label': 'Después',
  'choice.stay': 'quedarse en el bootloader',
  'choice.auto': 'arrancar el firmware, la mejor forma para el chip',
  'choice.go': 'arrancar el firmware con Go',
  'choice.reset-by-lines': 'reset por DTR y RTS',
  'choice.ram-reset': 'reset desde la RAM',
  'choice.option-reload': 'recargar los bytes de opción',
  'why.asked': 'como se pidió',
  'why.lines': 'el arranque más limpio, y las líneas pueden hacerlo',
  'why.empty-check': 'un chip que estaba vacío volvería a arrancar su bootloader tras un reset',
  'why.no-lines': 'no hay líneas cableadas para reiniciar la placa con BOOT0 en bajo',
  'why.no-program': 'la imagen no tiene tabla de vectores para Go',
  'proof.rom-silent': 'El bootloader ya no responde: la placa salió de él.',
  'proof.acknowledged': 'El bootloader confirmó el salto, pero eso no prueba que el programa funcione.',
  'proof.not-proved': 'No está probado que la placa saliera del bootloader.',
  'jump.general':
    'un programa puede saltar al bootloader si antes restablece relojes, interrupciones y periféricos',
  'jump.empty-check': 'el bootloader vuelve al programa salvo que la flash esté vacía',
  'jump.l0': 'L0 no admite un salto al bootloader (AN2606)',
  'jump.dual-bank': 'el arranque de doble banco recupera el control si un banco contiene un programa',
  'jump.secure': 'depende de TrustZone y del estado del producto',
  'jump.not-stated': 'no documentado',
};

export const checksumTexts: Translated<typeof english.checksumTexts> = {
  'sha256-file': 'SHA-256 del archivo',
  'sha256-contents': 'SHA-256 del contenido',
  'crc32-file': 'CRC-32 del archivo',
  'crc32-contents': 'CRC-32 del contenido',
};

export const imageFormatNames: Translated<typeof english.imageFormatNames> = {
  bin: 'binario puro',
  hex: 'Intel HEX',
  srec: 'S-record',
  elf: 'ELF',
  dfuse: 'DfuSe',
  uf2: 'UF2',
};

export const traceTexts: Translated<typeof english.traceTexts> = {
  opened: 'Puerto {port} abierto',
  closed: 'Puerto cerrado',
  lines: 'Líneas: DTR {dtr}, RTS {rts}',
  asserted: 'activa',
  released: 'inactiva',
  settings: '{baudRate} baudios, 8{parity}1',
  timeout: 'Sin respuesta: se esperaban {count}',
  quiet: 'No llegó nada más',
  'failed.open': 'No se pudo abrir el puerto: {error}',
  'failed.other': 'La línea falló: {error}',
  discarded: 'Bytes inesperados descartados: {count}',
  cancel: 'Parada solicitada',
  approved: 'Plan aprobado',
  refused: 'Plan no aprobado: {error}',
  'user-layout': 'Páginas dadas por el usuario',
  phase: 'Fase: {phase}',
  warning: 'Advertencia: {warning}',
  found: 'Encontrado {device}, PID {pid}',
  plan: 'Plan: borrar {pages}, {writes|# escritura|# escrituras}, {bytes}',
};
