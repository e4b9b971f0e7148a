import type { partDiagnosisTexts as english } from '../en/diagnosis-parts.ts';
import type { Translated } from '../translated.ts';

export const partDiagnosisTexts: Translated<typeof english> = {
  'title.D-POWER-CYCLE': 'La nueva protección de {device} espera a que se quite y devuelva la alimentación.',
  'action.D-POWER-CYCLE':
    'Quite y devuelva la alimentación de la placa, con BOOT0 en alto; un reset no basta.',
  'title.D-PRODUCT-STATE': 'El estado de producto de {device} no es Open.',
  'action.D-PRODUCT-STATE':
    'Pregunte al técnico: solo una sonda de depuración devuelve el chip a Open, lo que lo borra, y desde el estado Locked ni siquiera eso.',
  'action.D-PRODUCT-STATE.final': 'Use otro chip: de este estado no se vuelve.',
  'title.D-TRUSTZONE': 'TrustZone está activado en {device}: su bootloader no alcanza las páginas seguras.',
  'action.D-TRUSTZONE':
    'Pida al técnico que desactive TrustZone, o que libere las páginas para código no seguro, con una sonda de depuración.',
  'title.D-SECURE-AREA': 'Desde {address} la flash pertenece al segundo núcleo de {device}.',
  'action.D-SECURE-AREA': 'Use un firmware que acabe antes de {address}.',
  'title.D-CODE-PROTECTED': 'Hay páginas de la flash protegidas como código ({names}).',
  'action.D-CODE-PROTECTED':
    'Pregunte al técnico: esta protección solo se quita junto con el contenido de la flash.',
  'title.D-READ-REFUSED': 'El bootloader se niega a leer en {address}, dentro de la flash.',
  'action.D-READ-REFUSED':
    'Pregunte al técnico si estas páginas están protegidas contra lectura (PCROP, una zona segura u oculta), y si este es realmente el bootloader de ST.',
  'action.D-READ-REFUSED.foreign':
    'Pregunte al técnico si es un STM32 con su propio bootloader: en este chip nada impide leer páginas sueltas.',
  'action.D-READ-REFUSED.reset':
    'Reinicie la placa por su pin de reset con BOOT0 en alto, no con un salto desde su programa, y repita el trabajo. Si la lectura se niega de nuevo, pregunte al técnico si estas páginas están protegidas contra lectura (PCROP, una zona segura).',
  'action.D-READOUT-PROTECTED.power':
    'Si se acaba de quitar la protección, quite y devuelva la alimentación: en este chip no basta un reset. Si no, aparte la placa; quitar la protección borra todo lo que contiene, y lo decide el técnico.',
  'action.D-READOUT-PROTECTED.probe':
    'Aparte la placa: su bootloader no puede quitar la protección. El técnico puede hacerlo con una sonda de depuración.',
  'action.D-WRITE-PROTECTED.probe':
    'Pida al técnico que quite la protección contra escritura con una sonda de depuración: este bootloader no tiene orden para ello.',
  'action.D-CLONE.probe':
    'Mire la inscripción del chip: una copia puede necesitar la herramienta de su fabricante.',
  'action.D-MASS-ERASE.reset':
    'Reinicie la placa por su pin de reset con BOOT0 en alto, no con un salto desde su programa, y repita el trabajo.',
  'action.D-MASS-ERASE.radio':
    'Reinicie la placa con BOOT0 en alto y borre por páginas, por debajo de la dirección donde empieza el segundo núcleo (SFSA): este chip no tiene borrado total.',
  'action.D-MASS-ERASE.try-mass':
    'Reinicie la placa con BOOT0 en alto y ejecute el trabajo con borrado total, si no hace falta nada más de lo que contiene.',
  'action.D-MASS-ERASE.try-pages':
    'Reinicie la placa con BOOT0 en alto y ejecute el trabajo con borrado de páginas sueltas.',
  'action.D-MASS-ERASE.last':
    'Reinicie la placa con BOOT0 en alto y repita el trabajo. Si sigue negándose a borrar, pregunte al técnico: algunos chips solo se vacían poniendo y quitando su protección de lectura.',
  'action.D-MASS-ERASE.probe':
    'Reinicie la placa con BOOT0 en alto y repita el trabajo. Si sigue negándose a borrar, pida al técnico que la borre con una sonda de depuración.',
  'action.D-NO-ANSWER.power':
    'Compruebe alimentación, masa y que TX y RX estén cruzados; luego quite y devuelva la alimentación de la placa con BOOT0 en alto: en este chip puede no bastar un reset.',
  'seen.security': 'Los bytes de opción se leyeron antes de borrar nada ({name}).',
  'seen.protection-waits': '{command} se confirmó, y la flash está como antes.',
  'seen.page-lists-refused': 'Se {count|rechazó # borrado|rechazaron # borrados} de páginas (1F).',
  'seen.page-lists-silent':
    '{count|# borrado de páginas quedó|# borrados de páginas quedaron} sin respuesta.',
  'seen.mass-refused': 'Se {count|rechazó # borrado total|rechazaron # borrados totales} (1F).',
  'seen.mass-silent': '{count|# borrado total quedó|# borrados totales quedaron} sin respuesta.',
  'seen.no-clean-start': 'En esta ejecución el bootloader no arrancó con un reset.',
  'seen.reads-work': 'En la misma ejecución se respondió a lecturas de la memoria.',
  'seen.read-inside': '{address} está dentro de la flash de {flashKiB} KiB de esta placa.',
  'seen.read-length-refused': 'La dirección se aceptó y el número de bytes se rechazó.',
  'seen.reads-elsewhere': 'Lecturas respondidas en la misma ejecución: {count}.',
  'seen.securable':
    '{count|La página|Las páginas} {pages} {count|es|son} memoria asegurable ({field}): un programa puede {count|ocultarla|ocultarlas} hasta el próximo reset.',
  'seen.trustzone-unread': 'No se pudo leer si TrustZone está activado.',
  'seen.rom-pins': 'El bootloader de {device} escucha en: {pins}.',
  'seen.other-interface':
    'Se queda con la primera interfaz que muestra actividad: otra, o un pin RX al aire, se lo quita a esta UART hasta el próximo reset.',
  'seen.other-interfaces':
    'Se queda con la primera interfaz que muestra actividad: {interfaces}, o un pin RX al aire, se lo quita a esta UART hasta el próximo reset.',
  'seen.boot0-latched':
    'Una vez conectada una sonda de depuración, {device} conserva el nivel que tenía BOOT0: solo al quitar y devolver la alimentación se lee de nuevo (ES0486 §2.2.9).',
  'seen.empty-forgotten':
    'Un reset hace que {device} olvide que su flash está vacía: solo al quitar y devolver la alimentación se mira de nuevo.',
  'seen.id-bytes': 'Get ID respondió {bytes}.',
  'seen.maker': 'Esa respuesta es de {maker}, y no de ST.',
  'seen.rom-note': 'Sobre su bootloader {version} se sabe: {note}',
};
