import type { usageErrors as english } from '../en/errors-usage.ts';
import type { Translated } from '../translated.ts';

export const usageErrors: Translated<typeof english> = {
  'E-INTERNAL': {
    what: 'Flashline ha tenido un fallo propio: {detail}',
    todo: 'Comuníquelo, junto con el registro.',
  },
  'E-CANCELLED': {
    what: 'Detenido a petición.',
    todo: 'Ejecute el trabajo de nuevo para terminarlo.',
  },
  'E-USAGE': {
    what: '{detail}',
    todo: 'Vea «{help}».',
  },
  'E-FILE-READ': {
    what: 'No se puede leer {file}: {detail}',
    todo: 'Compruebe el nombre y los permisos del archivo.',
  },
  'E-FILE-OUTPUT': {
    what: 'La salida no se pudo escribir completa: {detail}',
    todo: 'Haga sitio en el destino o elija otro, y ejecute la orden de nuevo.',
  },
  'E-FILE-WRITE': {
    what: 'No se puede escribir {file}: {detail}',
    todo: 'Compruebe que la carpeta existe, admite escritura y tiene espacio.',
  },
  'E-FILE-CHANGED': {
    what: '{file} cambió mientras se leía.',
    todo: 'Espere a que termine la compilación o la copia e inténtelo de nuevo.',
  },
};
