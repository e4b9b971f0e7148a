import type { portErrors as english } from '../en/errors-port.ts';
import type { Translated } from '../translated.ts';

export const portErrors: Translated<typeof english> = {
  'E-PORT-NOT-FOUND': {
    what: 'No existe el puerto {port}.',
    todo: 'Conecte el adaptador y elija su puerto.',
  },
  'E-PORT-BUSY': {
    what: 'Otro programa está usando {port}.',
    todo: 'Cierre el terminal o la herramienta que ocupa el puerto e inténtelo de nuevo.',
  },
  'E-PORT-FORBIDDEN': {
    what: 'No tiene permiso para abrir {port}.',
    todo: 'En Linux, añada su usuario al grupo del puerto (a menudo «dialout») e inicie sesión de nuevo.',
  },
  'E-PORT-OPEN': {
    what: 'No se puede abrir {port}: {detail}',
    todo: 'Compruebe el adaptador y su controlador.',
  },
  'E-PORT-NAME': {
    what: '«{port}» no es un nombre de puerto que Flashline conozca.',
    todo: 'Dé /dev/ttyUSB0, COM3, tcp://host:port, rfc2217://host:port o virtual:PART.',
  },
  'E-PORT-NUMBER': {
    what: 'En «{port}» falta el número de un puerto TCP: tras el host no hay ningún número de 1 a {limit}.',
    todo: 'Escríbalo tras dos puntos, por ejemplo {example}.',
  },
  'E-PORT-UNCONFIRMED': {
    what: 'Nadie ha permitido {port} fuera de esta página: es un puerto de red.',
    todo: 'Elíjalo de nuevo y permítalo en el diálogo. En un navegador: inicie "flashline serve" con --allow {port}.',
  },
  'E-PORT-LOST': {
    what: '{port} ha desaparecido: {detail}',
    todo: 'Compruebe el cable y el adaptador; por red, el servidor y si otro cliente ocupa el puerto. Después ejecute el trabajo de nuevo.',
  },
  'E-PORT-CLOSED': {
    what: '{port} está cerrado.',
    todo: 'Abra el puerto de nuevo.',
  },
  'E-PORT-TIMEOUT': {
    what: '{port}: {received|ha|han} llegado {received} de {expected|# byte|# bytes} en {timeoutMs} ms.',
    todo: 'Compruebe el cableado y la alimentación de la placa y ejecute el trabajo de nuevo.',
  },
  'E-PORT-SETTINGS': {
    what: '{port} no admite los ajustes de línea {settings}: {detail}',
    todo: 'Use otro adaptador, o una velocidad menor.',
  },
  'E-PORT-NO-LINES': {
    what: '{port} no tiene líneas DTR y RTS.',
    todo: 'Ponga BOOT0 y pulse reset a mano, o use un adaptador que tenga esas líneas.',
  },
  'E-PORT-LINES': {
    what: '{port} no ha puesto DTR y RTS: {detail}',
    todo: 'Desconecte el adaptador, vuelva a conectarlo y ejecute el trabajo de nuevo.',
  },
  'E-PORT-STUCK': {
    what: '{port} no ha terminado {step} en {timeoutMs} ms.',
    todo: 'Desconecte el adaptador, vuelva a conectarlo y ejecute el trabajo de nuevo.',
  },
  'E-PORT-CONNECT': {
    what: 'No hay conexión con {port}: {detail}',
    todo: 'Compruebe la dirección y la red, y que el servidor serie esté en marcha y libre.',
  },
  'E-PORT-NOT-RFC2217': {
    what: 'El servidor de {port} no habla RFC 2217: {detail}',
    todo: 'Active RFC 2217 en el servidor serie; para una conexión directa escriba tcp:// en lugar de rfc2217://.',
  },
  'E-PORT-REMOTE': {
    what: 'El servidor serie de {port} ha rechazado {request}.',
    todo: 'Compruebe la configuración del servidor: debe permitir el control del puerto por RFC 2217.',
  },
};
